"""A letter to a centre is edited, and one to a payer is issued once somebody has read the current text."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import (
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.test_journey_again import opens_the_report
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OWN = "“I want to walk to the shop.”"


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic."""
    the_demonstration_clinic()


def test_from_a_report_to_a_letter_that_is_edited_and_one_that_is_issued(visitor: Visitor):
    # Given the report of somebody
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    opens_the_report(visitor)
    # When the letters are opened and a paragraph of the referral is edited
    visitor.clicks("Letters")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Referral letter")
    visitor.clicks("Edit paragraph 9")
    visitor.page.get_by_label("What is printed").fill(OWN)
    sends(visitor, "Save")
    # Then it stands there beside what was generated, and nothing is in the way
    assert OWN in visitor.sees
    assert "Generated: “In the person’s own words: not recorded.”" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And its history stands below it
    visitor.clicks("Edit paragraph 9")
    assert "What it said before" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the letter to a payer is opened whose text was not read to the end, then it is a draft without a file
    visitor.clicks("Letters")
    visitor.clicks("Anthem medical policy OR-PR.00008, osseointegrated limb prostheses")
    assert "A draft that cannot be issued" in visitor.sees
    assert visitor.page.get_by_role("link", name="PDF").count() == 0
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the current text is confirmed without the tick, then it is asked for at its place
    visitor.clicks("Confirm the current text")
    visitor.page.get_by_label("The day that the current text bears").fill("2026-09-01")
    sends(visitor, "Confirm")
    assert visitor.title.startswith("Error:")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is ticked, then the letter can be issued
    visitor.page.get_by_label("I have read the current text").check()
    sends(visitor, "Confirm")
    assert "having read the current text, dated 1 September 2026" in visitor.sees
    assert visitor.page.get_by_role("link", name="PDF").count() > 0
