"""Keeping views of the list of people under a name."""

from datetime import datetime

from django.db import transaction

from candidates.actions import audit
from candidates.membership import Member
from candidates.models import SavedFilter
from candidates.roles import Act


@transaction.atomic
def save(name: str, query: str, *, by: Member, at: datetime) -> SavedFilter:
    """Keep a query string of the list under a name; a filter of that name is replaced."""
    by.must(Act.READ_CANDIDATES)
    kept, _ = SavedFilter.objects.update_or_create(
        clinic=by.clinic, name=name, defaults={"query": query, "created_by": by.user}
    )
    audit.note("saved", kept, by=by, at=at)
    return kept


@transaction.atomic
def forget(kept: SavedFilter, *, by: Member, at: datetime) -> None:
    """Let a kept view go."""
    by.must(Act.READ_CANDIDATES)
    audit.note("forgot", kept, by=by, at=at)
    kept.delete()
