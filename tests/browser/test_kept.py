"""What is kept: answers whose question is no longer asked, a finding set aside before, and the count of impressions."""

import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.demonstration.building import USERS
from candidates.models import Clinic, Role
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import (
    PASSWORD,
    opens_the_page,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> Clinic:
    """The demonstration clinic."""
    return the_demonstration_clinic()


def chooses(visitor: Visitor, page: str, fact: str, option: str) -> None:
    """Answer a question of a page and save it."""
    opens_the_page(visitor, page)
    visitor.page.locator(f'input[name="{fact}"][value="{option}"]').check()
    sends(visitor, "Save and go on")


def test_an_answer_that_is_no_longer_asked_is_kept_aside_and_comes_back(visitor: Visitor):
    # Given somebody with diabetes and an HbA1c
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Goran")
    sends(visitor, "Assess again")
    tasks = visitor.page.url
    # When there is no diabetes after all
    chooses(visitor, "Circulation and diabetes", "diabetes", "none")
    # Then the next page says that the HbA1c is kept aside, and why
    assert "“HbA1c” is no longer asked since “Diabetes” is “None”" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Everything that is kept aside")
    assert "6.4" in visitor.page.locator("[aria-labelledby=aside]").inner_text()
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the diabetes is there again, then so is the HbA1c
    visitor.opens(tasks)
    chooses(visitor, "Circulation and diabetes", "diabetes", "uncontrolled")
    assert "“HbA1c” is asked again" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_a_finding_set_aside_before_is_carried_over_by_a_choice(visitor: Visitor):
    # Given somebody whose finding was set aside in the assessment before
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Karl")
    sends(visitor, "Assess again")
    assert "Set aside before, not here" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is said to hold here too
    visitor.clicks("Decide")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.get_by_label("It holds here too").check()
    sends(visitor, "Save")
    # Then nothing waits any more, and the report says who carried it over
    assert "Set aside before, not here" not in visitor.sees
    visitor.clicks("The report as it stands, a draft")
    assert "carried over by Demonstration prosthetist" in visitor.page.locator("[aria-labelledby=aside]").inner_text()


def test_the_count_of_impressions_is_the_clinics(visitor: Visitor):
    # Given an auditor
    visitor.opens("/accounts/login/")
    visitor.page.get_by_label("E-mail address").fill(USERS[Role.AUDITOR][0])
    visitor.page.get_by_label("Password").fill(PASSWORD)
    sends(visitor, "Sign in")
    # When the page is opened, then it says that there are too few to say anything
    visitor.opens("/clinic/agreement")
    assert "Too few to say: 6 of 10" in visitor.sees
    visitor.opens_everything()
    nothing_is_in_the_way_in_any_look_of(visitor)
