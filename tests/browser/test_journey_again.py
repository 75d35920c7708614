"""What comes after a conclusion: assessing again, setting a finding aside, confirming a limit."""

import re

import pytest
from pytest_django.live_server_helper import LiveServer

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
SYSTEM = "BADAL X OFI-C, long femur"
NOT_CONFIRMED = {"min_canal_diameter": "9", "max_canal_diameter": "22"}


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic."""
    the_demonstration_clinic()


def opens_the_report(visitor: Visitor, number: str = "") -> None:
    """Go from a person's record to a report, the newest unless a number is given."""
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("link", name=re.compile(f"^Report {number}")).first.click()


def row_of(visitor: Visitor, system: str) -> str:
    """What the report's table of systems says of one system."""
    return visitor.page.locator(".verdict-marks tr", has_text=system).first.inner_text()


def test_a_new_assessment_starts_from_the_last_and_supersedes_it(visitor: Visitor):
    # Given somebody whose assessment is concluded
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    opens_the_report(visitor)
    before, number = visitor.page.url, visitor.page.locator(".report__head").inner_text()
    assert "Superseded" not in number
    # When she is assessed again, then the last answers are there
    visitor.page.go_back()
    sends(visitor, "Assess again")
    opens_the_page(visitor, "Tobacco")
    assert visitor.page.get_by_label("Never", exact=True).is_checked()
    # When one has changed and the new assessment is concluded
    visitor.page.locator('input[name="smoking"][value="current_light"]').check()
    sends(visitor, "Save and go on")
    visitor.clicks("Check all answers")
    visitor.clicks("Conclude")
    sends(visitor, "Conclude")
    assert "Tobacco" in visitor.sees
    # Then the old report says that it was superseded, and is otherwise as it was
    visitor.opens(before)
    assert "Superseded" in visitor.page.locator(".report__head").inner_text()
    nothing_is_in_the_way_in_any_look_of(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    states = visitor.page.locator("td[data-label=State]").all_inner_texts()
    assert states == ["Concluded", "Superseded"]
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_a_closed_assessment_shows_what_was_frozen_and_leads_to_its_report(visitor: Visitor):
    # Given a closed assessment
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Karl")
    visitor.page.locator("th[scope=row] a").click()
    # Then it says what was concluded, and nothing can be answered any more
    assert "As it was concluded" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    opens_the_page(visitor, "Tobacco")
    assert "They cannot be changed." in visitor.sees
    assert not visitor.page.get_by_role("button", name="Save and go on").count()


def test_what_is_set_aside_stays_printed_beside_its_reason(visitor: Visitor):
    # Given somebody with a finding that stands in the way
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Cem")
    sends(visitor, "Go on with the assessment")
    # Then the sign that needs a doctor today comes first, with the clinic's own number
    assert "This comes first" in visitor.sees
    assert "Your clinic’s number: 555 0100" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the finding is set aside with a reason
    visitor.clicks("Set a finding aside, with a reason")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.get_by_label("Reason").first.fill("Treated last week; the swab is clean")
    sends(visitor, "Save")
    # Then the draft says both, the finding and why it was set aside
    visitor.clicks("The report as it stands, a draft")
    assert "Treated last week; the swab is clean" in visitor.sees
    assert "Demonstration prosthetist" in visitor.page.locator("[aria-labelledby=aside]").inner_text()
    assert "Infection now" in visitor.page.locator("[aria-labelledby=decides]").inner_text()
    nothing_is_in_the_way_in_any_look_of(visitor)


def confirms(visitor: Visitor, limit: str, value: str) -> None:
    """Confirm one limit of the long femur from its document."""
    visitor.opens(f"/clinic/limits/badalx-transfemoral-long/{limit}")
    visitor.page.get_by_label("Value").fill(value)
    visitor.page.get_by_label("Document").fill("Instructions for use")
    visitor.page.get_by_label("Revision").fill("7")
    sends(visitor, "Confirm the limit")


def test_a_limit_that_was_confirmed_is_no_longer_provisional(visitor: Visitor):
    # Given an open assessment of somebody whom limits concern that nobody has confirmed
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    sends(visitor, "Assess again")
    visitor.clicks("The report as it stands, a draft")
    assert "on limits not yet confirmed" in visitor.page.locator("[aria-labelledby=verdict]").inner_text()
    assert "To confirm:" in row_of(visitor, SYSTEM)
    draft = visitor.page.url
    # When they are confirmed from the instructions for use
    for limit, value in NOT_CONFIRMED.items():
        confirms(visitor, limit, value)
    # Then nothing of that system is left to confirm
    visitor.opens(draft)
    assert "To confirm:" not in row_of(visitor, SYSTEM)
    assert "on limits not yet confirmed" not in visitor.page.locator("[aria-labelledby=verdict]").inner_text()
