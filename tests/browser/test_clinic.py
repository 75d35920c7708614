"""From an invitation to a confirmed limit: joining, signing in and out, and the clinic's pages, without barriers."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from pytest_django.live_server_helper import LiveServer

from candidates.models import LimitConfirmation, Membership, Role
from tests.access.world import World, world
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.door import enters_as
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "three unlikely words"
LIMIT = "/clinic/limits/opra-transfemoral/max_total_mass"
PAGES = ["/clinic/", "/clinic/logo", "/clinic/people", "/clinic/systems", "/clinic/limits", LIMIT]
PAGES += ["/clinic/audit", "/clinic/tokens", "/clinic/second-step"]


@pytest.fixture
def north(live_server: LiveServer) -> World:
    """A clinic whose administrator has a password and is auditor too."""
    made = world("North")
    administrator = made.members[Role.CLINIC_ADMINISTRATOR].user
    administrator.set_password(PASSWORD)
    administrator.save()
    Membership.objects.create(user=administrator, clinic=made.clinic, role=Role.AUDITOR)
    return made


def signs_in(visitor: Visitor, clinic: World, password: str = PASSWORD) -> None:
    """Type address and password at the door."""
    visitor.opens("/accounts/login/")
    visitor.page.get_by_label("E-mail address").fill(clinic.members[Role.CLINIC_ADMINISTRATOR].user.email)
    visitor.page.get_by_label("Password").fill(password)
    sends(visitor, "Sign in")


def sends(visitor: Visitor, button: str) -> None:
    """Press a button in the page, not in its head."""
    with visitor.page.expect_navigation():
        visitor.page.locator("main").get_by_role("button", name=button, exact=True).click()


def test_an_invited_colleague_joins_works_and_leaves_for_the_day(visit: Visit, north: World):
    # Given an administrator who is signed in, after a wrong password that says what to do
    administrator = visit()
    signs_in(administrator, north, "a wrong one")
    assert administrator.title.startswith("Error: Sign in")
    assert "Address and password do not belong together." in administrator.sees
    signs_in(administrator, north)
    # When a prosthetist is invited
    administrator.opens("/clinic/people")
    administrator.page.get_by_label("E-mail address").fill("ingrid@north.example")
    administrator.page.get_by_label("Role").select_option("prosthetist")
    sends(administrator, "Send the invitation")
    assert "The invitation is on its way." in administrator.sees
    # Then the link in the letter lets her join, and she is signed in where she works
    invitation = _link(r"/invitations/\S+")
    colleague = visit().opens(invitation)
    colleague.page.get_by_label("Your name").fill("Ingrid Berg")
    colleague.page.get_by_label("Password").fill(PASSWORD)
    sends(colleague, "Join the clinic")
    assert "Ingrid Berg, North" in colleague.sees
    assert "Demonstration." in colleague.sees
    # When she signs out, then nothing of the clinic is left, and the link works no more
    colleague.clicks("Sign out")
    assert "Ingrid Berg" not in colleague.sees
    colleague.opens("/clinic/")
    assert colleague.title.startswith("Sign in")
    assert "This invitation no longer works" in colleague.opens(invitation).sees


def test_a_limit_is_confirmed_with_the_keyboard_after_a_mistake(visit: Visit, north: World):
    # Given an administrator at a limit that nobody has read
    visitor = visit()
    signs_in(visitor, north)
    visitor.opens(LIMIT)
    assert "Unverified" in visitor.sees
    # When it is confirmed without a document
    visitor.walks_to("#id_value")
    visitor.page.keyboard.type("110")
    visitor.goes_on_with("Enter")
    # Then the fault is in focus and leads to its field, and what was typed is still there
    assert visitor.focus == "errors-title"
    visitor.page.get_by_role("link", name=re.compile("^Document")).click()
    assert visitor.focus == "id_document"
    assert visitor.page.get_by_label("Value").input_value() == "110"
    # When document and revision are named
    visitor.page.keyboard.type("Instructions for use")
    visitor.presses("Tab")
    visitor.page.keyboard.type("7")
    visitor.goes_on_with("Enter")
    # Then it counts
    assert "Confirmed." in visitor.sees
    assert "Instructions for use, 7" in visitor.sees
    assert LimitConfirmation.objects.get().value == "110"


def test_nothing_is_in_the_way_at_the_door(visit: Visit, north: World):
    # Given a window of some width and colours
    visitor = visit()
    for address in ("/accounts/login/", "/accounts/password/reset/", "/accounts/password/reset/done/"):
        nothing_is_in_the_way_in_any_look_of(visitor.opens(address))
    # When passwords are wrong until the door shuts, then no page on the way has a barrier
    for _ in range(5):
        signs_in(visitor, north, "a wrong one")
    assert "The door is shut for a quarter of an hour" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.opens("/accounts/password/reset/")
    sends(visitor, "Send the link")
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_nothing_is_in_the_way_on_the_clinics_pages(visit: Visit, north: World):
    # Given an administrator who is signed in
    visitor = visit()
    signs_in(visitor, north)
    # When pages are opened, and sent with nothing in them, then nothing is in the way
    own = [f"/clinic/people/{north.objects['colleague']}", "/clinic/switch", "/accounts/password/change/"]
    key = north.objects["token"][north.members[Role.CLINIC_ADMINISTRATOR].user.pk]
    own += [f"/clinic/tokens/{key}/revoke"]
    for address in [*PAGES, *own, "/clinic/audit?day=never"]:
        nothing_is_in_the_way_in_any_look_of(visitor.opens(address))
    for address, button in [
        ("/clinic/people", "Send the invitation"),
        (LIMIT, "Confirm the limit"),
        ("/clinic/tokens", "Make the key"),
    ]:
        visitor.opens(address)
        sends(visitor, button)
        assert visitor.title.startswith("Error:")
        nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.get_by_label("What it is for").fill("Registry")
    sends(visitor, "Make the key")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When a surgeon adopts the edition, first without the signature, then nothing typed is lost and nothing in the way
    surgeon = north.members[Role.SURGEON].user
    surgeon.set_password(PASSWORD)
    surgeon.save()
    visitor = enters_as(visit(), north.members[Role.SURGEON]).opens("/clinic/edition")
    visitor.page.get_by_label("Clinicians who read this edition").fill("Anna Visser, surgeon")
    sends(visitor, f"Adopt as {surgeon}")
    assert visitor.title.startswith("Error:")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.get_by_label("Your password, as your signature").fill(PASSWORD)
    sends(visitor, f"Adopt as {surgeon}")
    assert "This clinic adopted it on" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_nothing_is_in_the_way_of_whoever_joins_or_needs_a_new_password(
    visit: Visit, north: World, settings: Any, tmp_path: Path
):
    # Given letters that the clinic can read, since they go into a folder, and somebody who was invited
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    administrator, colleague = visit(), visit()
    signs_in(administrator, north)
    administrator.opens("/clinic/people")
    administrator.page.get_by_label("E-mail address").fill("ingrid@north.example")
    administrator.page.get_by_label("Role").select_option("prosthetist")
    sends(administrator, "Send the invitation")
    nothing_is_in_the_way_in_any_look_of(administrator.opens("/clinic/mail"))
    invitation = _linked(administrator, r"/invitations/\S+")
    # When the invitation is opened by another, by her, sent with nothing in it, and taken up
    nothing_is_in_the_way_in_any_look_of(administrator.opens(invitation))
    nothing_is_in_the_way_in_any_look_of(colleague.opens(invitation))
    sends(colleague, "Join the clinic")
    assert colleague.title.startswith("Error:")
    nothing_is_in_the_way_in_any_look_of(colleague)
    colleague.page.get_by_label("Your name").fill("Ingrid Berg")
    colleague.page.get_by_label("Password").fill(PASSWORD)
    sends(colleague, "Join the clinic")
    nothing_is_in_the_way_in_any_look_of(colleague)
    # Then signing out and the invitation that is used up have no barrier
    nothing_is_in_the_way_in_any_look_of(colleague.opens("/accounts/logout/"))
    sends(colleague, "Sign out")
    nothing_is_in_the_way_in_any_look_of(colleague.opens(invitation))
    # When she has forgotten her password, then no page on the way to a new one has a barrier
    colleague.opens("/accounts/password/reset/")
    colleague.page.get_by_label("E-mail address").fill("ingrid@north.example")
    sends(colleague, "Send the link")
    letter = _linked(administrator.opens("/clinic/mail"), r"/accounts/password/reset/key/\S+")
    nothing_is_in_the_way_in_any_look_of(colleague.opens(letter))
    for password in ("short", "four more unlikely words"):
        for field in colleague.page.locator("main input[type=password]").all():
            field.fill(password)
        with colleague.page.expect_navigation():
            colleague.page.locator("main button[type=submit]").click()
        nothing_is_in_the_way_in_any_look_of(colleague)
    nothing_is_in_the_way_in_any_look_of(colleague.opens(letter))


def _linked(visitor: Visitor, form: str) -> str:
    """The address, without the host, that stands in a letter on the open page."""
    found = re.search(rf"https?://[^/]+({form})", visitor.sees)
    assert found
    return found[1]


def _link(form: str) -> str:
    """The address, without the host, in the letter that was sent last."""
    found = re.search(rf"https?://[^/]+({form})", mail.outbox[-1].body)
    assert found
    return found[1]
