"""Keys for programs: one's own, and all of the clinic for those who manage its people."""

from datetime import date
from hashlib import sha256

from django.db.models import F, QuerySet

from candidates.membership import Member, member_of
from candidates.models import ApiToken
from candidates.roles import Act


def tokens_of(member: Member) -> QuerySet[ApiToken]:
    """Return the keys that a member may see, those that still open something first."""
    member.must(Act.USE_API)
    seen = ApiToken.objects.filter(membership__clinic=member.clinic).select_related("membership__user")
    if not member.may(Act.INVITE):
        seen = seen.filter(membership__user=member.user)
    # Databases do not agree on where nothing comes.
    return seen.order_by(F("revoked_at").desc(nulls_first=True), "-created_at")


def token(key: int, *, seen_by: Member) -> ApiToken:
    """Return one key; ApiToken.DoesNotExist where the member may not see any of that number."""
    return tokens_of(seen_by).get(pk=key)


def member_with(secret: str, on: date) -> Member | None:
    """Return for whom a program acts that shows this secret, and note the day; None where it opens nothing."""
    found = ApiToken.objects.filter(
        token_sha256=sha256(secret.encode()).hexdigest(), revoked_at=None, membership__user__is_active=True
    ).select_related("membership__user", "membership__clinic")
    key = found.first()
    if key is None:
        return None
    if key.last_used_on != on:
        ApiToken.objects.filter(pk=key.pk).update(last_used_on=on)
    return member_of(key.membership.user, key.membership.clinic)
