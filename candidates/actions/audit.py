"""Noting what is done and read. A line names what it was done to by its key, never a person who is assessed."""

from datetime import datetime

from django.db import models
from django.utils import timezone

from candidates.membership import Member
from candidates.models import AuditLine


def note(verb: str, thing: models.Model, *, by: Member, at: datetime, detail: str = "") -> AuditLine:
    """Note that a member did something to a thing; inside the transaction of what was done."""
    return AuditLine.objects.create(
        clinic=by.clinic,
        at=at,
        by=by.user,
        verb=verb,
        kind=type(thing).__name__.lower(),
        subject=str(thing.pk),
        detail=detail,
    )


def note_reading(thing: models.Model, *, by: Member) -> AuditLine:
    """Note that a member read the record of a person."""
    return note("read", thing, by=by, at=timezone.now())
