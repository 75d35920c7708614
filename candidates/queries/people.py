"""Who works where: the clinics of a user, the members of a clinic, and whom it has invited."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from candidates.membership import Member
from candidates.models import Clinic, Invitation, Membership, Role, User
from candidates.roles import Act, may


@dataclass(frozen=True)
class Colleague:
    """A user with the roles held in one clinic."""

    user: User
    roles: tuple[Role, ...]

    @property
    def labels(self) -> list[str]:
        """Return the roles in words."""
        return [str(role.label) for role in self.roles]


def clinics_of(user: Any) -> list[Clinic]:
    """Return the clinics that a user belongs to, by name."""
    return list(Clinic.objects.filter(memberships__user=user).distinct().order_by("name"))


def colleagues(member: Member) -> list[Colleague]:
    """Return the members of the reader's clinic, by name."""
    member.must(Act.READ_SETTINGS)
    held: dict[User, list[Role]] = {}
    for one in Membership.objects.filter(clinic=member.clinic).select_related("user").order_by("user__name", "user"):
        held.setdefault(one.user, []).append(Role(one.role))
    return [Colleague(user, tuple(sorted(roles, key=list(Role).index))) for user, roles in held.items()]


def has_assessor(member: Member) -> bool:
    """Return whether somebody of the reader's clinic may assess people."""
    return any(may(set(one.roles), Act.ANSWER) for one in colleagues(member))


def colleague(key: int, *, seen_by: Member) -> Colleague:
    """Return one member of the reader's clinic; User.DoesNotExist where it has none of that key."""
    found = next((one for one in colleagues(seen_by) if one.user.pk == key), None)
    if found is None:
        raise User.DoesNotExist
    return found


def open_invitations(member: Member, on: datetime) -> list[Invitation]:
    """Return the invitations of the reader's clinic that can still be taken up, the last first."""
    member.must(Act.INVITE)
    sent = Invitation.objects.filter(clinic=member.clinic, accepted_at=None, withdrawn_at=None, expires_at__gt=on)
    return list(sent.select_related("invited_by").order_by("-invited_at"))
