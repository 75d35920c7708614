"""Writing once what a program may send twice: a request that names a key is answered again, and written once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils.crypto import salted_hmac

from candidates.membership import Member
from candidates.models import IdempotencyKey

KEPT_FOR = timedelta(hours=24)
# A request takes seconds; what is at it for longer was ended, and wrote nothing.
AT_IT_AT_MOST = timedelta(minutes=1)


class KeyUsedOtherwiseError(Exception):
    """The key came before with another request."""


class StillAtItError(Exception):
    """The same request is being answered at this moment."""


@dataclass(frozen=True)
class Sent:
    """A request that names a key: the key, and the address and the body that it stands for."""

    key: str
    address: str
    body: bytes

    @property
    def key_sha256(self) -> str:
        """Return what is kept of the key."""
        return sha256(self.key.encode()).hexdigest()

    @property
    def digest(self) -> str:
        """Return what is kept of the rest: nobody finds a name or a birth date by trying them without our secret."""
        return salted_hmac(self.key, self.address.encode() + b"\n" + self.body, algorithm="sha256").hexdigest()


@dataclass(frozen=True)
class Made:
    """What a request came to: the status of its answer, the id of what it made or changed, whether it was so before."""

    status: int
    subject: UUID
    again: bool = False


def once(sent: Sent, write: Callable[[], Made], *, by: Member, at: datetime) -> Made:
    """Write what is sent, or return what was made of it when it came within the last 24 hours.

    KeyUsedOtherwiseError where the key came with another request; StillAtItError where the same one is being answered.
    What refuses to be written is raised as it is, and the key is free again.
    """
    key = taken(sent, by, at)
    if key.status is not None and key.subject is not None:
        return Made(key.status, key.subject, again=True)
    try:
        return written(key, write)
    except BaseException:
        IdempotencyKey.objects.filter(pk=key.pk, at=key.at, status=None).delete()
        raise


def forget_old(*, at: datetime) -> int:
    """Remove keys that came more than 24 hours ago; return how many."""
    old = IdempotencyKey.objects.filter(at__lt=at - KEPT_FOR)
    # Looking costs nothing; removing, even nothing, would keep other writers waiting.
    return old.delete()[0] if old.exists() else 0


@transaction.atomic
def taken(sent: Sent, by: Member, at: datetime) -> IdempotencyKey:
    """Return the caller's key: taken for this request, or with what was made of the same one before."""
    own = IdempotencyKey.objects.filter(clinic=by.clinic, user=by.user, key_sha256=sent.key_sha256)
    own.filter(at__lt=at - KEPT_FOR).delete()
    key, is_new = own.select_for_update().get_or_create(
        clinic=by.clinic, user=by.user, key_sha256=sent.key_sha256, defaults={"sent": sent.digest, "at": at}
    )
    if is_new:
        return key
    if key.sent != sent.digest:
        raise KeyUsedOtherwiseError("This key came with another request. Give each request a key of its own.")
    if key.status is None:
        if at - key.at < AT_IT_AT_MOST:
            raise StillAtItError("The same request is being answered. Send it again in a few seconds.")
        key.at = at
        key.save(update_fields=["at"])
    return key


@transaction.atomic
def written(key: IdempotencyKey, write: Callable[[], Made]) -> Made:
    """Write, and keep in the same transaction what came of it, so that neither is there without the other."""
    held = IdempotencyKey.objects.select_for_update().filter(pk=key.pk, at=key.at, status=None).first()
    if held is None:
        raise StillAtItError("The same request is being answered. Send it again in a few seconds.")
    made = write()
    held.status, held.subject = made.status, made.subject
    held.save(update_fields=["status", "subject"])
    return replace(made, again=False)
