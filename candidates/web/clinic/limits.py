"""Device limits as a clinic sees them: what the edition says, what the clinic confirmed, and what is due again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from candidates.engine.rules import Knowledge, Limit, System
from candidates.forms.of_the_edition import marked
from candidates.models import LimitConfirmation
from candidates.queries.judging import current_tree
from candidates.web import words
from candidates.web.amounts import amount, unit
from candidates.web.clinic.systems import judged_systems
from candidates.web.conditions import COMPARATORS
from candidates.web.words import Basis, Word

SOON = timedelta(days=30)

Checks = Mapping[tuple[str, str], LimitConfirmation]


@dataclass(frozen=True)
class Line:
    """One limit: its value with its landmark, what it rests on, and until when a confirmation counts."""

    url: str
    title: Word
    says: str
    status: Basis
    check: LimitConfirmation | None
    is_late: bool


@dataclass(frozen=True)
class Shelf:
    """One system with its limits."""

    title: str
    availability: Word
    lines: list[Line]


@dataclass(frozen=True)
class Due:
    """A confirmation to look at again: soon, or because it counts no more."""

    url: str
    title: str
    day: date
    is_late: bool


def shelves(knowledge: Knowledge, checks: Checks, today: date) -> list[Shelf]:
    """Return every limit of the systems that people are judged against."""
    return [_shelf(system, checks, today) for system in judged_systems(knowledge) if system.limits]


def due(knowledge: Knowledge, checks: Checks, today: date) -> list[Due]:
    """Return the confirmations whose day to look again is near or has passed, the earliest first."""
    known = {(limit.system, limit.id) for system in judged_systems(knowledge) for limit in system.limits}
    near = [check for key, check in checks.items() if key in known and check.look_again <= today + SOON]
    return [_due(check, knowledge, today) for check in sorted(near, key=lambda check: (check.look_again, check.pk))]


def counts(check: LimitConfirmation | None, today: date) -> bool:
    """Return whether a confirmation counts on this day."""
    return check is not None and check.date <= today <= check.look_again


def address(system: str, limit: str) -> str:
    """Return the address of the page on which a limit is confirmed."""
    return reverse("clinic_limit", kwargs={"system": system, "limit": limit})


def line(limit: Limit, check: LimitConfirmation | None, today: date) -> Line:
    """Return one limit as it counts for the clinic on this day."""
    confirmed = check if counts(check, today) else None
    says = said(limit, confirmed)
    status = words.LIMIT_STATUSES["confirmed" if confirmed else limit.status]
    is_late = check is not None and check.look_again < today
    return Line(address(limit.system, limit.id), words.LIMITS[limit.id], says, status, check, is_late)


def said(limit: Limit, check: LimitConfirmation | None = None) -> str:
    """Return the value of a limit with its landmark, as confirmed or as the edition has it; nothing without one."""
    value, measured_in, landmark = limit.value, limit.unit, limit.landmark
    if check is not None:
        value, measured_in, landmark = Decimal(check.value), check.unit, check.landmark
    if value is None or measured_in is None:
        return ""
    beginning = str(COMPARATORS[limit.comparator]) % amount(value, measured_in)
    if not landmark:
        return beginning
    where = marked(landmark_words()[landmark])
    return format_html(_("{limit}, measured from: {landmark}"), limit=beginning, landmark=where)


def units_of(limit: Limit, knowledge: Knowledge) -> dict[str, str]:
    """Return the units in which a limit may be given, as they are written."""
    canonical = knowledge.unit_of(limit.fact)
    return {name: unit(name) or name for name in knowledge.units.get(canonical, {canonical: None})}


def landmark_words() -> dict[str, str]:
    """Return every landmark in words."""
    return {name: says for bone in current_tree()["measurement"]["landmarks"].values() for name, says in bone.items()}


def landmarks_of(system: System) -> dict[str, str]:
    """Return the landmarks of the bones that a system goes into, in words."""
    told = current_tree()["measurement"]["landmarks"]
    return {name: says for bone in system.bones for name, says in told.get(bone, {}).items()}


def _shelf(system: System, checks: Checks, today: date) -> Shelf:
    lines = [line(limit, checks.get((limit.system, limit.id)), today) for limit in system.limits]
    return Shelf(system.name, words.AVAILABILITIES[system.availability], lines)


def _due(check: LimitConfirmation, knowledge: Knowledge, today: date) -> Due:
    title = f"{knowledge.systems[check.system].name}: {words.LIMITS[check.limit]}"
    return Due(address(check.system, check.limit), title, check.look_again, check.look_again < today)
