"""Changing what a clinic says of itself, and the systems it can refer to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from candidates.actions import audit
from candidates.membership import Member, has_second_step
from candidates.models import Clinic, ReferralSystem
from candidates.queries.judging import current_judge
from candidates.roles import Act

FIELDS = ("name", "address", "warning_contact", "paper_size", "preferred_units")
TEAM_RULES = ("quorum_views", "quorum_roles", "quorum_required", "asks_impression")


class NoSecondStepError(Exception):
    """Somebody without a second step asks one of everybody."""

    def __init__(self) -> None:
        super().__init__("You have no second step yourself. Set one up first, so that nobody is shut out with you.")


def edit(fields: Mapping[str, Any], *, by: Member, at: datetime) -> None:
    """Change what a clinic says of itself, and its units; ValidationError where another clinic has the name."""
    _set(FIELDS, fields, by=by, at=at)


def set_team_rules(rules: Mapping[str, Any], *, by: Member, at: datetime) -> None:
    """Set the quorum, and whether an impression is asked for; only what is named is changed."""
    _set(TEAM_RULES, rules, by=by, at=at)


@transaction.atomic
def _set(settings: tuple[str, ...], said: Mapping[str, Any], *, by: Member, at: datetime) -> None:
    by.must(Act.EDIT_SETTINGS)
    clinic = Clinic.objects.select_for_update().get(pk=by.clinic.pk)
    changed = [name for name in settings if name in said and getattr(clinic, name) != said[name]]
    for name in changed:
        setattr(clinic, name, said[name])
    clinic.full_clean()
    if changed:
        clinic.save(update_fields=changed)
        audit.note("changed settings", clinic, by=by, at=at, detail=", ".join(changed))


@transaction.atomic
def ask_second_step(*, by: Member, at: datetime) -> None:
    """Open nothing more to members without a second step; NoSecondStepError where the member has none either."""
    by.must(Act.EDIT_SETTINGS)
    if not has_second_step(by.user):
        raise NoSecondStepError
    if Clinic.objects.filter(pk=by.clinic.pk, asks_second_step=False).update(asks_second_step=True):
        audit.note("asked a second step of everybody at", by.clinic, by=by, at=at)


@transaction.atomic
def leave_second_step_free(*, by: Member, at: datetime) -> None:
    """Let each member choose again whether the door asks for a second step."""
    by.must(Act.EDIT_SETTINGS)
    if Clinic.objects.filter(pk=by.clinic.pk, asks_second_step=True).update(asks_second_step=False):
        audit.note("left the second step free at", by.clinic, by=by, at=at)


@transaction.atomic
def keep_systems(centres: Mapping[str, str], *, by: Member, at: datetime) -> None:
    """Keep these systems, each with its centre, as those that the clinic can refer to; none without a centre.

    ValueError where a system is none against which people are judged.
    """
    by.must(Act.EDIT_SETTINGS)
    wanted = {system: centre.strip() for system, centre in centres.items() if centre.strip()}
    known = current_judge().knowledge.systems
    for system in wanted:
        if system not in known or not known[system].judged:
            raise ValueError(f"{system!r} is no system against which people are judged.")
    kept = {entry.system: entry for entry in ReferralSystem.objects.select_for_update().filter(clinic=by.clinic)}
    for system in kept.keys() - wanted.keys():
        audit.note("stopped referring", kept[system], by=by, at=at, detail=system)
        kept[system].delete()
    for system, centre in sorted(wanted.items()):
        _keep(system, centre, kept.get(system), by=by, at=at)


def _keep(system: str, centre: str, entry: ReferralSystem | None, *, by: Member, at: datetime) -> None:
    if entry is not None and entry.centre == centre:
        return
    entry = entry or ReferralSystem(clinic=by.clinic, system=system)
    entry.centre = centre
    entry.full_clean()
    entry.save()
    audit.note("can refer", entry, by=by, at=at, detail=system)
