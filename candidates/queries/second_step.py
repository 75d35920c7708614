"""Who of a clinic has no second step at the door, and what would stand still until they do."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator

from candidates.membership import SECOND_STEPS, Member
from candidates.models import ApiToken, Clinic, User
from candidates.queries.people import clinics_of, colleagues


@dataclass(frozen=True)
class Without:
    """The members without a second step by name, of how many members, and how many of their keys are in use."""

    names: list[str]
    of: int
    keys: int


def without_second_step(member: Member) -> Without:
    """Return who of the reader's clinic can sign in with the password alone."""
    users = [one.user for one in colleagues(member) if one.user.is_active]
    secured = set(Authenticator.objects.filter(user__in=users, type__in=SECOND_STEPS).values_list("user", flat=True))
    without = [user for user in users if user.pk not in secured]
    return Without([str(user) for user in without], len(users), _keys_of(without, member))


def clinics_that_ask(user: Any) -> list[Clinic]:
    """Return the clinics of a user that ask a second step of everybody, by name."""
    return [clinic for clinic in clinics_of(user) if clinic.asks_second_step]


def _keys_of(users: Collection[User], member: Member) -> int:
    keys = ApiToken.objects.filter(membership__clinic=member.clinic, membership__user__in=users, revoked_at=None)
    return keys.count()
