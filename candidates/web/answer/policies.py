"""How payers, commissioners, studies, labels, guidelines and centres would see it, each as it states itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.facts import Gate
from candidates.engine.rules import Policy
from candidates.engine.tables import opens
from candidates.forms.screen import Screen
from candidates.web import words
from candidates.web.conditions import label_of
from candidates.web.in_force import InForce
from candidates.web.knowledge.vocabulary import dated
from candidates.wording import marks

Document = dict[str, Any]

FUNDERS = ("payer", "commissioner")
# Of each kind: the word for a favourable verdict, and for an unfavourable one.
SAYS = {kind: (gettext_lazy(yes), gettext_lazy(no)) for kind, (yes, no) in marks.POLICY_SAYS.items()}
FAVOURABLE = ("suitable", "suitable_with_cautions")
UNFAVOURABLE = ("not_suitable", "not_yet_suitable")


@dataclass(frozen=True, slots=True)
class PolicyLine:
    """One policy: what it is, what it says of this person and why, how much of it was read."""

    id: str
    title: str
    kind: words.Word
    place: str
    mark: words.Mark
    why: tuple[str, ...]
    read: words.Word
    decided: bool
    order: tuple[int, str]


def policy_lines(document: Document, screen: Screen, edition: InForce) -> list[PolicyLine]:
    """Return the policies in words: those that say no first, then those that say yes, then the undecided."""
    lines = [_line(judged, screen, edition) for judged in document["policies"]]
    return sorted(lines, key=lambda line: line.order)


def in_short(lines: Iterable[PolicyLine]) -> dict[str, int]:
    """Return how many policies would include the person, how many would not, and of how many it cannot be said."""
    marks = [line.mark.shape for line in lines]
    return {
        "outside": sum(shape in ("exclude", "defer") for shape in marks),
        "inside": marks.count("met"),
        "open": marks.count("unknown"),
    }


def _line(judged: Document, screen: Screen, edition: InForce) -> PolicyLine:
    policy = edition.knowledge.policies[judged["id"]]
    return PolicyLine(
        policy.id,
        policy.title,
        words.KINDS[policy.kind],
        ", ".join([policy.jurisdiction, *([dated(policy.dated)] if policy.dated != "unknown" else [])]),
        mark_of(judged),
        _why(judged, policy, screen, edition),
        _("in full") if policy.complete else _("in part"),
        judged["verdict"] != "incomplete",
        (_rank(judged), policy.title),
    )


def _rank(judged: Document) -> int:
    verdicts = (*UNFAVOURABLE, *FAVOURABLE)
    return verdicts.index(judged["verdict"]) if judged["verdict"] in verdicts else len(verdicts)


def mark_of(judged: Document) -> words.Mark:
    """Return a policy's verdict in the words of its kind."""
    yes, no = SAYS[judged["kind"]]
    verdict = judged["verdict"]
    if verdict in FAVOURABLE:
        return words.Mark("met", str(yes) if judged["complete"] else _("%(says)s, as far as read") % {"says": yes})
    if verdict not in UNFAVOURABLE:
        too_little = judged["kind"] in FUNDERS and not judged["complete"]
        return words.Mark("unknown", _("Not read far enough") if too_little else _("Cannot be said yet"))
    if judged["kind"] in FUNDERS and _whoever(judged):
        return words.Mark("exclude", _("Not funded"))
    shape = words.VERDICT_SHAPES[verdict]
    return words.Mark(shape, _("%(says)s, as far as read") % {"says": no} if judged["kind"] == "label" else str(no))


def _whoever(judged: Document) -> bool:
    """Return whether a policy excludes whoever the person is."""
    return any(finding["criterion"] == "always" and finding["effect"] == "exclude" for finding in judged["findings"])


def _why(judged: Document, policy: Policy, screen: Screen, edition: InForce) -> tuple[str, ...]:
    """Return what a policy says of the recorded answers, and what it would still have to be told."""
    says = [finding["says"] for finding in judged["findings"] if finding["effect"] in ("exclude", "defer", "caution")]
    says += [accepts for when, accepts in policy.accepts if _holds(when, screen)]
    if says or judged["verdict"] not in FAVOURABLE:
        return tuple(says) or tuple(_unanswered(judged, edition))
    return (_("Nothing that was recorded stands against it."),)


def _holds(when: Any, screen: Screen) -> bool:
    gate = screen.rulebook.book.gate(Gate(always=False, alternatives=(when,)))
    return opens(gate, screen.marks) is True


def _unanswered(judged: Document, edition: InForce) -> Iterable[str]:
    """Yield what a policy is still waiting for: answers that are not recorded, and questions of its own."""
    labels = [label_of(entry["fact"], edition.knowledge) for entry in judged["missing"] if "fact" in entry]
    if labels:
        yield _("Not recorded: %(labels)s.") % {"labels": "; ".join(labels)}
    yield from (entry["asks"] for entry in judged["missing"] if "asks" in entry)
