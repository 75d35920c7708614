"""What we remember, one aggregate a file."""

from candidates.models.people import Clinic, Membership, Role, User

__all__ = ["Clinic", "Membership", "Role", "User"]
