"""The letter of medical necessity: requirement by requirement as one payer prints them, no verdict of ours."""

from datetime import date

from candidates.dossier import Dossier
from candidates.engine.rules import Policy
from candidates.letter_edits import NOTHING, TextRead, Written
from candidates.own_policies.beside import is_own
from candidates.report.content.letters.costs import costs
from candidates.report.content.letters.letter import Letter, PolicyText, letter
from candidates.report.content.letters.measured import lengths
from candidates.report.content.letters.paragraphs import Part, Pen
from candidates.report.content.letters.person import name_of, who_it_is, why
from candidates.report.content.letters.requirements import judged_by, tables
from candidates.report.content.naming import NOT_RECORDED, Naming, dated, day
from candidates.report.content.policies import FUNDERS
from candidates.report.content.sources import Citations
from candidates.wording.marks import BASES, OWN_POLICY

TITLE = "Letter of medical necessity"
WORDS = {"requires": "Asks for", "excludes": "Leaves out", "statement": "States", "result": "Says of the treatment"}
NOT_CONFIRMED = (
    "The text of this policy was not read to the end, and nobody here has confirmed the current text. "
    "Until a person has, this letter is not issued."
)


def funders(dossier: Dossier) -> tuple[Policy, ...]:
    """Return the policies of payers and commissioners by which a dossier was judged, by the alphabet of their names."""
    ids = dict.fromkeys(one["id"] for one in dossier.evaluation["policies"] if one["kind"] in FUNDERS)
    return tuple(sorted((dossier.knowledge.policies[id] for id in ids), key=lambda one: one.title.casefold()))


def necessity_letter(dossier: Dossier, policy: str, written: Written = NOTHING) -> Letter:
    """Return the letter for one policy, with what people wrote in place of its paragraphs."""
    naming, pen, cited = Naming(dossier), Pen(written), Citations(dossier.tree)
    chosen = dossier.knowledge.policies[policy]
    to = pen.write("to", f"To whoever decides under: {chosen.title}", ["the policy"])
    before = (
        _asked(naming, pen, chosen),
        who_it_is(naming, pen),
        why(naming, pen),
        Part("Measured", tuple(lengths(naming, pen))),
    )
    text, refused = _text(naming, chosen, written.text_read, cited), _refused(chosen, written)
    rows = tables(naming, pen, chosen, cited)
    return letter(
        naming, pen, cited, kind=policy, title=TITLE, to=to, before=before, policy=text, tables=rows,
        after=(_open(naming, pen, chosen), costs(naming, pen)),
        refused=refused,
    )  # fmt: skip


def issuing(dossier: Dossier, policy: Policy, written: Written) -> tuple[PolicyText, str]:
    """Return a policy as its letter shows it, and why that letter may not be issued; nothing where it may."""
    text = _text(Naming(dossier), policy, written.text_read, Citations(dossier.tree))
    return text, _refused(policy, written)


def _refused(policy: Policy, written: Written) -> str:
    return "" if policy.complete or written.text_read else NOT_CONFIRMED


def _asked(naming: Naming, pen: Pen, policy: Policy) -> Part:
    asks = (
        f"We ask for your decision about a bone-anchored prosthesis for {name_of(naming)} under this policy. "
        "Below stands each of its requirements beside what was recorded."
    )
    return Part("What we ask", (pen.write("ask", asks, ["the policy"]),))


def _text(naming: Naming, policy: Policy, read: TextRead | None, cited: Citations) -> PolicyText:
    written = naming.dossier.tree["policies"][policy.id].get("words", {})
    return PolicyText(
        id=policy.id,
        title=policy.title,
        place=policy.jurisdiction,
        whose=OWN_POLICY if is_own(policy.id) else "",
        dated=dated(policy.dated) or NOT_RECORDED,
        words=tuple((WORDS.get(key, key.capitalize()), _lines(told)) for key, told in written.items()),
        read=_read(naming, policy),
        confirmed=_confirmed(policy, read),
        sources=cited.numbered([policy.source]),
    )


def _read(naming: Naming, policy: Policy) -> str:
    """Return how far the text was read for the edition, or by whom at the clinic whose own policy it is."""
    if is_own(policy.id):
        return str(naming.dossier.tree["sources"][policy.source]["cite"])
    edition = naming.dossier.tree["edition"]
    basis = BASES[naming.dossier.tree["sources"][policy.source]["basis"]].word.lower()
    far = "read to the end" if policy.complete else "not read to the end"
    on = day(date.fromisoformat(edition["date"]))
    of = dated(policy.dated) or NOT_RECORDED
    return f"Text dated {of}: {far} for edition {edition['name']} of {on}. Its source: {basis}."


def _confirmed(policy: Policy, read: TextRead | None) -> str:
    if read is None:
        return ""
    whose = "that this clinic wrote down" if is_own(policy.id) else "of the edition"
    return (
        f"{read.by} confirmed on {day(read.at.date())} having read the current text, dated {day(read.dated)}. "
        f"The requirements printed here are those {whose}."
    )


def _lines(told: str | list[str]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)


def _open(naming: Naming, pen: Pen, policy: Policy) -> Part:
    """Return what this policy asks and nobody has recorded."""
    missing = [entry for judged in judged_by(naming, policy) for entry in judged["missing"]]
    facts = dict.fromkeys(naming.label(entry["fact"]) for entry in missing if "fact" in entry)
    asked = dict.fromkeys(entry["asks"] for entry in missing if "asks" in entry)
    made_from = ["the answers that are missing"]
    lines = [f"Not recorded: {', '.join(facts)}."] if facts else []
    lines += [f"Not answered: {' '.join(asked)}"] if asked else []
    told = lines or ["Nothing that this policy asks, as far as it was read, is missing."]
    return Part("Not known", tuple(pen.write(f"open-{at}", line, made_from) for at, line in enumerate(told, start=1)))
