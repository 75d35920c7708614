"""Confirming what an implant system allows, from the current instructions for use."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from candidates.actions import audit
from candidates.engine.faults import Refused
from candidates.membership import Member
from candidates.models import LimitConfirmation
from candidates.queries.confirmations import refusals
from candidates.queries.judging import current_judge
from candidates.roles import Act

WORDS = ("value", "unit", "document", "revision")


def as_contract(system: str, limit: str, fields: Mapping[str, str | date], by: Member) -> dict[str, str]:
    """Return a confirmation in the shape of the contract's input; a landmark only where one is given."""
    told = {"system": system, "limit": limit, "by": str(by.user)}
    told |= {name: str(fields.get(name, "")) for name in (*WORDS, "date", "look_again")}
    return told | ({"landmark": str(fields["landmark"])} if fields.get("landmark") else {})


@transaction.atomic
def confirm(
    system: str, limit: str, fields: Mapping[str, str | date], *, by: Member, at: datetime, today: date
) -> LimitConfirmation:
    """Return a new confirmation; earlier ones stay. Refused or ValidationError where it cannot count."""
    by.must(Act.CONFIRM_LIMITS)
    faults = refusals(as_contract(system, limit, fields, by), current_judge().knowledge, today)
    if faults:
        raise Refused(faults)
    confirmation = LimitConfirmation(clinic=by.clinic, system=system, limit=limit, confirmed_by=by.user, **fields)
    confirmation.full_clean()
    confirmation.save(force_insert=True)
    audit.note("confirmed limit", confirmation, by=by, at=at, detail=f"{system}, {limit}")
    return confirmation
