"""After surgery: from the list of what has to be looked at to one limb, what was too much, and a closed note."""

import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.membership import member_of
from candidates.models import User
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import ADDRESS, an_empty_clinic, sends, signs_in
from tests.browser.visitor import Visitor
from tests.web.aftercare.recorded import KNEE, a_limb, put, seven_weeks

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OVER = "Week 6: 3\N{NO-BREAK SPACE}kg above the prescription"


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """A clinic with one person in the seventh week of loading, and one of whom nothing is recorded."""
    clinic = an_empty_clinic()
    member = member_of(User.objects.get(email=ADDRESS), clinic)
    assert member
    limb = a_limb(member)
    seven_weeks(limb, by=member)
    put(limb, "stoma", 1, by=member, moisture="moist", fluid="clear", redness=0)
    put(limb, "knee", 3, by=member, **KNEE)
    a_limb(member, "Lund", level="transtibial", side="")


def test_what_was_above_the_prescription_is_found_looked_at_and_closed(visitor: Visitor):
    # Given somebody who loaded more than was prescribed
    signs_in(visitor)
    # When the list of what has to be looked at is opened
    visitor.clicks("After surgery")
    # Then it says so
    assert OVER in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the limb is opened
    visitor.clicks("Holm, Ada")
    # Then the week, the load and the drawing are there, and the drawing says the same as its table
    assert visitor.page.get_by_role("heading", level=1).inner_text() == "Loading, week 7"
    drawing = visitor.page.get_by_role("img", name="Load and pain, week by week")
    assert "36\N{NO-BREAK SPACE}kg measured" in drawing.locator("desc").text_content()
    visitor.opens_everything()
    assert visitor.page.get_by_role("row", name="Week 6").is_visible()
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is closed with a note
    visitor.page.get_by_role("link", name="Close with a note").first.click()
    visitor.page.get_by_label("What was found and decided").fill("He sat down on the scale.")
    sends(visitor, "Save")
    # Then it is no longer among what has to be looked at
    assert visitor.page.get_by_role("heading", level=1).inner_text() == "Loading, week 7"
    assert OVER not in visitor.sees


def test_an_empty_record_is_reached_from_the_person_and_says_what_comes_first(visitor: Visitor):
    # Given somebody of whom nothing is recorded after surgery, and not even the side of the limb
    signs_in(visitor)
    visitor.clicks("Lund, Ada")
    visitor.opens_everything()
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the side is recorded
    visitor.page.locator("details").filter(has_text="Record the side").get_by_label("Side").select_option("Right")
    sends(visitor, "Record")
    # Then it stands there, and is not asked again
    assert "The side is recorded." in visitor.sees
    assert "Record the side" not in visitor.sees
    # When the limb is opened
    visitor.page.get_by_role("complementary").get_by_role("link", name="After surgery").click()
    # Then every card says what to record first
    assert "No operation is recorded." in visitor.sees
    assert "No loading plan yet." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the person is archived, then the page says that nothing is added, and has the way back
    visitor.clicks("Lund, Ada")
    sends(visitor, "Archive")
    visitor.page.get_by_role("complementary").get_by_role("link", name="After surgery").click()
    assert "no answer, entry or limb is added" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
