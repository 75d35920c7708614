"""Who acts: a user in one clinic, with the roles held there. Every query and every action is handed one."""

from dataclasses import dataclass

from candidates.models.people import Clinic, Membership, Role, User
from candidates.roles import MAY, Act, may


class NotAllowedError(Exception):
    """A member of the clinic tried what the role does not allow."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"Your role does not allow this: {act}. Ask your clinic's administrator.")
        self.act = act


@dataclass(frozen=True)
class Member:
    """A user as a member of one clinic."""

    user: User
    clinic: Clinic
    roles: frozenset[Role]

    def may(self, act: Act) -> bool:
        """Return whether the member's roles allow something."""
        return may(set(self.roles), act)

    def roles_for(self, act: Act) -> list[Role]:
        """Return the member's roles that allow something."""
        return [role for role in Role if role in self.roles and act in MAY[role]]

    def must(self, act: Act) -> None:
        """NotAllowedError where the member's roles do not allow something."""
        if not self.may(act):
            raise NotAllowedError(act)


def member_of(user: User, clinic: Clinic) -> Member | None:
    """Return the user as a member of a clinic; None where the user is none."""
    roles = Membership.objects.filter(user=user, clinic=clinic).values_list("role", flat=True)
    return Member(user, clinic, frozenset(Role(role) for role in roles)) if roles else None
