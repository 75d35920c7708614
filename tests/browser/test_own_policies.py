"""A clinic writes down its own policy in a browser: nothing is in the way on any page of it."""

import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.models import Clinic
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import signs_in, the_demonstration_clinic
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def clinic(live_server: LiveServer) -> Clinic:
    """The demonstration clinic."""
    return the_demonstration_clinic()


def test_what_a_payer_asks_is_written_down_and_put_in_force(visitor: Visitor, clinic: Clinic) -> None:
    # Given a clinic whose regional payer has rules that the edition does not hold
    signs_in(visitor)
    visitor.opens(f"{visitor.site}/clinic/policies/")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When a prosthetist describes the policy, and forgets who read it
    visitor.clicks("Write down a policy")
    page = visitor.page
    page.get_by_label("Name").fill("Northern region, prostheses")
    page.get_by_label("Kind").select_option("payer")
    page.get_by_label("Where it counts").fill("Northern region")
    page.get_by_label("Above the knee (transfemoral)").check()
    page.get_by_label("What it says, in short").fill("Covers people of up to 100 kg.")
    page.get_by_label("A publication on bone-anchored prostheses").check()
    page.get_by_label("Document").first.fill("Circular 12")
    page.get_by_label("Read on").fill("2026-11-02")
    page.get_by_label("Yes").check()
    visitor.clicks("Save")
    # Then that is said at its place, and nothing typed is lost
    assert "Type who read it." in visitor.sees
    assert page.get_by_label("Name").input_value() == "Northern region, prostheses"
    nothing_is_in_the_way_in_any_look_of(visitor)
    page.get_by_label("Read by").fill("Å. Berg")
    visitor.clicks("Save")
    # When a requirement is looked for and written
    visitor.clicks("Add a requirement")
    page.get_by_label("Find a question of the assessment").fill("weight")
    visitor.clicks("Find")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Body weight")
    page.get_by_label("It holds for").select_option("above")
    page.get_by_label("Number").fill("100")
    page.get_by_label("Stop: it leaves the person out").check()
    page.get_by_label("What it says").fill("The region covers people of up to 100 kg.")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Add the requirement")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # Then deleting the draft is a page of its own, which can be left again
    visitor.clicks("Delete this draft")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Back to the policy")
    # And it is shown as it would count, and counts when that is confirmed
    visitor.clicks("Put in force")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Put in force")
    assert "In force" in visitor.sees
    assert clinic.own_policies.get().in_force is not None
