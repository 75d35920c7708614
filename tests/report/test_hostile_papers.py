"""Whatever people write stands on every paper in full: never run, never cut off at the foot of a page, no fault."""

from dataclasses import replace

import page
import pytest

from candidates.comparison import Comparison
from candidates.dossier import Clinic, Dossier, Person
from candidates.report.papers import person_pdf
from candidates.report.pdf import pdf_of, pdf_of_changes
from candidates.team import Comment, View
from tests.report.dossiers import AT, NORTHERN, dossier_of, given
from tests.report.paper import pages_of
from tests.report.test_hostile_words import CONTROLS, HTML, TYPST, overridden
from tests.report.test_paper import PROFILES

# 100 kB of words of which none is like another: one that is left out is missed.
WORDS = [f"w{number:05}" for number in range(14_300)]
NOTE = " ".join(WORDS)


def signed(dossier: Dossier, says: str) -> Dossier:
    """A dossier in which a member gave this reason and wrote this comment."""
    view = View("Dr Grey", "surgeon", "for_referral", says, 1, AT, None, followed=False)
    comment = Comment(1, "health", 1, "Dr Grey", says, AT, None)
    return replace(dossier, team=replace(dossier.team, views=(view,), comments=(comment,)))


def compared(says: str) -> Comparison:
    """Two assessments between which a note was written."""
    before = dossier_of(given(age={"unknown": "not told"}, birth_date={"unknown": "not told"}))
    return Comparison(before, dossier_of(overridden(says)), None, (says,))


def every_paper(says: str) -> dict[str, bytes]:
    """Every paper with this wherever somebody can write, names and letterhead included."""
    short = says[:200]
    clinic, person = Clinic(short, says[:1000], short, is_demonstration=False), Person(short, short, None, short[:50])
    dossier = signed(dossier_of(overridden(says), clinic=clinic, person=person, by=short), says)
    return {
        "report": pdf_of(dossier),
        "for the person": person_pdf(dossier),
        "what changed": pdf_of_changes(Comparison(dossier, dossier, None, (says,))),
    }


@pytest.mark.poppler
def test_a_long_note_is_printed_to_its_last_word() -> None:
    told = set(" ".join(pages_of(pdf_of(signed(dossier_of(overridden(NOTE)), NOTE)))).split())
    assert not set(WORDS) - told
    told = set(" ".join(pages_of(pdf_of_changes(compared(NOTE)))).replace(".", " ").split())
    assert not set(WORDS) - told


@pytest.mark.parametrize("says", [NOTE, CONTROLS * 20], ids=["long", "controls"])
def test_no_paper_has_a_fault_whatever_is_written(says: str) -> None:
    for name, made in every_paper(says).items():
        for profile in PROFILES:
            found = page.validate_pdf_bytes(made, profile=profile)
            assert [(failure.rule_id, failure.message) for failure in found.failures] == [], name


@pytest.mark.poppler
@pytest.mark.parametrize("says", [TYPST, HTML])
def test_markup_is_printed_on_every_paper_and_run_on_none(says: str) -> None:
    for name, made in every_paper(says).items():
        assert "".join(says.split()) in "".join("".join(pages_of(made)).split()), name


@pytest.mark.poppler
def test_a_character_without_a_shape_is_told_on_every_paper() -> None:
    for name, made in every_paper("Abebe አበበ").items():
        told = "".join("".join(pages_of(made)).split())
        assert "[U+12A0][U+1260][U+1260]" in told, name
        assert "codepoints" in told, name


def test_a_long_address_leaves_the_title_its_room() -> None:
    long = replace(NORTHERN, address="A very long line of an address that goes on and on, " * 12)
    assert page.is_pdf_compliant_bytes(pdf_of(dossier_of(given(), clinic=long)), profile=PROFILES[0])
