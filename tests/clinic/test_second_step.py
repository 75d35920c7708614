"""An administrator asks the second step of everybody: who has none is said beforehand, and the way there is open."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from candidates.actions import tokens
from candidates.membership import Member
from candidates.models import AuditLine, Clinic, Invitation, Role
from tests.clinic.conftest import NOW, works_at
from tests.web.html import page_of
from tests.web.test_second_step import PASSWORD, code_of_now

pytestmark = pytest.mark.django_db
PAGE, SET_UP = "/clinic/second-step", "/accounts/second-step/"


def asked() -> bool:
    """Whether the Northern clinic asks a second step of everybody."""
    return Clinic.objects.get(name="Northern clinic").asks_second_step


def has_a_passkey(member: Member) -> None:
    """Let a member have a second step."""
    Authenticator.objects.create(user=member.user, type=Authenticator.Type.WEBAUTHN, data={"name": "Laptop"})


def test_it_is_off_until_an_administrator_turns_it_on(administrator: Member, browse):
    assert not asked()
    assert "Not asked: everybody who works here chooses." in page_of(browse(administrator).get(PAGE)).text


def test_who_has_none_yet_and_how_many_keys_stand_still_is_said_beforehand(
    administrator: Member, prosthetist: Member, browse
):
    works_at("Northern clinic", Role.SURGEON, "Ada Away")
    has_a_passkey(administrator)
    revoked, _secret = tokens.make("Old", by=prosthetist, at=NOW)
    tokens.revoke(revoked, by=prosthetist, at=NOW)
    tokens.make("Practice system", by=prosthetist, at=NOW)
    page = page_of(browse(administrator).get(PAGE))
    assert "2 of 3 members have none yet: Ada Away, Prosthetist of Northern clinic." in page.text
    assert "1 key for programs is theirs." in page.text
    assert "work again from then on" in page.text


def test_whoever_turns_it_on_must_have_one(administrator: Member, browse):
    client = browse(administrator)
    page = page_of(client.get(PAGE))
    assert "have one yourself first" in page.text
    assert "Ask it of everybody" not in page.text
    refused = client.post(PAGE, {"asks": "everybody"})
    assert refused.status_code == 422
    assert SET_UP in page_of(refused).links
    assert not asked()


def test_turning_it_on_and_off_stands_in_the_audit_once_each(administrator: Member, browse):
    has_a_passkey(administrator)
    client = browse(administrator)
    for wanted, now_asked in (("everybody", True), ("everybody", True), ("nobody", False), ("nobody", False)):
        assert client.post(PAGE, {"asks": wanted})["Location"] == PAGE
        assert asked() is now_asked
    lines = AuditLine.objects.order_by("pk").values_list("verb", "kind", "by")
    assert list(lines) == [
        ("asked a second step of everybody at", "clinic", administrator.user.pk),
        ("left the second step free at", "clinic", administrator.user.pk),
    ]


def test_others_read_what_is_asked_but_not_who_has_none(prosthetist: Member, browse):
    client = browse(prosthetist)
    page = page_of(client.get(PAGE))
    assert "administrator can change this" in page.text
    assert "members have none" not in page.text
    assert client.post(PAGE, {"asks": "everybody"}).status_code == 403


def test_from_the_sign_in_a_member_is_led_to_the_page_that_sets_one_up_and_on_to_the_work(prosthetist: Member):
    prosthetist.user.set_password(PASSWORD)
    prosthetist.user.save()
    Clinic.objects.update(asks_second_step=True)
    client = Client()
    landed = client.post("/accounts/login/", {"login": prosthetist.user.email, "password": PASSWORD}, follow=True)
    assert landed.redirect_chain[-1][0] == SET_UP
    page = page_of(landed)
    assert "Northern clinic asks a second step of everybody who works there" in page.text
    assert "Go on to your work" not in page.text
    client.post("/accounts/again/", {"password": PASSWORD})
    secret = re.search(r'door__key">([A-Z2-7]+)<', client.get(f"{SET_UP}app/").content.decode())[1]
    client.post(f"{SET_UP}app/", {"code": code_of_now(secret)})
    cache.clear()
    assert "/candidates/" in page_of(client.get(SET_UP)).links
    assert client.get("/candidates/").status_code == 200


def test_whoever_joins_by_an_invitation_is_led_there_too(administrator: Member, mailoutbox, browse):
    browse(administrator).post("/clinic/people", {"email": "new@north.example", "role": Role.SURGEON})
    assert Invitation.objects.count() == 1
    Clinic.objects.update(asks_second_step=True)
    link = re.search(r"http://[^/\s]+(/\S+)", mailoutbox[0].body)[1]
    joined = Client().post(link, {"name": "New Surgeon", "password": PASSWORD}, follow=True)
    assert joined.redirect_chain[-1][0] == SET_UP


def test_whoever_takes_the_last_one_away_is_asked_again(prosthetist: Member, browse):
    Clinic.objects.update(asks_second_step=True)
    has_a_passkey(prosthetist)
    client = browse(prosthetist)
    assert "Should you take your last one away" in page_of(client.get(SET_UP)).text
    assert client.get("/candidates/").status_code == 200
    Authenticator.objects.all().delete()
    assert client.get("/candidates/")["Location"] == SET_UP


def test_somebody_of_no_clinic_that_asks_hears_nothing_of_it(prosthetist: Member, browse):
    page = page_of(browse(prosthetist).get(SET_UP))
    assert "asks a second step" not in page.text
    assert "Go on to your work" not in page.text


def test_that_the_keeper_of_the_server_took_one_away_stands_in_the_audit_of_the_clinic(prosthetist: Member, browse):
    Clinic.objects.update(asks_second_step=True)
    has_a_passkey(prosthetist)
    call_command("remove_second_step", prosthetist.user.email)
    line = AuditLine.objects.get()
    assert (line.clinic, line.by, line.kind, line.subject) == (
        prosthetist.clinic,
        None,
        "user",
        str(prosthetist.user.pk),
    )
    assert line.verb == "took away the second step"
    assert browse(prosthetist).get("/candidates/")["Location"] == SET_UP
