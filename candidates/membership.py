"""Who acts: a user in one clinic, with the roles held there. Every query and every action is handed one."""

from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator

from candidates.models.people import Clinic, Membership, Role, User
from candidates.roles import MAY, Act, may

# What asks for more than a password at the door. Codes to put aside only stand in for one of these.
SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class NotAllowedError(Exception):
    """A member of the clinic tried what the role does not allow."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"Your role does not allow this: {act}. Ask your clinic's administrator.")
        self.act = act


class SecondStepDueError(NotAllowedError):
    """A member without a second step at the door tried something in a clinic that asks it of everybody."""

    def __init__(self, act: Act, clinic: Clinic) -> None:
        Exception.__init__(
            self,
            f"{clinic} asks a second step at sign-in of everybody who works there, and this member has none. Sign in "
            "and set one up at /accounts/second-step/; a key works again from then on, as it is.",
        )
        self.act = act


@dataclass(frozen=True)
class Member:
    """A user as a member of one clinic."""

    user: User
    clinic: Clinic
    roles: frozenset[Role]
    second_step_due: bool = False

    def may(self, act: Act) -> bool:
        """Return whether the member's roles allow something."""
        return may(set(self.roles), act)

    def roles_for(self, act: Act) -> list[Role]:
        """Return the member's roles that allow something."""
        return [role for role in Role if role in self.roles and act in MAY[role]]

    def must(self, act: Act) -> None:
        """NotAllowedError where the member's roles do not allow something, or the clinic asks a second step first."""
        if self.second_step_due:
            raise SecondStepDueError(act, self.clinic)
        if not self.may(act):
            raise NotAllowedError(act)


def member_of(user: User, clinic: Clinic) -> Member | None:
    """Return the user as a member of a clinic; None where the user is none."""
    roles = Membership.objects.filter(user=user, clinic=clinic).values_list("role", flat=True)
    if not roles:
        return None
    due = clinic.asks_second_step and not has_second_step(user)
    return Member(user, clinic, frozenset(Role(role) for role in roles), due)


def has_second_step(user: Any) -> bool:
    """Return whether the door asks a user for more than the password."""
    return Authenticator.objects.filter(user=user, type__in=SECOND_STEPS).exists()
