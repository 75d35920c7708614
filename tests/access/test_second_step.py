"""A clinic that asks a second step of everybody opens nothing to a member without one, on pages and to programs."""

import pytest
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.test import Client

from candidates.actions import candidates, clinic
from candidates.membership import Member, SecondStepDueError, member_of
from candidates.models import Clinic, Role, User
from tests.access.routes import MEMBERS
from tests.access.test_every_address import HERE, address_of, everything, tried
from tests.access.world import NOW, World, world
from tests.api.records import ASA, Program, problem, program_of, sent
from tests.clinic.conftest import works_at

pytestmark = pytest.mark.django_db
SET_UP = "/accounts/second-step/"


@pytest.fixture
def north(settings, tmp_path) -> World:
    """A clinic with one of everything, which asks a second step of everybody."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    made = world("North")
    Clinic.objects.update(asks_second_step=True)
    return made


def has_an_app(user: User) -> None:
    """Let a user have a second step."""
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})


def key_of(member: Member) -> Program:
    """A program with a key that was made before the clinic asked anything."""
    Clinic.objects.filter(pk=member.clinic.pk).update(asks_second_step=False)
    program = program_of(member)
    Clinic.objects.filter(pk=member.clinic.pk).update(asks_second_step=True)
    return program


def test_a_member_without_a_second_step_reaches_nothing_of_a_clinic_that_asks_it(north: World):
    user = everything(north.members[Role.SURGEON]).user
    wrong = []
    for name in HERE:
        for way, _, answer in tried(name, north, user):
            if name.startswith("api_"):
                shut = answer.status_code == 403 and answer.json()["type"].endswith("#second-step-due")
            else:
                shut = answer.status_code == 302 and answer["Location"] == SET_UP
            wrong += [] if shut else [f"{way}: {answer.status_code}"]
    assert not wrong, "\n".join(wrong)


def test_a_member_with_one_reaches_what_the_role_allows(north: World):
    user = everything(north.members[Role.SURGEON]).user
    has_an_app(user)
    client = Client()
    client.force_login(user)
    for name in ("candidates", "assessment", "conclusion", "clinic", "api_candidates"):
        assert client.get(address_of(name, MEMBERS[name], north, user)).status_code == 200


def test_codes_to_put_aside_are_no_second_step_by_themselves(north: World):
    user = north.members[Role.SURGEON].user
    Authenticator.objects.create(user=user, type=Authenticator.Type.RECOVERY_CODES, data={})
    client = Client()
    client.force_login(user)
    assert client.get("/candidates/")["Location"] == SET_UP


def test_a_key_opens_nothing_while_its_member_has_none_and_works_again_as_it_is(north: World):
    program = key_of(north.members[Role.SURGEON])
    for way, path in (("GET", "candidates"), ("POST", "candidates")):
        said = problem(program.sends(way, path, ASA), 403, "second-step-due")
        assert SET_UP in said["detail"]
    has_an_app(program.member.user)
    assert program.reads("candidates")["count"] > 0


def test_what_is_open_to_everybody_stays_so(north: World):
    client = Client()
    client.force_login(north.members[Role.SURGEON].user)
    for path in ("/", "/screen", "/knowledge/", "/api/v1/edition"):
        assert client.get(path).status_code == 200


def test_no_action_is_taken_for_a_member_without_one_by_whatever_way_it_comes(north: World):
    due = member_of(north.members[Role.SURGEON].user, Clinic.objects.get())
    with pytest.raises(SecondStepDueError), transaction.atomic():
        candidates.add({}, [], by=due, at=NOW)


def test_another_clinic_that_does_not_ask_stays_open_to_the_same_person(north: World):
    user = north.members[Role.SURGEON].user
    elsewhere = works_at("South", Role.SURGEON).clinic
    user.memberships.create(clinic=elsewhere, role=Role.SURGEON)
    client = Client()
    client.force_login(user)
    assert client.get("/candidates/")["Location"] == SET_UP
    assert client.post("/clinic/switch", {"clinic": elsewhere.pk})["Location"] == "/candidates/"
    assert client.get("/candidates/").status_code == 200
    assert sent(client, "GET", "candidates").json()["count"] == 0


def test_once_it_is_left_free_again_the_password_opens_as_before(north: World):
    administrator = north.members[Role.CLINIC_ADMINISTRATOR]
    has_an_app(administrator.user)
    clinic.leave_second_step_free(by=administrator, at=NOW)
    client = Client()
    client.force_login(north.members[Role.SURGEON].user)
    assert client.get("/candidates/").status_code == 200
