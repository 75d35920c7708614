"""Confirming what an implant system allows, from the current instructions for use."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from candidates.actions import audit
from candidates.engine.faults import Refused
from candidates.membership import Member
from candidates.models import LimitConfirmation
from candidates.queries.confirmations import as_contract, refusals
from candidates.queries.judging import current_judge
from candidates.roles import Act


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
    audit.note("confirmed", confirmation, by=by, at=at, detail=f"{system}, {limit}")
    return confirmation
