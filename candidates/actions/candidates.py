"""Recording people: added, edited, archived and brought back, each in one transaction with its audit line."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from candidates.actions import audit, drafts
from candidates.actions.opening import held_in_list
from candidates.membership import Member
from candidates.models import Candidate, ResidualLimb
from candidates.roles import Act

FIELDS = ("family_name", "given_names", "birth_date", "reference", "note")


@transaction.atomic
def add(fields: Mapping[str, Any], limbs: list[tuple[str, str]], *, by: Member, at: datetime) -> Candidate:
    """Return a new candidate with residual limbs given as (level, side); ValidationError where a field is wrong."""
    by.must(Act.EDIT_CANDIDATES)
    candidate = Candidate(clinic=by.clinic, created_by=by.user, created_at=at, **_only_fields(fields))
    candidate.sought_as = sought_as(candidate)
    candidate.full_clean()
    candidate.save(force_insert=True)
    for place, (level, side) in enumerate(limbs):
        _add_limb(candidate, level, side, at + timedelta(microseconds=place))  # keeps their order
    audit.note("added", candidate, by=by, at=at)
    return candidate


@transaction.atomic
def edit(candidate: Candidate, fields: Mapping[str, Any], *, by: Member, at: datetime) -> Candidate:
    """Change what is recorded of a person; the audit line names the fields, not their contents."""
    by.must(Act.EDIT_CANDIDATES)
    changed = [name for name, value in _only_fields(fields).items() if getattr(candidate, name) != value]
    for name in changed:
        setattr(candidate, name, fields[name])
    candidate.sought_as = sought_as(candidate)
    candidate.full_clean()
    if changed:
        candidate.save(update_fields=[*changed, "sought_as"])
        audit.note("edited", candidate, by=by, at=at, detail=", ".join(changed))
    return candidate


@transaction.atomic
def add_limb(candidate: Candidate, level: str, side: str, *, by: Member, at: datetime) -> ResidualLimb:
    """Record one more residual limb; ValidationError where it is there already, ArchivedError out of the list."""
    by.must(Act.EDIT_CANDIDATES)
    held_in_list(candidate.pk, by)
    limb = _add_limb(candidate, level, side, at)
    audit.note("added", limb, by=by, at=at)
    return limb


@transaction.atomic
def record_side(limb: ResidualLimb, side: str, *, by: Member, at: datetime) -> ResidualLimb:
    """Record the side of a limb that was recorded without; nothing happens where it is recorded as this one already.

    ValidationError where another side is recorded, which never changes, or where the person has that very limb;
    ArchivedError where the person is out of the list.
    """
    by.must(Act.EDIT_CANDIDATES)
    # The limb first and then the person, as recording an entry takes them, lest two wait for one another.
    limb = ResidualLimb.objects.select_for_update().get(pk=limb.pk, candidate__clinic=by.clinic)
    held_in_list(limb.candidate_id, by)
    if limb.side == side:
        return limb
    if limb.side:
        raise ValidationError({"side": _("The side of this limb is recorded already, and never changes.")})
    limb.side = side
    limb.full_clean()
    limb.save(update_fields=["side"])
    audit.note("edited", limb, by=by, at=at, detail="side")
    return limb


@transaction.atomic
def archive(candidate: Candidate, *, by: Member, at: datetime) -> None:
    """Take a person out of the daily list; nothing that was saved is lost, and `bring_back` undoes it."""
    _set_archived(candidate, at, "archived", by=by, at=at)
    drafts.drop_of(candidate)


@transaction.atomic
def bring_back(candidate: Candidate, *, by: Member, at: datetime) -> None:
    """Put a person back into the daily list."""
    _set_archived(candidate, None, "brought back", by=by, at=at)


def sought_as(candidate: Candidate) -> str:
    """Return what a search looks through: names and number without case, in every script."""
    return f"{candidate.family_name} {candidate.given_names} {candidate.reference}".casefold()


def _set_archived(candidate: Candidate, archived_at: datetime | None, verb: str, *, by: Member, at: datetime) -> None:
    by.must(Act.EDIT_CANDIDATES)
    if candidate.is_archived == (archived_at is not None):
        return
    candidate.archived_at = archived_at
    candidate.save(update_fields=["archived_at"])
    audit.note(verb, candidate, by=by, at=at)


def _add_limb(candidate: Candidate, level: str, side: str, at: datetime) -> ResidualLimb:
    limb = ResidualLimb(candidate=candidate, level=level, side=side, created_at=at)
    limb.full_clean()
    limb.save(force_insert=True)
    return limb


def _only_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: fields[name] for name in FIELDS if name in fields}
