"""Finding an invitation: by those who manage a clinic, and by whoever holds the key of the letter."""

from hashlib import sha256
from secrets import compare_digest
from uuid import UUID

from candidates.membership import Member
from candidates.models import Invitation
from candidates.roles import Act


def invitation(key: UUID, *, seen_by: Member) -> Invitation:
    """Return an invitation of the reader's clinic; Invitation.DoesNotExist where it sent none of that key."""
    seen_by.must(Act.INVITE)
    return Invitation.objects.get(pk=key, clinic=seen_by.clinic)


def invitation_with(key: UUID, secret: str) -> Invitation:
    """Return the invitation that this letter carried; Invitation.DoesNotExist for any other."""
    found = Invitation.objects.select_related("clinic", "invited_by").get(pk=key)
    if not compare_digest(found.token_sha256, sha256(secret.encode()).hexdigest()):
        raise Invitation.DoesNotExist
    return found
