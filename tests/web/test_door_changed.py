"""What somebody changes at their door ends their other sessions, and stands in the audit of each of their clinics."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import call_command
from django.test import Client

from candidates.models import AuditLine, Clinic, Role, User
from tests.clinic.conftest import works_at
from tests.web.html import page_of
from tests.web.test_second_step import PASSWORD, is_in, knock, set_up

pytestmark = pytest.mark.django_db
NEW = "quite other words"


@pytest.fixture
def user() -> User:
    """A surgeon of two clinics, with a password."""
    user = User.objects.create_user("surgeon@north.example", PASSWORD, name="Ingrid Berg")
    for clinic in ("Northern clinic", "Southern clinic"):
        Clinic.objects.create(name=clinic).memberships.create(user=user, role=Role.SURGEON)
    return user


@pytest.fixture
def elsewhere(user: User) -> Client:
    """Another browser in which the same person is signed in."""
    client = Client()
    knock(client)
    return client


@pytest.fixture
def colleague(user: User) -> Client:
    """A browser in which a colleague is signed in."""
    client = Client()
    client.force_login(works_at("Northern clinic", Role.THERAPIST).user)
    return client


def opens(client: Client) -> bool:
    """Whether the clinic's pages still open in a browser."""
    return client.get("/clinic/").status_code == 200


def noted(clinic: str = "Northern clinic") -> list[str]:
    """What stands in the audit of a clinic, the first first; of nobody but the surgeon."""
    lines = AuditLine.objects.filter(clinic__name=clinic).order_by("pk")
    assert {str(line.by) for line in lines} <= {"Ingrid Berg"}
    return [line.verb for line in lines]


def confirms(client: Client) -> None:
    """Sign in and give the password once more, as is asked before something is changed at the door."""
    knock(client)
    client.post("/accounts/again/", {"password": PASSWORD})


def test_setting_up_an_app_signs_out_everywhere_else_and_nobody_else(
    client: Client, elsewhere: Client, colleague: Client
):
    assert opens(elsewhere)
    set_up(client)
    assert opens(client)
    assert not opens(elsewhere)
    assert not is_in(elsewhere)
    assert opens(colleague)


def test_the_app_and_the_codes_are_noted_in_each_clinic_when_they_come_and_when_they_go(client: Client, user: User):
    secret = set_up(client)
    codes = re.findall(r"\d{8}", client.get("/accounts/second-step/codes/").content.decode())
    client.post("/accounts/second-step/codes/new/")
    client.post("/accounts/second-step/app/remove/")
    assert noted() == noted("Southern clinic")
    assert noted() == [
        "set up an app for codes",
        "made codes to put aside",
        "made codes to put aside",
        "took away the app for codes",
        "took away the codes to put aside",
    ]
    kept = str(AuditLine.objects.values_list())
    assert not [one for one in (secret, *codes) if one in kept]


def test_a_wrong_code_changes_nothing_and_nothing_is_noted(client: Client, elsewhere: Client):
    confirms(client)
    client.get("/accounts/second-step/app/")
    client.post("/accounts/second-step/app/", {"code": "000000"})
    assert noted() == []
    assert opens(elsewhere)


def test_a_passkey_that_is_taken_away_is_noted_and_signs_nobody_out(client: Client, user: User, elsewhere: Client):
    key = Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Phone"})
    client.force_login(user)
    client.post("/accounts/again/", {"password": PASSWORD})
    client.post(f"/accounts/second-step/passkeys/{key.pk}/remove/")
    assert noted() == ["took away a passkey"]
    assert opens(elsewhere)


def test_another_password_signs_out_everywhere_else_and_is_noted(client: Client, elsewhere: Client):
    knock(client)
    new = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert "nowhere else" in page_of(client.post("/accounts/password/change/", new, follow=True)).text
    assert opens(client)
    assert not opens(elsewhere)
    assert noted() == noted("Southern clinic") == ["set a new password"]


def test_a_new_password_by_letter_signs_out_everywhere_and_is_noted(client: Client, elsewhere: Client):
    client.post("/accounts/password/reset/", {"email": "surgeon@north.example"})
    chosen = client.get(re.search(r"https?://[^/]+(/\S+)", mail.outbox[0].body)[1], follow=True)
    client.post(chosen.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert not opens(elsewhere)
    assert noted() == ["set a new password"]


def test_whose_second_step_was_taken_away_on_the_server_is_signed_out(client: Client, elsewhere: Client):
    set_up(client)
    call_command("remove_second_step", "surgeon@north.example")
    assert not is_in(client)
    assert AuditLine.objects.filter(by=None, verb="took away the second step").count() == 2


def test_whoever_may_read_the_audit_reads_it_there(client: Client, user: User):
    set_up(client)
    auditor = Client()
    auditor.force_login(works_at("Northern clinic", Role.AUDITOR).user)
    rows = auditor.get("/clinic/audit").content.decode().split("<tr>")
    assert any("Ingrid Berg" in row and "set up an app for codes" in row for row in rows)
