"""Every address asks of everybody what the table of roles says, and nobody sees another clinic's objects."""

from collections.abc import Iterator
from itertools import product

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from candidates.membership import Member
from candidates.models import Membership, Role, User
from candidates.roles import MAY, Act
from tests.access.addresses import addresses, is_covered
from tests.access.routes import ASKED_AGAIN, AT_THE_DOOR, MEMBERS, OF_THE_SECOND_STEP, PUBLIC, SIGNED_IN, For
from tests.access.world import World, world

pytestmark = pytest.mark.django_db
SIGN_IN, AGAIN = "/accounts/login/", "/accounts/again/"
KNOWN = {name for name, _ in addresses()}
HERE = sorted(name for name in MEMBERS if name in KNOWN)


@pytest.fixture
def north(settings, tmp_path) -> World:
    """A clinic with one of everything, whose letters go into a folder."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    return world("North")


@pytest.fixture
def south(north: World) -> World:
    """Another clinic with one of everything."""
    return world("South")


def test_every_address_has_its_line_in_the_table():
    missing = [f"{name}  ({route})" for name, route in addresses() if not is_covered(name, route)]
    assert not missing, "Give each a line in tests/access/routes.py:\n" + "\n".join(missing)


def test_every_line_of_the_table_is_an_address():
    assert {*MEMBERS, *PUBLIC, *AT_THE_DOOR, *SIGNED_IN, *ASKED_AGAIN, *OF_THE_SECOND_STEP} <= KNOWN


def test_no_two_addresses_share_a_name():
    names = [name for name, _ in addresses()]
    assert sorted(names) == sorted(set(names))


def address_of(name: str, asked: For, owner: World, user: User | None) -> str:
    """The address with the owner's objects in it, the user's own where everybody has one."""
    objects = {key: owner.object(one, user) for key, one in asked.keys.items()}
    return reverse(name, kwargs={**asked.fixed, **objects})


def somebody() -> User:
    """Somebody who has an account and belongs to no clinic."""
    return User.objects.filter(email="alone@example.org").first() or User.objects.create_user(
        "alone@example.org", "three unlikely words"
    )


def browser_of(user: User | None) -> Client:
    """A browser in which a user is signed in, or nobody; an error of the server is an answer there."""
    client = Client(raise_request_exception=False)
    if user is not None:
        client.force_login(user)
    return client


def tried(name: str, owner: World, user: User | None) -> Iterator[tuple[str, Act, HttpResponse]]:
    """What somebody is answered who opens an address, and who sends something to it; nothing of it lasts."""
    asked, client = MEMBERS[name], browser_of(user)
    ways = [] if asked.only_sends else [("GET", asked.act)]
    for way, act in [*ways, ("POST", asked.sends)]:
        if act is None:
            continue
        with transaction.atomic():
            answer = client.generic(way, address_of(name, asked, owner, user))
            transaction.set_rollback(True)
        yield f"{way} {name}", act, answer


def test_each_role_may_what_the_table_says(north: World):
    wrong = []
    for (role, member), name in product(north.members.items(), HERE):
        for way, act, answer in tried(name, north, member.user):
            may = {act, MEMBERS[name].act} <= MAY[role]
            as_it_should = answer.status_code not in (403, 404, 500) if may else answer.status_code == 403
            wrong += [] if as_it_should else [f"{way}, {role} {'may' if may else 'may not'}: {answer.status_code}"]
    assert not wrong, "\n".join(wrong)


def test_whoever_is_not_signed_in_is_asked_to(north: World):
    wrong = []
    for name in HERE:
        for way, _, answer in tried(name, north, None):
            asked_to = answer.status_code == 302 and answer["Location"].startswith(SIGN_IN)
            as_it_should = answer.status_code == 401 if name.startswith("api_") else asked_to
            wrong += [] if as_it_should else [f"{way}: {answer.status_code}"]
    assert not wrong, "\n".join(wrong)


def test_whoever_belongs_to_no_clinic_sees_nothing(north: World):
    alone = User.objects.create_user("alone@example.org")
    answers = [(way, answer.status_code) for name in HERE for way, _, answer in tried(name, north, alone)]
    assert [one for one in answers if one[1] != 403] == []


def everything(member: Member) -> Member:
    """The same member with every role there is."""
    for role in Role:
        Membership.objects.get_or_create(user=member.user, clinic=member.clinic, role=role)
    return member


def test_another_clinics_object_is_not_found_whatever_the_role(north: World, south: World):
    stranger = everything(south.members[Role.SURGEON]).user
    with_object = [name for name in HERE if MEMBERS[name].keys]
    answers = [(way, answer.status_code) for name in with_object for way, _, answer in tried(name, north, stranger)]
    assert [one for one in answers if one[1] != 404] == []


def test_no_page_shows_anything_of_another_clinic(north: World, south: World):
    member = everything(north.members[Role.CLINIC_ADMINISTRATOR]).user
    seen = []
    for name in HERE:
        for way, _, answer in tried(name, north, member):
            shown = b"".join(answer) if answer.streaming else answer.content
            seen += [way] if south.mark in shown.decode(errors="ignore") + str(answer.headers) else []
    assert seen == []


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_what_is_public_asks_nobody_to_sign_in(name: str):
    answer = browser_of(None).get(reverse(name, kwargs=PUBLIC[name]))
    assert answer.status_code in (200, 302, 404)
    assert not answer.get("Location", "").startswith(SIGN_IN)


@pytest.mark.parametrize("name", sorted(SIGNED_IN))
def test_what_is_ones_own_asks_to_sign_in_and_no_more(name: str):
    assert browser_of(None).get(reverse(name))["Location"].startswith(SIGN_IN)
    assert browser_of(somebody()).get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", sorted(AT_THE_DOOR))
def test_a_later_step_of_signing_in_leads_back_to_the_first(name: str):
    for user in (None, somebody()):
        assert browser_of(user).get(reverse(name)).status_code == 302


@pytest.mark.parametrize("name", sorted(ASKED_AGAIN))
def test_what_changes_how_one_signs_in_asks_for_the_password_once_more(name: str):
    address = reverse(name, kwargs=ASKED_AGAIN[name])
    assert browser_of(None).get(address)["Location"].startswith((SIGN_IN, AGAIN))
    for way in ("get", "post"):
        assert getattr(browser_of(somebody()), way)(address)["Location"].startswith(AGAIN)


@pytest.mark.parametrize("name", sorted(OF_THE_SECOND_STEP))
def test_what_belongs_to_a_second_step_is_not_there_without_one(name: str):
    assert browser_of(None).get(reverse(name))["Location"].startswith(SIGN_IN)
    assert browser_of(somebody()).get(reverse(name)).status_code == 404


def test_each_page_is_guarded_by_the_act_that_the_table_names():
    wrong = []
    for name, view in views():
        act = getattr(view, "act", None)
        if name in MEMBERS and act is not None and act != MEMBERS[name].act:
            wrong.append(f"{name}: guarded by {act!r}, the table says {MEMBERS[name].act!r}")
    assert wrong == []


def views() -> Iterator[tuple[str, object]]:
    """Each named address with its view."""
    for pattern in _patterns(get_resolver().url_patterns):
        yield pattern.name or "", pattern.callback


def _patterns(found: list) -> Iterator:
    for one in found:
        yield from _patterns(one.url_patterns) if hasattr(one, "url_patterns") else [one]
