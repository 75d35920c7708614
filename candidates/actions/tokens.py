"""Keys for programs: made once, shown once, and only their digest kept."""

import secrets
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from candidates.actions import audit
from candidates.membership import Member
from candidates.models import ApiToken, Membership
from candidates.roles import Act

PREFIX = "osseo_"
BYTES = 32


def digest(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256 in hexadecimal."""
    return sha256(secret.encode()).hexdigest()


@transaction.atomic
def make(name: str, *, by: Member, at: datetime) -> tuple[ApiToken, str]:
    """Return a new key of the member and its secret, which nobody can show again."""
    by.must(Act.USE_API)
    secret = PREFIX + secrets.token_urlsafe(BYTES)
    membership = Membership.objects.filter(user=by.user, clinic=by.clinic).order_by("pk")[:1].get()
    token = ApiToken(membership=membership, name=name, token_sha256=digest(secret), created_at=at)
    token.full_clean()
    token.save(force_insert=True)
    audit.note("made", token, by=by, at=at)
    return token, secret


@transaction.atomic
def revoke(token: ApiToken, *, by: Member, at: datetime) -> None:
    """Let a key open nothing from now on."""
    by.must(Act.USE_API)
    if token.revoked_at is not None:
        return
    token.revoked_at = at
    token.save(update_fields=["revoked_at"])
    audit.note("revoked", token, by=by, at=at)
