"""From the first sign-in to a concluded assessment and its report on paper, and coming back the next day."""

from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.models import Conclusion
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    an_empty_clinic,
    answers_of,
    answers_one,
    answers_the_page,
    opens_the_page,
    sends,
    signs_in,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# One of each kind: a day of birth, boxes to tick, a length with its landmark, numbers with units.
LOOKED_AT = ("Level, side, age", "Infection now", "The bone", "Health")


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """A clinic whose list is empty."""
    an_empty_clinic()


def adds_a_person(visitor: Visitor) -> None:
    """Add somebody through the form, and be at the record."""
    visitor.clicks("Add a person")
    visitor.page.get_by_label("Family name").fill("Lindqvist")
    visitor.page.get_by_label("Given names").fill("Åsa")
    visitor.page.get_by_label("Date of birth").fill("1984-03-02")
    visitor.page.get_by_label("Level of amputation").select_option("transfemoral")
    visitor.page.get_by_label("Side").select_option("left")
    sends(visitor, "Add")


def answers_everything(visitor: Visitor, answers: dict) -> None:
    """Go from page to page until the task list comes back, and look at one page of each kind."""
    looked_at: set[str] = set()
    while visitor.page.locator("button", has_text="Save and go on").count():
        heading = visitor.page.locator("h1").inner_text()
        assert visitor.focus == "heading"
        answers_the_page(visitor, answers)
        if heading in LOOKED_AT and heading not in looked_at:
            looked_at.add(heading)
            nothing_is_in_the_way_in_any_look_of(visitor)
        sends(visitor, "Save and go on")


def test_from_the_first_sign_in_to_a_report_on_paper(visitor: Visitor, tmp_path: Path):
    # Given somebody who signs in for the first time
    signs_in(visitor)
    assert "No candidates yet." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When a person is added and an assessment begun
    adds_a_person(visitor)
    assert "What is due: Begin an assessment." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    sends(visitor, "Begin an assessment")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And every page is answered, each opening with its heading in focus
    opens_the_page(visitor, "Level, side, age")
    answers_everything(visitor, answers_of("Anna"))
    # Then the list of pages is there again, and nothing decisive is missing
    assert "Nothing that could change this is missing." in visitor.sees
    # When all answers are checked
    visitor.clicks("Check all answers")
    assert "182\N{NO-BREAK SPACE}mm" in visitor.sees
    assert "2 March 1984" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And the assessment is concluded
    visitor.clicks("Conclude")
    nothing_is_in_the_way_in_any_look_of(visitor)
    sends(visitor, "Conclude")
    # Then the report stands there, and can be taken along on paper
    assert "Worth a conversation with an osseointegration team" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    with visitor.page.expect_download() as paper:
        visitor.page.get_by_role("link", name="PDF", exact=True).click()
    paper.value.save_as(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "Lindq" not in paper.value.suggested_filename
    assert Conclusion.objects.get().referral == "refer"


def test_a_mistake_leads_to_its_field_and_nothing_typed_is_lost(visitor: Visitor):
    # Given a page with a number that cannot be, and another answer beside it
    signs_in(visitor)
    adds_a_person(visitor)
    sends(visitor, "Begin an assessment")
    opens_the_page(visitor, "Health")
    answers_one(visitor, "body_weight", {"value": "8200", "unit": "kg"})
    answers_one(visitor, "height", {"value": "178", "unit": "cm"})
    # When it is saved
    sends(visitor, "Save and go on")
    # Then the fault has the focus, and its link leads to the field with everything still typed
    assert visitor.title.startswith("Error: Health")
    assert visitor.focus == "errors-title"
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.walks_to(".summary-of-errors a")
    visitor.presses("Enter")
    assert visitor.focus == "body_weight"
    assert visitor.page.locator("#body_weight").input_value() == "8200"
    assert visitor.page.locator("#height").input_value() == "178"
    # When it is mended with the keyboard, then the next page opens at its heading
    visitor.page.locator("#body_weight").fill("82")
    visitor.goes_on_with("Enter")
    assert visitor.focus == "heading"
    assert not visitor.title.startswith("Error")


def test_the_next_day_everything_is_where_it_was_left(visit: Visit):
    # Given answers that were saved on one day, one of them not known, and why
    visitor = visit()
    signs_in(visitor)
    adds_a_person(visitor)
    sends(visitor, "Begin an assessment")
    opens_the_page(visitor, "Tobacco")
    reason = visitor.page.get_by_label("Why it is not known")
    assert not reason.is_visible()
    visitor.page.get_by_label("Not known", exact=True).check()
    reason.fill("not asked in front of the family")
    sends(visitor, "Save and go on")
    visitor.clicks("Sign out")
    # When somebody signs in again elsewhere
    again = visit(width=375)
    signs_in(again)
    assert "Answers to complete" in again.sees
    again.clicks("Lindqvist, Åsa")
    sends(again, "Go on with the assessment")
    # Then the answer is there, and the next open page is offered
    again.clicks("Check all answers")
    assert "not known: not asked in front of the family" in again.sees
    again.clicks("Change Tobacco")
    assert again.page.get_by_label("Why it is not known").is_visible()
    again.page.get_by_label("Never", exact=True).check()
    sends(again, "Save and go on")
    assert again.focus == "heading"
