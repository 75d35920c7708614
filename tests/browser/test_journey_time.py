"""What time brings: assessing again and seeing what changed, two limbs side by side, and a plan with its calendar."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from icalendar import Calendar
from pytest_django.live_server_helper import LiveServer

from candidates.models import PlanItem
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import (
    opens_the_page,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHANGED_SINCE = "What changed since the last conclusion"


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic."""
    the_demonstration_clinic()


def table_of(visitor: Visitor, title: str) -> str:
    """What the table under a title says, its white space as single spaces."""
    return " ".join(visitor.page.get_by_role("table", name=title).inner_text().split())


def test_assessing_again_shows_what_changed_and_what_moved_it(visitor: Visitor):
    # Given somebody who was assessed twice, and had stopped smoking in between
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Bo")
    visitor.page.get_by_role("link", name="What changed").first.click()
    # Then the comparison of the two tells the answer, what it moved, and that the rules are the same
    assert "1 answer changed; the rules are the same" in visitor.sees
    assert "Now, up to ten a day" in table_of(visitor, "The person")
    assert "Fix first Met The answers" in table_of(visitor, "Findings")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When smoking has begun anew
    opens_the_record_of(visitor, "Invented, Bo")
    sends(visitor, "Assess again")
    assessment = visitor.page.url
    opens_the_page(visitor, "Tobacco")
    visitor.page.locator('input[name="smoking"][value="current_light"]').check()
    sends(visitor, "Save and go on")
    # Then the open assessment is set beside the last conclusion
    visitor.opens(assessment).clicks(CHANGED_SINCE)
    assert "As it stands" in visitor.sees
    assert "Met Fix first The answers" in table_of(visitor, "Findings")


def test_two_limbs_have_their_own_answers_and_their_own_charts(visitor: Visitor):
    # Given somebody who has lost both legs above the knee
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Ivo")
    sends(visitor, "Go on with the assessment")
    assessment = visitor.page.url
    # When the page about the bone is opened, then it asks of each limb by its side
    visitor.opens(f"{assessment}pages/assessment-bone/")
    assert [title.split(":")[0] for title in visitor.page.locator("h2.limb").all_inner_texts()] == ["Left", "Right"]
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the right one is measured again
    visitor.page.locator("#limb2-residual_bone_length").fill("125")
    sends(visitor, "Save and go on")
    # Then the report draws each length beside its own systems
    visitor.opens(f"{assessment}draft")
    charts = visitor.page.locator("[aria-labelledby=margins] figure").all_inner_texts()
    assert len(charts) == 2
    right = next(told for told in charts if "RIGHT: 125 mm" in told.replace("\N{NO-BREAK SPACE}", " "))
    left = next(told for told in charts if "LEFT: 182 mm" in told.replace("\N{NO-BREAK SPACE}", " "))
    assert "OFI-Y, short femur" in right
    assert "OFI-C, long femur" in left
    # And it was the first assessment, so there is nothing to compare it with
    visitor.opens(f"{assessment}changes")
    assert "There is nothing to compare with." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_what_can_be_changed_becomes_a_plan_with_its_calendar(visitor: Visitor):
    # Given a clinic that has planned nothing yet, and somebody with a finding that a plan can reach
    PlanItem.objects.all().delete()
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Cem")
    visitor.clicks("What a plan can reach")
    visitor.opens_everything()
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is planned without a day, then the day is asked for and nothing typed is lost
    visitor.page.get_by_label("What is done").fill("Swab, then the infection clinic")
    sends(visitor, "Put it into the plan")
    assert visitor.title.startswith("Error:")
    assert visitor.page.get_by_label("What is done").input_value() == "Swab, then the infection clinic"
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the day is there
    day = timezone.localdate() + timedelta(days=30)
    visitor.page.get_by_label("Look again on").fill(day.isoformat())
    sends(visitor, "Put it into the plan")
    # Then it stands in the plan, and in the clinic's list by its day
    assert "in 30 days" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("What the clinic has to look at again")
    assert "Swab, then the infection clinic" in table_of(visitor, "To look at again")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And the calendar names the clinic's own number, and no person
    with visitor.page.expect_download() as handed:
        visitor.page.get_by_role("link", name="Calendar file").click()
    written = Path(handed.value.path()).read_bytes()
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert (event["SUMMARY"], event.decoded("DTSTART")) == ("DEMONSTRATION. Look again: INV-03", day)
    assert b"Cem" not in written
    # When the assessment goes on, then it asks for this first
    opens_the_record_of(visitor, "Invented, Cem")
    sends(visitor, "Go on with the assessment")
    assert "Look at these first" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is done, then the list is empty again
    visitor.page.get_by_role("link", name="Done, dropped or another day").click()
    nothing_is_in_the_way_in_any_look_of(visitor)
    sends(visitor, "Done")
    visitor.clicks("What the clinic has to look at again")
    assert "Nothing is planned." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
