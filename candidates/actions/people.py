"""Changing who works at a clinic and as what. A clinic always keeps somebody who can manage it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from candidates.actions import audit
from candidates.membership import Member
from candidates.models import Clinic, Membership, Role, User
from candidates.roles import Act


class LastAdministratorError(Exception):
    """The change would leave a clinic without anybody who can manage it."""

    def __init__(self) -> None:
        super().__init__("This is the clinic's last administrator. Make somebody else one first.")


@transaction.atomic
def give_roles(user: User, roles: Iterable[Role], *, by: Member, at: datetime) -> None:
    """Let a member have these roles and no others; LastAdministratorError where nobody could manage the clinic."""
    by.must(Act.INVITE)
    held = _held(user, by.clinic)
    wanted = set(roles)
    _keep_an_administrator(user, wanted, by.clinic)
    Membership.objects.bulk_create(Membership(user=user, clinic=by.clinic, role=role) for role in wanted - held)
    Membership.objects.filter(user=user, clinic=by.clinic, role__in=held - wanted).delete()
    if held != wanted:
        words = ", ".join(sorted(role.value for role in wanted)) or "none"
        audit.note("changed roles", user, by=by, at=at, detail=words)


def remove(user: User, *, by: Member, at: datetime) -> None:
    """Take a member out of the clinic; what they recorded stays, and their keys for programs end."""
    give_roles(user, (), by=by, at=at)


def _held(user: User, clinic: Clinic) -> set[Role]:
    """Return the roles of a member; User.DoesNotExist where the user is none of the clinic's.

    The clinic is locked, so that two administrators cannot remove each other at once.
    """
    Clinic.objects.select_for_update().get(pk=clinic.pk)
    roles = Membership.objects.filter(user=user, clinic=clinic).values_list("role", flat=True)
    if not roles:
        raise User.DoesNotExist
    return {Role(role) for role in roles}


def _keep_an_administrator(user: User, wanted: set[Role], clinic: Clinic) -> None:
    others = Membership.objects.filter(clinic=clinic, role=Role.CLINIC_ADMINISTRATOR, user__is_active=True)
    if Role.CLINIC_ADMINISTRATOR not in wanted and not others.exclude(user=user).exists():
        raise LastAdministratorError
