"""Planning: a thing to do is begun, changed, done, dropped and opened again; each with its audit line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from candidates.actions import audit
from candidates.membership import Member
from candidates.models import Assessment, Membership, PlanItem, PlanState
from candidates.roles import Act

FIELDS = ("action", "owner", "member", "look_again")
VERBS = {PlanState.OPEN: "opened again", PlanState.DONE: "did", PlanState.DROPPED: "dropped"}


@dataclass(frozen=True)
class About:
    """What a plan is about: a criterion, and the side where it concerns one limb."""

    criterion: str
    side: str = ""


@transaction.atomic
def begin(about: About, fields: Mapping[str, Any], *, assessment: Assessment, by: Member, at: datetime) -> PlanItem:
    """Return a new part of the plan; ValidationError where it is planned already or nobody leads it."""
    by.must(Act.PLAN)
    item = PlanItem(
        clinic=by.clinic,
        candidate=assessment.candidate,
        assessment=assessment,
        criterion=about.criterion,
        side=about.side,
        created_by=by.user,
        created_at=at,
    )
    _write(item, fields, by=by, at=at)
    item.save(force_insert=True)
    audit.note("planned", item, by=by, at=at)
    return item


@transaction.atomic
def change(item: PlanItem, fields: Mapping[str, Any], *, by: Member, at: datetime) -> PlanItem:
    """Change what is done, who leads it or when it is looked at again; the audit names the fields."""
    by.must(Act.PLAN)
    locked = _locked(item, by)
    changed = [name for name in FIELDS if getattr(locked, name) != fields[name]]
    if changed:
        _write(locked, fields, by=by, at=at)
        locked.save()
        audit.note("changed", locked, by=by, at=at, detail=", ".join(changed))
    return locked


@transaction.atomic
def close(item: PlanItem, state: PlanState, *, by: Member, at: datetime) -> PlanItem:
    """Say that a part of the plan is done or dropped, or open it again; ValidationError where it is planned anew."""
    by.must(Act.PLAN)
    locked = _locked(item, by)
    if locked.state != state:
        locked.state, locked.changed_by, locked.changed_at = state, by.user, at
        locked.full_clean()
        locked.save(update_fields=["state", "changed_by", "changed_at"])
        audit.note(VERBS[state], locked, by=by, at=at)
    return locked


def _locked(item: PlanItem, by: Member) -> PlanItem:
    return PlanItem.objects.select_for_update().get(pk=item.pk, clinic=by.clinic)


def _write(item: PlanItem, fields: Mapping[str, Any], *, by: Member, at: datetime) -> None:
    """Put the fields in; ValueError where the member who leads it works elsewhere."""
    for name in FIELDS:
        setattr(item, name, fields[name])
    if item.member and not Membership.objects.filter(clinic=by.clinic, user=item.member).exists():
        raise ValueError("Only a member of the clinic can lead a part of its plans.")
    item.changed_by, item.changed_at = by.user, at
    item.full_clean()
