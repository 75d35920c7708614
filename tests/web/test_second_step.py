"""The second step: a code from an app after the password, and codes put aside for the day without the app."""

import hmac
import re
from base64 import b32decode
from hashlib import sha1
from time import time

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client

from candidates.models import User
from candidates.web.accounts.second_step import SecondStep
from tests.web.html import page_of

pytestmark = pytest.mark.django_db
PASSWORD = "three unlikely words"
THE_STEP = "/accounts/second-step/sign-in/"


@pytest.fixture
def user() -> User:
    """Somebody with a password."""
    return User.objects.create_user("surgeon@north.example", PASSWORD, name="Ingrid Berg")


def code_of_now(secret: str) -> str:
    """What an app shows for a secret now, by RFC 6238: thirty seconds, six digits."""
    digest = hmac.digest(b32decode(secret), int(time() // 30).to_bytes(8), sha1)
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4]) & 0x7FFFFFFF) % 10**6:06}"


def knock(client: Client):
    """Give address and password."""
    return client.post("/accounts/login/", {"login": "surgeon@north.example", "password": PASSWORD})


def set_up(client: Client) -> str:
    """Turn the second step on; the secret that the app was given."""
    knock(client)
    client.post("/accounts/again/", {"password": PASSWORD})
    shown = client.get("/accounts/second-step/app/").content.decode()
    secret = re.search(r'door__key">([A-Z2-7]+)<', shown)[1]
    answer = client.post("/accounts/second-step/app/", {"code": code_of_now(secret)})
    assert answer["Location"] == "/accounts/second-step/codes/"
    return secret


def put_aside(client: Client) -> list[str]:
    """The codes that are shown to be put aside."""
    return re.findall(r"<li><code>(\d+)</code>", client.get("/accounts/second-step/codes/").content.decode())


def is_in(client: Client) -> bool:
    """Whether somebody is signed in."""
    return "_auth_user_id" in client.session


def test_after_the_password_a_code_is_asked_for_and_opens_the_door(client: Client, user: User):
    secret = set_up(client)
    cache.clear()  # the code that set it up would not be taken a second time
    client.post("/accounts/logout/")
    assert knock(client)["Location"] == THE_STEP
    assert not is_in(client)
    client.post(THE_STEP, {"code": code_of_now(secret)})
    assert is_in(client)


def test_a_wrong_code_says_what_to_do_and_opens_nothing(client: Client, user: User):
    set_up(client)
    client.post("/accounts/logout/")
    knock(client)
    page = page_of(client.post(THE_STEP, {"code": "000000"}))
    assert page.title.startswith("Error: ")
    assert "This is not the code of now." in page.text
    assert not is_in(client)


def test_after_ten_wrong_codes_even_the_right_one_opens_nothing_for_a_while(client: Client, user: User):
    secret = set_up(client)
    cache.clear()
    client.post("/accounts/logout/")
    knock(client)
    for _ in range(10):
        client.post(THE_STEP, {"code": "000000"})
    client.post(THE_STEP, {"code": code_of_now(secret)})
    assert not is_in(client)


def test_each_code_that_was_put_aside_opens_the_door_once(client: Client, user: User):
    set_up(client)
    codes = put_aside(client)
    assert len(codes) == 10
    for opens in (True, False):
        client.post("/accounts/logout/")
        knock(client)
        client.post(THE_STEP, {"code": codes[0]})
        assert is_in(client) is opens


def test_without_the_app_the_password_alone_opens_again(client: Client, user: User):
    set_up(client)
    client.post("/accounts/second-step/app/remove/")
    client.post("/accounts/logout/")
    knock(client)
    assert is_in(client)
    assert not Authenticator.objects.exists()


def test_whoever_lost_everything_is_let_in_again_by_who_keeps_the_server(client: Client, user: User):
    set_up(client)
    client.post("/accounts/logout/")
    call_command("remove_second_step", "Surgeon@north.example")
    knock(client)
    assert is_in(client)
    for address, says in (("nobody@north.example", "No account"), (user.email, "no second step")):
        with pytest.raises(CommandError, match=says):
            call_command("remove_second_step", address)


def test_what_the_database_keeps_of_a_secret_is_not_the_secret(client: Client, user: User):
    secret = set_up(client)
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in kept
    assert SecondStep().decrypt(kept) == secret


def test_a_secret_outlives_another_secret_key_that_names_the_earlier_one(settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "earlier" * 9, []
    kept = SecondStep().encrypt("secret")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "later" * 12, ["earlier" * 9]
    assert SecondStep().decrypt(kept) == "secret"
    settings.SECRET_KEY_FALLBACKS = []
    assert SecondStep().decrypt(kept) == ""


@pytest.mark.django_db(transaction=True)
def test_a_letter_tells_that_the_second_step_was_turned_on_and_off(client: Client, user: User):
    set_up(client)
    client.post("/accounts/second-step/app/remove/")
    assert [letter.subject for letter in mail.outbox] == [
        "Codes from an app are asked for at Osseo",
        "Codes from an app are asked for no longer at Osseo",
    ]
    assert all("tell your clinic's administrator" in letter.body for letter in mail.outbox)


def test_the_page_of_the_second_step_says_what_is_on_and_how_many_codes_are_left(client: Client, user: User):
    knock(client)
    assert "Off. Any app for one-time codes will do" in page_of(client.get("/accounts/second-step/")).text
    set_up(client)
    page = page_of(client.get("/accounts/second-step/"))
    assert "At the door a code from your app is asked for" in page.text
    assert "10 codes are left" in page.text
