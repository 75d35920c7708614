"""A passkey is made, opens the door without a password, and no page on the way has a barrier."""

import pytest
from playwright.sync_api import Page

from candidates.models import AuditLine, Clinic
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import PASSWORD, an_empty_clinic, sends, signs_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def a_device(page: Page, *, knows_the_finger: bool) -> None:
    """Give the browser a device that keeps passkeys and knows its owner's finger, or does not."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": knows_the_finger, "automaticPresenceSimulation": True,
    }  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": device})


def test_a_passkey_opens_the_door_without_a_password(visit: Visit):
    # Given a prosthetist at a laptop that knows a finger, in a clinic that asks a second step of everybody
    an_empty_clinic()
    Clinic.objects.update(asks_second_step=True)
    visitor = visit()
    a_device(visitor.page, knows_the_finger=True)
    # When the door was opened by the password, then it leads to the page that sets one up
    signs_in(visitor)
    assert visitor.page.url.endswith("/accounts/second-step/")
    # When a passkey is added, after the password once more
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Add a passkey")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.get_by_label("Password").fill(PASSWORD)
    sends(visitor, "Go on")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.get_by_label("Name of the passkey").fill("Laptop at the clinic")
    sends(visitor, "Make the passkey")
    # Then there are codes to put aside, and the passkey stands in the list
    assert visitor.page.locator(".door__codes li").count() == 10
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("To the second step")
    assert "Laptop at the clinic" in visitor.sees
    # And the clinic's audit says so
    assert {line.verb for line in AuditLine.objects.all()} == {"added a passkey", "made codes to put aside"}
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And the work goes on
    visitor.clicks("Go on to your work")
    assert visitor.page.url.endswith("/candidates/")
    # And without a password it leads to the people of the clinic
    visitor.page.context.clear_cookies()
    visitor.opens("/accounts/login/")
    sends(visitor, "Sign in with a passkey")
    assert visitor.page.url.endswith("/candidates/")


def test_a_device_without_a_passkey_says_so_and_the_password_still_opens(visit: Visit):
    # Given a laptop that does not know the finger
    an_empty_clinic()
    visitor = visit()
    visitor.opens("/accounts/login/")
    a_device(visitor.page, knows_the_finger=False)
    no_passkey = visitor.page.get_by_text("The device gave no passkey.")
    assert not no_passkey.is_visible()
    # When a passkey is asked for
    visitor.page.get_by_role("button", name="Sign in with a passkey").click()
    # Then the page says that there was none
    no_passkey.wait_for()
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And the password still opens
    signs_in(visitor)
    assert visitor.page.url.endswith("/candidates/")
