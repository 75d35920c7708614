"""Every form that is sent with something wrong says so in title and summary, with links; what is typed stays."""

import html
import re
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from candidates.actions.assessments import record
from candidates.actions.team import note_impression
from candidates.membership import Member
from candidates.models import Assessment, Membership, Role, User
from tests.access.forms import NONSENSE, Form, Forms
from tests.access.routes import MEMBERS
from tests.access.test_every_address import HERE, address_of
from tests.access.world import NOW, World, world

pytestmark = pytest.mark.django_db
SUMMARY = re.compile(r'<section class="summary-of-errors".*?</section>', re.DOTALL)
LOOKED_AT = [name for name in HERE if not MEMBERS[name].only_sends and not name.startswith("api_")]


@pytest.fixture
def north() -> World:
    """A clinic with one of everything."""
    return world("North")


@pytest.fixture
def everybody(north: World) -> User:
    """Somebody with every role, who sees every form."""
    user = north.members[Role.SURGEON].user
    for role in Role:
        Membership.objects.get_or_create(user=user, clinic=north.clinic, role=role)
    assessment = Assessment.objects.get(pk=north.objects["assessment"])
    # Until it is past the impression, every page about it asks for that first.
    member = Member(user, north.clinic, frozenset(Role))
    note_impression(assessment, "", by=member, at=NOW)
    # Something that can be overridden.
    record(assessment, {"smoking": "current_light"}, {}, by=member, at=NOW)
    return user


def sent_wrong(client: Client, address: str) -> Iterator[tuple[str, Form, HttpResponse]]:
    """What is answered to each form of a page with nothing in it, and with nonsense; nothing of it lasts."""
    page = client.get(address)
    forms = Forms(page.content.decode()).found if page.status_code == 200 and "html" in page["Content-Type"] else []
    for form in forms:
        if form.method != "post" or not form.is_filled_in():
            continue
        for value in ("", NONSENSE):
            with transaction.atomic():
                yield value, form, client.post(form.action or address, form.sent(value))
                transaction.set_rollback(True)


def faults_of(value: str, form: Form, answer: HttpResponse) -> Iterator[str]:
    """What is not as it should be on the page that answers a wrong form."""
    page = answer.content.decode()
    if answer.status_code < 300 and "error__says" not in page:
        return
    title, summary = re.search(r"<title>(.*?)</title>", page, re.DOTALL), SUMMARY.search(page)
    if not title or not title[1].strip().startswith("Error:"):
        yield f"the title is {title and title[1]!r}"
    links = re.findall(r'href="#([^"]+)"', summary[0]) if summary else []
    if not links:
        yield "no summary links to a field"
    yield from (f"the summary links to {link}, which is not there" for link in links if f'id="{link}"' not in page)
    kept = html.unescape(page).count(value) if value else len(form.typed())
    if kept < len(form.typed()):
        yield f"what was typed into {form.typed()} is kept {kept} times"


def all_faults(client: Client, where: dict[str, str]) -> tuple[list[str], set[str]]:
    """The faults of all forms at these addresses, by name, and the names of those that refused something."""
    found, refused = [], set()
    for name, address in where.items():
        for value, form, answer in sent_wrong(client, address):
            if answer.status_code in (302, 303):
                continue
            refused.add(name)
            sent = f"{name} to {form.action or 'itself'} with {value or 'nothing'} ({answer.status_code})"
            found += [f"{sent}: {fault}" for fault in faults_of(value, form, answer)]
    return found, refused


def test_a_form_with_something_wrong_says_what_and_where_and_keeps_what_was_typed(north: World, everybody: User):
    client = Client()
    client.force_login(everybody)
    where = {name: address_of(name, MEMBERS[name], north, everybody) for name in LOOKED_AT}
    found, refused = all_faults(client, where | {"account_change_password": reverse("account_change_password")})
    assert found == []
    assert refused >= {"candidate_new", "clinic", "clinic_people", "clinic_limit", "clinic_tokens", "plan_item"}


def test_at_the_door_too(client: Client, north: World):
    names = ("account_login", "account_reset_password")
    found, refused = all_faults(client, {name: reverse(name) for name in names})
    assert found == []
    assert refused == set(names)
