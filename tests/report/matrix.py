"""Every paper, every size and the people for whom each is proven: a new paper is one line of `PAPERS`."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from candidates.comparison import Comparison, old_answers_with_new_rules
from candidates.dossier import Dossier
from candidates.engine.encoding import encoded
from candidates.letter_edits import Written
from candidates.report.content.letters.necessity import necessity_letter
from candidates.report.content.letters.referral import referral_letter
from candidates.report.content.person.paper import person_paper
from candidates.report.papers import letter_data, letter_pdf, person_pdf
from candidates.report.pdf import pdf_of, pdf_of_changes
from candidates.report.setting import Size, as_json
from tests.report import dossiers
from tests.report.dossiers import Words, dossier_of, given
from tests.report.letters import NOT_IN_FULL, READ, edited, necessity_pdf, referral_pdf

Carried = dict[str, bytes]
# Width and height in points.
SIZES: dict[Size, tuple[int, int]] = {"a4": (595, 842), "us-letter": (612, 792)}
LONG = "A long note. " * 8_000  # more than 100 kB
LONG_TEXT = "a very long text"
# A long reason stands for any that sets something aside.
LEFT_OUT = ("set aside", "a confirmed limit")
PEOPLE = {
    **{name: somebody for name, somebody in dossiers.PEOPLE.items() if name not in LEFT_OUT},
    LONG_TEXT: lambda: dossier_of(given(beside=_aside(LONG), smoking="current_light")),
}


@dataclass(frozen=True)
class Paper:
    """A paper: the function that prints it, how it is made for anybody, and the data that it has to carry."""

    printed_by: Callable[..., bytes]
    made: Callable[[Dossier, Size], bytes]
    carries: Callable[[Dossier], Carried]


def _aside(reason: str) -> Words:
    """An override with a reason, beside the facts."""
    return {"overrides": [{"criterion": "smoking", "reason": reason, "by": "Dr Grey"}]}


def _compared(now: Dossier) -> Comparison:
    """The dossier beside an earlier one, of a smoker about whom everything was known."""
    before = given(smoking="current_light")
    return Comparison(dossier_of(before), now, dossier_of(old_answers_with_new_rules(before, now.given)))


def _written(dossier: Dossier) -> Written:
    """What people wrote into a letter: the reason for which something was set aside, in place of the own words."""
    reasons = [edited("own_words", "", one["reason"]) for one in dossier.given.get("overrides", [])]
    return Written(tuple(reasons), READ)


def _as_bytes(plain: object) -> bytes:
    return as_json(plain).encode()


def _letter(dossier: Dossier) -> Carried:
    return {"letter.json": _as_bytes(letter_data(referral_letter(dossier, _written(dossier))))}


def _necessity(dossier: Dossier) -> Carried:
    return {"letter.json": _as_bytes(letter_data(necessity_letter(dossier, NOT_IN_FULL, _written(dossier))))}


def _both(dossier: Dossier) -> Carried:
    before, now = _compared(dossier).before, dossier
    return {"before.json": encoded(before.evaluation), "now.json": encoded(now.evaluation)}


PAPERS = {
    "suitability report": Paper(pdf_of, pdf_of, lambda one: {"evaluation.json": encoded(one.evaluation)}),
    "for the person": Paper(person_pdf, person_pdf, lambda one: {"paper.json": _as_bytes(asdict(person_paper(one)))}),
    "comparison": Paper(pdf_of_changes, lambda one, size: pdf_of_changes(_compared(one), size), _both),
    "referral letter": Paper(letter_pdf, lambda one, size: referral_pdf(one, size, _written(one)), _letter),
    "letter of medical necessity": Paper(
        letter_pdf,
        lambda one, size: necessity_pdf(one, size, policy=NOT_IN_FULL, written=_written(one)),
        _necessity,
    ),
}
