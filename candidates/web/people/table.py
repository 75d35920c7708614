"""The list of people as a table that leaves the clinic: what it says has to be read without a page around it."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from candidates import answer_documents
from candidates.engine.answers import as_day
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.models import Candidate, Conclusion, State
from candidates.queries.candidates import candidates_of
from candidates.web import sentences, words
from candidates.web.people.lines import finding_of, limbs_in_words

HEADING = (
    "reference", "family_name", "given_names", "birth_date", "limbs", "state", "referral", "verdict", "edition",
    "changed", "about_this_table",
)  # fmt: skip


def rows_of(member: Member, knowledge: Knowledge) -> Iterator[list[str]]:
    """Yield a row for each person of the member's clinic, no cell of which is a formula to any table program."""
    concluded = {c.assessment_id: c for c in Conclusion.objects.filter(clinic=member.clinic)}
    about = about_the_table(member, knowledge)
    for person in candidates_of(member).order_by("family_name", "given_names"):
        told = _row(person, concluded.get(person.latest_assessment), knowledge)  # type: ignore[attr-defined]
        yield [_harmless(cell) for cell in (*told, about)]


def about_the_table(member: Member, knowledge: Knowledge) -> str:
    """Return what every row says of itself: in a demonstration that nobody is real, and what it is meant for."""
    use = f"{knowledge.edition.intended_use} {knowledge.edition.limits}"
    return f"{_('DEMONSTRATION, no real person.')} {use}" if member.clinic.is_demonstration else use


def _row(person: Candidate, conclusion: Conclusion | None, knowledge: Knowledge) -> list[str]:
    state, changed = person.latest_state, person.last_changed  # type: ignore[attr-defined]
    return [
        person.reference,
        person.family_name,
        person.given_names,
        _iso(person.birth_date),
        "; ".join(limbs_in_words(person, knowledge)),
        str(State(state).label) if state else "",
        str(finding_of(conclusion).word) if conclusion else "",
        _verdict(conclusion) if conclusion else "",
        conclusion.edition if conclusion else "",
        _iso(changed.date()) if changed else "",
    ]


def _verdict(conclusion: Conclusion) -> str:
    """Return the sentence of a verdict, with what it provisionally stands on; held back beside a warning sign."""
    told = answer_documents.read(conclusion.document)["evaluation"]
    if told["warnings"]:
        return str(words.HELD_BACK)
    provisional = sentences.on_what(told["verdict"], told["findings"], told["provisional_because"])
    return str(sentences.of_verdict(told["verdict"], told["findings"], told["missing"], provisional).word)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _harmless(cell: str) -> str:
    """Return a cell that no table program takes for a formula."""
    is_number_or_day = as_day(cell) is not None
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not is_number_or_day else cell
