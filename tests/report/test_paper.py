"""The report on paper: its state on every page, names in their own letters. The matrix proves that it is sound."""

from functools import lru_cache

import page
import pytest

from candidates.dossier import Person
from candidates.report.pdf import pdf_of
from tests.report.dossiers import DEMONSTRATION, PEOPLE, dossier_of, given
from tests.report.paper import lefts_of_first_words, pages_of

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)


@lru_cache(maxsize=len(PEOPLE))
def paper(name: str) -> bytes:
    """The report of one of the people."""
    return pdf_of(PEOPLE[name]())


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
        ("a stop", "李 你好"),
    ],
)
def test_names_are_printed_as_they_are_written(name: str, printed: str) -> None:
    assert printed in " ".join(pages_of(paper(name)))


@pytest.mark.poppler
@pytest.mark.parametrize(
    "person",
    [
        Person("शर्मा", "प्रिया", None, ""),
        Person("الخطيب", "ليلى", None, ""),
        Person("כהן", "שָׂרָה", None, ""),
        Person("김", "민준", None, ""),
    ],
    ids=["Devanagari", "Arabic", "Hebrew", "Hangul"],
)
def test_names_in_other_scripts_stand_on_every_page_of_a_sound_paper(person: Person) -> None:
    made = pdf_of(dossier_of(given(), person=person))
    for profile in PROFILES:
        assert page.is_pdf_compliant_bytes(made, profile=profile)
    for told in pages_of(made):
        assert "[U+" not in told
        assert set(person.family_name) <= set(told)


@pytest.mark.poppler
@pytest.mark.parametrize("person", [Person("כהן", "שרה", None, ""), Person("الخطيب", "ليلى", None, "")])
def test_a_name_from_right_to_left_stands_so_and_the_side_in_capitals_beside_it(person: Person) -> None:
    at = lefts_of_first_words(pdf_of(dossier_of(given(), person=person)))
    # Words are told letter by letter from the left.
    assert at[person.family_name[::-1]] < at[person.given_names[::-1]] < at["LEFT"]


@pytest.mark.poppler
def test_a_script_without_a_font_is_told_by_its_code_points() -> None:
    told = " ".join(pages_of(pdf_of(dossier_of(given(), person=Person("አበበ", "", None, "")))))
    assert "[U+12A0][U+1260][U+1260]" in told
    assert "Characters that the font of this paper does not have are printed as their code points" in told


@pytest.mark.poppler
def test_no_heading_of_a_report_about_nobody_in_scope_stands_over_nothing() -> None:
    told = " ".join(pages_of(pdf_of(PEOPLE["nobody judged"]())))
    for said in ("No system was judged at this level.", "No rule set that was read is about this level.",
                 "Nothing is listed for this level, where no system was judged.",
                 "No finding above rests on a source."):  # fmt: skip
        assert said in told
