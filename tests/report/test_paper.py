"""The report on paper: no fault under PDF/UA-1 and PDF/A-3a, the evaluation attached, its state on every page."""

from functools import lru_cache

import page
import pytest

from candidates.dossier import Person
from candidates.engine.encoding import encoded
from candidates.report.pdf import pdf_of
from tests.report.dossiers import DEMONSTRATION, PEOPLE, dossier_of, given
from tests.report.paper import attached, pages_of

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)


@lru_cache(maxsize=len(PEOPLE))
def paper(name: str) -> bytes:
    """The report of one of the people."""
    return pdf_of(PEOPLE[name]())


@pytest.mark.parametrize("profile", PROFILES, ids=str)
@pytest.mark.parametrize("name", PEOPLE)
def test_an_independent_check_finds_no_fault(name: str, profile: page.ValidationProfile) -> None:
    found = page.validate_pdf_bytes(paper(name), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in found.failures] == []


@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_attached_is_the_evaluation_byte_for_byte(name: str) -> None:
    assert attached(paper(name)) == {"evaluation.json": encoded(PEOPLE[name]().evaluation)}


@pytest.mark.poppler
@pytest.mark.parametrize(
    ("state", "clinic", "words"),
    [
        ("draft", DEMONSTRATION, ["Demonstration", "Draft", "Provisional"]),
        ("superseded", DEMONSTRATION, ["Demonstration", "Superseded", "Provisional"]),
    ],
)
def test_every_page_says_what_is_not_final_and_whose_limb_it_is(state, clinic, words) -> None:
    made = pages_of(pdf_of(dossier_of(given(), state=state, clinic=clinic)))
    assert len(made) > 1
    for number, told in enumerate(made, start=1):
        assert " · ".join(words) in told
        assert "Åsa Lindqvist, LEFT" in told
        assert f"page {number} of {len(made)}" in told
        assert "Demonstration clinic, report" in told


@pytest.mark.poppler
def test_a_report_of_a_real_clinic_does_not_call_itself_a_demonstration() -> None:
    assert not any("Demonstration" in told for told in pages_of(paper("a smoker")))


@pytest.mark.poppler
@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("nothing in the way", "Ελένη Παπαδοπούλου"),
        ("a smoker", "Ївга Шевченко"),
        ("a short femur", "Åsa Lindqvist"),
        ("a stop", "[U+674E] [U+4F60][U+597D]"),
    ],
)
def test_names_are_printed_or_told_by_their_code_points(name: str, printed: str) -> None:
    told = " ".join(pages_of(paper(name)))
    assert printed in told
    replaced = "Characters that the font of this paper does not have are printed as their code points"
    assert (replaced in told) == ("U+" in printed)


@pytest.mark.poppler
@pytest.mark.parametrize("person", [Person("शर्मा", "प्रिया", None, ""), Person("الخطيب", "ليلى", None, "")])
def test_names_in_devanagari_and_arabic_are_printed_and_the_paper_stays_sound(person: Person) -> None:
    made = pdf_of(dossier_of(given(), person=person))
    for profile in PROFILES:
        assert page.is_pdf_compliant_bytes(made, profile=profile)
    assert not any("[U+" in told for told in pages_of(made))


@pytest.mark.poppler
def test_nothing_of_our_own_words_lacks_in_the_font() -> None:
    assert not any("[U+" in " ".join(pages_of(paper(name))) for name in PEOPLE if name != "a stop")


@pytest.mark.poppler
def test_page_one_stands_alone() -> None:
    for name in PEOPLE:
        first, *_ = pages_of(paper(name))
        assert "What next" in first, name


@pytest.mark.poppler
def test_gains_and_burdens_stand_side_by_side_on_one_page() -> None:
    for name in PEOPLE:
        assert [page for page in pages_of(paper(name)) if "What it could give" in page and "Loosening" in page], name
