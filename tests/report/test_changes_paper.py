"""What changed, on paper: accessible and archivable, the words of the page, both evaluations attached."""

import page
import pytest

from candidates.comparison import Comparison, old_answers_with_new_rules
from candidates.engine.encoding import encoded
from candidates.report.pdf import pdf_of_changes
from tests.report.dossiers import DEMONSTRATION, dossier_of, given, two_limbs
from tests.report.paper import attached, pages_of
from tests.report.test_paper import PROFILES

SMOKER, STOPPED = given(smoking="current_light"), given(smoking="former_over_3m")


def compared(before: dict, now: dict) -> Comparison:
    """Two assessments side by side, the later one superseded, in a demonstration clinic."""
    old, new = (dossier_of(one, state="superseded", clinic=DEMONSTRATION) for one in (before, now))
    return Comparison(old, new, dossier_of(old_answers_with_new_rules(before, now), clinic=DEMONSTRATION))


PAIRS = {
    "an answer": compared(SMOKER, STOPPED),
    "nothing": compared(SMOKER, SMOKER),
    "one limb more": compared(STOPPED, two_limbs()),
    "a warning sign": compared(SMOKER, given(warning_signs=["fever_or_spreading_redness"])),
    "not comparable": Comparison(dossier_of(SMOKER), dossier_of(STOPPED), None, ("#set page *bold* <b>",)),
}


@pytest.mark.parametrize("profile", PROFILES, ids=str)
@pytest.mark.parametrize("name", PAIRS)
def test_an_independent_check_finds_no_fault(name: str, profile: page.ValidationProfile) -> None:
    found = page.validate_pdf_bytes(pdf_of_changes(PAIRS[name]), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in found.failures] == []


@pytest.mark.parametrize("profile", PROFILES, ids=str)
def test_nor_does_it_on_us_letter(profile: page.ValidationProfile) -> None:
    assert page.is_pdf_compliant_bytes(pdf_of_changes(PAIRS["one limb more"], "us-letter"), profile=profile)


def test_both_evaluations_are_attached_byte_for_byte() -> None:
    pair = PAIRS["an answer"]
    both = {"before.json": encoded(pair.before.evaluation), "now.json": encoded(pair.now.evaluation)}
    assert attached(pdf_of_changes(pair)) == both


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert pdf_of_changes(PAIRS["an answer"]) == pdf_of_changes(compared(SMOKER, STOPPED))


@pytest.mark.poppler
def test_every_page_says_its_state_and_whose_limb_it_is() -> None:
    for told in pages_of(pdf_of_changes(PAIRS["an answer"])):
        assert "Demonstration · Superseded" in told
        assert "Åsa Lindqvist, LEFT" in told


@pytest.mark.poppler
def test_while_a_sign_needs_a_doctor_today_no_result_is_told() -> None:
    told = " ".join(pages_of(pdf_of_changes(PAIRS["a warning sign"])))
    assert "No verdict is given while a sign that needs a doctor today is recorded" in told
    assert "What moved" not in told
    assert "Worth a conversation" not in told
    assert "What moved" in " ".join(pages_of(pdf_of_changes(PAIRS["an answer"])))


@pytest.mark.poppler
def test_the_paper_says_what_the_page_says() -> None:
    told = " ".join(pages_of(pdf_of_changes(PAIRS["an answer"])))
    for said in ("1 answer changed; the rules are the same", "Now, up to ten a day", "Fix first", "The answers"):
        assert said in told


@pytest.mark.poppler
def test_markup_in_what_was_written_is_printed_and_never_run() -> None:
    assert "#set page *bold* <b>" in " ".join(pages_of(pdf_of_changes(PAIRS["not comparable"])))
