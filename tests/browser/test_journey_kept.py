"""Nothing typed is lost: a browser that dies, a network that is gone, a sign-in that ended, two people at once."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from candidates.actions import assessments, candidates
from candidates.membership import Member
from candidates.models import Assessment, Membership, Role, User
from candidates.queries.assessments import answers_of
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    ADDRESS,
    PASSWORD,
    an_empty_clinic,
    sends,
    signs_in,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LENGTH = "#limb1-residual_bone_length"
COLLEAGUE = "tor@northern.example"


@pytest.fixture
def assessment(live_server: LiveServer) -> Assessment:
    """An assessment that two people of a clinic can open."""
    clinic = an_empty_clinic()
    colleague = User.objects.create_user(COLLEAGUE, PASSWORD, name="Tor Lie")
    Membership.objects.create(user=colleague, clinic=clinic, role=Role.SURGEON)
    ingrid = Member(User.objects.get(email=ADDRESS), clinic, frozenset({Role.PROSTHETIST}))
    fields = {"family_name": "Lindqvist", "given_names": "Åsa", "birth_date": None}
    person = candidates.add(fields, [("transfemoral", "left")], by=ingrid, at=timezone.now())
    return assessments.begin(person, by=ingrid, at=timezone.now())


def opens_the_bone(visitor: Visitor, assessment: Assessment) -> None:
    """Open the page that asks for the length of the bone."""
    visitor.opens(f"/assessments/{assessment.pk}/pages/assessment-bone/")


def signs_in_as(visitor: Visitor, address: str) -> None:
    """Sign in at the door that is open."""
    visitor.page.get_by_label("E-mail address").fill(address)
    visitor.page.get_by_label("Password").fill(PASSWORD)
    sends(visitor, "Sign in")


def types(visitor: Visitor, length: str) -> None:
    """Type a length and leave its field."""
    visitor.page.locator(LENGTH).fill(length)
    visitor.presses("Tab")


def is_told(visitor: Visitor, words: str) -> None:
    """Wait until the line beside the buttons says this."""
    expect(visitor.page.locator("#saved")).to_contain_text(words)


def test_what_the_page_called_saved_is_there_after_the_browser_died(visit: Visit, assessment: Assessment):
    # Given a length that was typed, which the page says is saved
    visitor = visit()
    signs_in(visitor)
    opens_the_bone(visitor, assessment)
    types(visitor, "182")
    is_told(visitor, "Saved as a draft")
    # When the browser dies, and she opens the page in another
    visitor.page.context.close()
    visitor = visit()
    signs_in(visitor)
    opens_the_bone(visitor, assessment)
    # Then what she typed stands there, said to be a draft, and is no answer yet
    assert visitor.page.locator(LENGTH).input_value() == "182"
    assert "not saved yet" in visitor.sees
    assert "182" not in str(answers_of(assessment))
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When she discards it, then the page says so and offers it back
    sends(visitor, "Discard it")
    assert visitor.page.locator(LENGTH).input_value() == ""
    assert "Discarded." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When she takes it back, then it stands there as before
    sends(visitor, "Take it back")
    assert visitor.page.locator(LENGTH).input_value() == "182"
    assert "not saved yet" in visitor.sees


def test_without_a_network_the_page_says_so_and_sends_it_when_it_is_back(visit: Visit, assessment: Assessment):
    # Given a page whose network is gone
    visitor = visit()
    signs_in(visitor)
    opens_the_bone(visitor, assessment)
    visitor.page.context.set_offline(True)
    # When something is typed
    types(visitor, "183")
    # Then the page tells the truth
    is_told(visitor, "Not saved: trying again. What you typed is kept on this device.")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the network is back, then it is saved without anybody doing anything
    visitor.page.context.set_offline(False)
    is_told(visitor, "Saved as a draft")
    visitor.complaints = [said for said in visitor.complaints if "ERR_INTERNET_DISCONNECTED" not in said]


def test_whoever_is_signed_out_meanwhile_signs_in_and_finds_what_was_typed(visit: Visit, assessment: Assessment):
    # Given a page whose sign-in has ended
    visitor = visit()
    signs_in(visitor)
    opens_the_bone(visitor, assessment)
    visitor.page.context.clear_cookies()
    # When something is typed, then the page says so and leads to the door
    types(visitor, "184")
    is_told(visitor, "You are signed out. What you typed is kept on this device.")
    with visitor.page.expect_navigation():
        visitor.page.locator("#saved").get_by_role("link", name="Sign in", exact=True).click()
    signs_in_as(visitor, ADDRESS)
    # Then what was typed stands in its field
    expect(visitor.page.locator(LENGTH)).to_have_value("184")


def saved(assessment: Assessment) -> str:
    """The length of the bone that is saved, in millimetres."""
    (limb,) = answers_of(assessment)["limbs"].values()
    return str(limb["residual_bone_length"]["value"])


def test_of_two_who_answer_the_same_the_second_sees_both_and_chooses(visit: Visit, assessment: Assessment):
    # Given two people with the same page open
    ingrid, tor = visit(), visit()
    signs_in(ingrid)
    tor.opens("/accounts/login/")
    signs_in_as(tor, COLLEAGUE)
    for visitor in (ingrid, tor):
        opens_the_bone(visitor, assessment)
    # When both enter the length of the bone, and one saves after the other
    for visitor, length in ((ingrid, "182"), (tor, "150")):
        visitor.page.locator(LENGTH).fill(length)
        for part, value in (("landmark", "lesser_trochanter_midline"), ("method", "ct")):
            visitor.page.locator(f'[name="limb1-residual_bone_length.{part}"]').select_option(value)
    sends(ingrid, "Save and go on")
    sends(tor, "Save and go on")
    # Then the second sees both answers and nothing is written over
    assert tor.title.startswith("Two answers:")
    assert "Ingrid Berg" in tor.sees
    assert saved(assessment) == "182"
    nothing_is_in_the_way_in_any_look_of(tor)
    # When the second chooses the own one, then that stands
    tor.page.get_by_label("yours, as it stands in the fields below").check()
    sends(tor, "Save and go on")
    assert saved(assessment) == "150"
