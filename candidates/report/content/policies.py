"""How payers, commissioners, studies, labels, guidelines and centres would see it, each as it states itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.own_policies.beside import is_own
from candidates.report.content.naming import Document, Naming, dated
from candidates.report.content.sources import Citations
from candidates.report.content.telling_apart import limb_in_words, policies_of
from candidates.wording import marks
from candidates.wording.marks import Mark

FUNDERS = ("payer", "commissioner")
FAVOURABLE = ("suitable", "suitable_with_cautions")
UNFAVOURABLE = ("not_suitable", "not_yet_suitable")


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One policy: what it is, what it says of this person and why, and how much of it was read."""

    title: str
    place: str
    why: tuple[str, ...]
    read: str
    mark: Mark
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """The policies of one kind."""

    title: str
    rows: tuple[PolicyRow, ...]


def policies_by_kind(naming: Naming, citations: Citations) -> tuple[Kind, ...]:
    """Return the policies in words, kind by kind, each kind in the order of its names."""
    judged = policies_of(naming)
    kinds = []
    for kind, word in marks.KINDS.items():
        rows = [_row(one, naming, citations) for one in judged if one["kind"] == kind]
        if rows:
            kinds.append(Kind(word, tuple(sorted(rows, key=lambda row: (row.title.casefold(), row.place)))))
    return tuple(kinds)


def _row(judged: Document, naming: Naming, citations: Citations) -> PolicyRow:
    policy = naming.knowledge.policies[judged["id"]]
    limb = limb_in_words(naming, judged["limb"]) if "limb" in judged else ""
    place = ", ".join(part for part in (policy.jurisdiction, dated(policy.dated), limb) if part)
    return PolicyRow(
        policy.title,
        f"{place}. {marks.OWN_POLICY}" if is_own(policy.id) else place,
        tuple(_why(judged, naming)),
        "in full" if judged["complete"] else "in part",
        mark(judged),
        citations.numbered([policy.source] if policy.source else []),
    )


def mark(judged: Document) -> Mark:
    """Return a policy's verdict in the words of its kind; what was read in part says so."""
    yes, no = marks.POLICY_SAYS[judged["kind"]]
    verdict, funds = judged["verdict"], judged["kind"] in FUNDERS
    if verdict in FAVOURABLE:
        return Mark("met", yes if judged["complete"] else f"{yes}, as far as read")
    if verdict not in UNFAVOURABLE:
        return Mark("unknown", "Not read far enough" if funds and not judged["complete"] else "Cannot be said yet")
    if funds and excludes_everybody(judged):
        return Mark("exclude", "Not funded")
    return Mark(marks.VERDICT_SHAPES[verdict], f"{no}, as far as read" if judged["kind"] == "label" else no)


def excludes_everybody(judged: Document) -> bool:
    """Return whether a policy excludes whoever the person is."""
    return any(one["criterion"] == "always" and one["effect"] == "exclude" for one in judged["findings"])


def _why(judged: Document, naming: Naming) -> Iterator[str]:
    """Yield what a policy says against it, then what it is still waiting for."""
    against = [one["says"] for one in judged["findings"] if one["effect"] in ("exclude", "defer", "caution")]
    yield from (says for says in against if says)
    labels = [naming.label(entry["fact"]) for entry in judged["missing"] if "fact" in entry]
    if labels:
        yield f"Not recorded: {'; '.join(labels)}."
    yield from (f"Not answered: {entry['asks']}" for entry in judged["missing"] if "asks" in entry)
    if not against and not judged["missing"]:
        yield "Nothing that was recorded stands against it."
