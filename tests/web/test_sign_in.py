"""The door: in with address and password, shut after wrong ones, and a new password by letter."""

import re

import pytest
from django.core import mail
from django.test import Client

from candidates.models import Clinic, Membership, Role, User
from tests.web.html import page_of

pytestmark = pytest.mark.django_db
PASSWORD = "three unlikely words"


@pytest.fixture
def surgeon() -> User:
    """A surgeon of a clinic, with a password."""
    user = User.objects.create_user("surgeon@north.example", PASSWORD, name="Ingrid Berg")
    clinic = Clinic.objects.create(name="Northern clinic")
    Membership.objects.create(user=user, clinic=clinic, role=Role.SURGEON)
    return user


def knock(client: Client, password: str, address: str = "surgeon@north.example"):
    """Try to sign in."""
    return client.post("/accounts/login/", {"login": address, "password": password})


def test_address_and_password_open_the_door_whatever_the_case_of_the_address(client: Client, surgeon: User):
    assert knock(client, PASSWORD, "Surgeon@North.example ").status_code == 302
    page = page_of(client.get("/"))
    assert "Ingrid Berg, Northern clinic" in page.text
    assert "Sign out" in page.text


def test_a_session_ends_with_the_browser_unless_it_is_to_be_kept_for_eight_hours(client: Client, surgeon: User):
    assert not knock(client, PASSWORD).cookies["sessionid"]["max-age"]
    client.post("/accounts/logout/")
    kept = client.post("/accounts/login/", {"login": surgeon.email, "password": PASSWORD, "remember": "on"})
    assert kept.cookies["sessionid"]["max-age"] == 8 * 60 * 60


def test_a_wrong_password_says_what_to_do(client: Client, surgeon: User):
    page = page_of(knock(client, "wrong"))
    assert page.title.startswith("Error: ")
    assert "Address and password do not belong together." in page.text
    assert "#id_login" in page.links


def test_an_unknown_address_is_answered_like_a_wrong_password(client: Client, surgeon: User):
    known, unknown = knock(client, "wrong"), knock(client, "wrong", "nobody@north.example")
    assert page_of(known).text == page_of(unknown).text


def test_the_door_shuts_after_five_wrong_passwords_and_says_what_to_do(client: Client, surgeon: User):
    for _ in range(5):
        answer = knock(client, "wrong")
    assert answer.status_code == 429
    assert knock(client, PASSWORD).status_code == 429
    page = page_of(knock(client, PASSWORD))
    assert "the right password will work again after fifteen minutes" in page.text
    assert "/accounts/password/reset/" in page.links
    assert surgeon.email not in page.text


def test_the_door_shuts_for_one_address_from_one_place_only(client: Client, surgeon: User):
    for _ in range(5):
        knock(client, "wrong", "other@north.example")
    assert knock(client, PASSWORD).status_code == 302


def test_no_log_names_who_knocked_or_from_where(client: Client, surgeon: User, capfd, caplog):
    with caplog.at_level("DEBUG"):
        for _ in range(6):
            knock(client, "wrong")
    heard = caplog.text + "".join(capfd.readouterr())
    assert "POST /accounts/login/ 429" in heard
    assert "Locking out" in heard
    assert [line for line in heard.splitlines() if "north.example" in line or "127.0.0.1" in line] == []


def test_a_letter_leads_to_a_new_password(client: Client, surgeon: User):
    assert client.post("/accounts/password/reset/", {"email": surgeon.email}).status_code == 302
    found = re.search(r"https?://[^/]+(/\S+)", mail.outbox[0].body)
    assert found
    chosen = client.get(found[1], follow=True)
    page = page_of(chosen)
    assert "Choose a new password" in page.headings
    new = {"password1": "quite other words", "password2": "quite other words"}
    assert client.post(chosen.request["PATH_INFO"], new).status_code == 302
    assert knock(client, "quite other words").status_code == 302
    again = page_of(Client().get(found[1], follow=True))
    assert "This link no longer works" in again.headings


def test_nobody_learns_who_has_an_account_and_strangers_get_no_letter(client: Client, surgeon: User):
    known = client.post("/accounts/password/reset/", {"email": surgeon.email}, follow=True)
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@north.example"}, follow=True)
    assert page_of(known).text == page_of(unknown).text
    assert [letter.to for letter in mail.outbox] == [[surgeon.email]]


@pytest.mark.parametrize("address", ["/accounts/signup/", "/accounts/email/", "/accounts/social/login/"])
def test_nobody_signs_up_without_an_invitation(client: Client, address: str):
    assert client.get(address).status_code == 404


def test_signing_out_asks_first_and_keeps_nobody_in(client: Client, surgeon: User):
    client.force_login(surgeon)
    assert "Sign out?" in page_of(client.get("/accounts/logout/")).headings
    client.post("/accounts/logout/")
    assert "Sign in" in page_of(client.get("/")).text


def test_a_user_without_a_clinic_is_told_whom_to_ask(client: Client):
    user = User.objects.create_user("alone@north.example", PASSWORD)
    client.force_login(user)
    answer = client.get("/clinic/")
    assert answer.status_code == 403
    assert "You belong to no clinic yet" in page_of(answer).headings
