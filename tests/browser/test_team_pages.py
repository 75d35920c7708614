"""The pages of the team, of impressions and of reports in one file: nothing is in the way, in any state."""

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from candidates.demonstration.building import USERS
from candidates.models import Clinic, Impression, Role
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    PASSWORD,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def clinic(live_server: LiveServer) -> Clinic:
    """The demonstration clinic."""
    return the_demonstration_clinic()


def opens_the_assessment_of(visitor: Visitor, name: str) -> str:
    """Sign in, open somebody's assessment, and return its address."""
    signs_in(visitor)
    opens_the_record_of(visitor, name)
    sends(visitor, "Go on with the assessment")
    return visitor.page.url.split("/pages/")[0].rstrip("/")


def test_a_view_is_signed_and_a_section_commented_on(visitor: Visitor, clinic: Clinic):
    # Given the team's page of an assessment
    address = opens_the_assessment_of(visitor, "Invented, Jana")
    nothing_is_in_the_way_in_any_look_of(visitor.opens(f"{address}/team"))
    # When a view is sent without its signature
    visitor.page.get_by_label("More needed first").check()
    visitor.page.get_by_label("Why").fill("The film is a year old.")
    sends(visitor, "Sign as Demonstration prosthetist")
    # Then the fault is said and nothing typed is lost
    assert visitor.title.startswith("Error:")
    assert visitor.page.get_by_label("Why").input_value() == "The film is a year old."
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is signed, and a section commented on
    visitor.page.get_by_label("Your password, as your signature").fill(PASSWORD)
    sends(visitor, "Sign as Demonstration prosthetist")
    visitor.page.get_by_label("Comment", exact=True).fill("Ask for a new film.")
    sends(visitor, "Comment")
    # Then both stand there
    assert "The film is a year old." in visitor.sees
    assert "Ask for a new film." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_the_own_impression_comes_before_the_verdict(visitor: Visitor, clinic: Clinic):
    # Given a clinic that asks for it, and an assessment of which nobody has said how it looks
    Clinic.objects.filter(pk=clinic.pk).update(asks_impression=True)
    Impression.objects.filter(clinic=clinic).delete()
    address = opens_the_assessment_of(visitor, "Invented, Jana")
    # When the draft of the report is opened, then the impression is asked for first
    visitor.opens(f"{address}/draft")
    assert visitor.page.url.split("?")[0].endswith("/impression")
    assert "Cannot be said yet" not in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_the_clinic_sets_its_quorum(visitor: Visitor, clinic: Clinic):
    # Given an administrator
    visitor.opens("/accounts/login/")
    visitor.page.get_by_label("E-mail address").fill(USERS[Role.CLINIC_ADMINISTRATOR][0])
    visitor.page.get_by_label("Password").fill(PASSWORD)
    sends(visitor, "Sign in")
    # Then the page has no barrier
    nothing_is_in_the_way_in_any_look_of(visitor.opens("/clinic/team"))


def test_reports_of_the_list_are_fetched_in_one_file(visit: Visit, clinic: Clinic):
    # Given the list of people
    visitor = visit()
    signs_in(visitor)
    nothing_is_in_the_way_in_any_look_of(visitor.opens("/bundles/"))
    visitor.opens("/candidates/")
    # When their reports are asked for in one file
    sends(visitor, "Their reports in one file")
    assert "0 of " in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # Then the page shows by itself when the worker has made it, keeps the focus in its row, and says so
    visitor.page.get_by_role("button", name="Cancel").focus()
    call_command("worker", "--once")
    link = visitor.page.locator("main").get_by_role("link", name="Fetch the file")
    link.wait_for()
    assert link.evaluate("one => one === document.activeElement")
    assert "Ready" in visitor.page.get_by_role("status").last.inner_text()
    with visitor.page.expect_download() as fetched:
        link.click()
    assert fetched.value.suggested_filename.startswith("reports-")
    nothing_is_in_the_way_in_any_look_of(visitor)
