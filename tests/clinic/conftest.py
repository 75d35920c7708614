"""A clinic with an administrator and a prosthetist, and another one beside it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from candidates.membership import Member, member_of
from candidates.models import Clinic, Membership, Role, User

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
Works = Callable[..., Member]


def works_at(place: str, role: Role, name: str = "") -> Member:
    """Return a new member of a clinic, which is made where it is missing."""
    clinic, _ = Clinic.objects.get_or_create(name=place)
    address = f"{(name or role).lower().replace(' ', '.')}@{place.split()[0].lower()}.example"
    user, _ = User.objects.get_or_create(email=address, defaults={"name": name or f"{Role(role).label} of {place}"})
    Membership.objects.create(user=user, clinic=clinic, role=role)
    member = member_of(user, clinic)
    assert member is not None
    return member


@pytest.fixture
def administrator(db: None) -> Member:
    """The only administrator of the Northern clinic."""
    return works_at("Northern clinic", Role.CLINIC_ADMINISTRATOR)


@pytest.fixture
def prosthetist(administrator: Member) -> Member:
    """A prosthetist of the Northern clinic."""
    return works_at("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def stranger(db: None) -> Member:
    """The administrator of another clinic."""
    return works_at("Southern clinic", Role.CLINIC_ADMINISTRATOR)


@pytest.fixture
def browse() -> Callable[[Member], Client]:
    """A browser in which a member is signed in."""

    def begin(member: Member) -> Client:
        client = Client()
        client.force_login(member.user)
        return client

    return begin
