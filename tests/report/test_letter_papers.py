"""Both letters on paper: no fault under PDF/UA-1 and PDF/A-3a, the same data attached, the same bytes, not refused."""

import json
from collections.abc import Callable

import page
import pytest

from candidates.dossier import Clinic, Dossier, Person
from candidates.letter_edits import Written
from candidates.report.content.letters.necessity import necessity_letter
from candidates.report.content.letters.referral import referral_letter
from candidates.report.papers import NotToBeIssuedError, letter_data
from candidates.report.setting import Size, as_json
from tests.report.dossiers import DEMONSTRATION, PEOPLE, dossier_of, given
from tests.report.letters import CONFIRMED, NOT_IN_FULL, edited, necessity_of, necessity_pdf, referral_pdf
from tests.report.paper import attached, pages_of
from tests.report.test_hostile_words import CONTROLS, HTML, TYPST

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
LETTERS: dict[str, Callable[[Dossier, Size], bytes]] = {
    "referral letter": referral_pdf,
    "letter of medical necessity": necessity_of,
}


@pytest.mark.parametrize(
    ("name", "size"), [("set aside", "a4"), ("two limbs", "us-letter"), ("nothing known", "a4"), ("a stop", "a4")]
)
@pytest.mark.parametrize("letter", LETTERS)
def test_an_independent_check_finds_no_fault(letter: str, name: str, size: Size) -> None:
    made = LETTERS[letter](PEOPLE[name](), size)
    for profile in PROFILES:
        found = page.validate_pdf_bytes(made, profile=profile)
        assert [(failure.rule_id, failure.message) for failure in found.failures] == []


@pytest.mark.parametrize("letter", LETTERS)
def test_the_same_letter_has_the_same_bytes(letter: str) -> None:
    dossier = dossier_of(given())
    assert LETTERS[letter](dossier, "a4") == LETTERS[letter](dossier, "a4")


def test_what_is_attached_is_the_letter_as_data_with_generated_and_edited_texts() -> None:
    dossier = dossier_of(given())
    written = Written(
        (edited("own_words", "In the person’s own words: not recorded.", "“To walk.”"),), CONFIRMED.text_read
    )
    letters = {
        referral_pdf(dossier, written=written): referral_letter(dossier, written),
        necessity_pdf(dossier, policy=NOT_IN_FULL, written=written): necessity_letter(dossier, NOT_IN_FULL, written),
    }
    for pdf, letter in letters.items():
        carried = json.loads(attached(pdf)["letter.json"])
        assert carried == json.loads(as_json(letter_data(letter)))
        [own] = [one for part in carried["before"] for one in part["paragraphs"] if one["id"] == "own_words"]
        assert (own["says"], own["generated"]) == ("“To walk.”", "In the person’s own words: not recorded.")


def test_the_letter_under_a_text_that_nobody_confirmed_is_refused_in_words() -> None:
    with pytest.raises(NotToBeIssuedError, match="nobody here has confirmed the current text"):
        necessity_pdf(dossier_of(given()), policy=NOT_IN_FULL)


@pytest.mark.poppler
@pytest.mark.parametrize("letter", LETTERS)
def test_every_page_says_what_is_not_final_and_whose_it_is(letter: str) -> None:
    told = pages_of(LETTERS[letter](dossier_of(given(), state="superseded", clinic=DEMONSTRATION), "us-letter"))
    for number, words in enumerate(told, start=1):
        assert "Demonstration · Superseded · Provisional" in words
        assert "Åsa Lindqvist, LEFT" in words
        assert f"page {number} of {len(told)}" in words


@pytest.mark.poppler
def test_paper_and_content_say_the_same() -> None:
    dossier = dossier_of(given())
    told = "".join("".join(pages_of(referral_pdf(dossier))).split())
    for one in referral_letter(dossier).paragraphs():
        assert "".join(one.says.split()) in told, one.id


@pytest.mark.poppler
@pytest.mark.parametrize("typed", [TYPST, HTML])
def test_markup_in_an_edit_is_printed_and_never_run(typed: str) -> None:
    clinic, person = Clinic(typed, typed, typed, is_demonstration=False), Person(typed, "", None, typed)
    dossier = dossier_of(given(), clinic=clinic, person=person, by=typed)
    told = "".join(pages_of(referral_pdf(dossier, written=Written((edited("own_words", "", f"Says {typed}"),)))))
    assert "".join(f"Says {typed}".split()) in "".join(told.split())


@pytest.mark.parametrize("typed", ["x" * 5_000, CONTROLS], ids=["one long word", "control characters"])
def test_nothing_that_can_be_typed_into_an_edit_breaks_the_letter(typed: str) -> None:
    written = Written((edited("own_words", "", typed), edited("requirement-diabetes", "", typed)), CONFIRMED.text_read)
    for made in (
        referral_pdf(dossier_of(given()), written=written),
        necessity_pdf(dossier_of(given()), policy=NOT_IN_FULL, written=written),
    ):
        for profile in PROFILES:
            assert page.is_pdf_compliant_bytes(made, profile=profile)


@pytest.mark.poppler
def test_a_long_answer_in_a_row_is_printed_whole() -> None:
    typed = " ".join(f"word{at}" for at in range(700))
    written = Written((edited("requirement-diabetes", "", typed),), CONFIRMED.text_read)
    told = " ".join(pages_of(necessity_pdf(dossier_of(given()), policy=NOT_IN_FULL, written=written)))
    assert [at for at in range(700) if f"word{at}" not in told] == []
