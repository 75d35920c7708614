"""The load of one week: what a clinician prescribed, and what was measured last. Nothing is worked out from it."""

from dataclasses import dataclass
from datetime import timedelta

from candidates.aftercare.entries import Record
from candidates.aftercare.loading import PainLimit, Plan, Week, operated_since, plan_in_force, weeks_of
from candidates.engine.quantities import written
from candidates.report.content.aftercare import words
from candidates.report.content.aftercare.about import About
from candidates.report.content.naming import day
from candidates.report.content.person.said import Rests, Said

SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Load:
    """The load of the week; `days` and `kilograms` are empty where no week of a plan is running, and `says` why."""

    days: str
    kilograms: str
    how: str
    says: tuple[str, ...]
    measured: str
    notes: tuple[Said, ...]


def load_of(about: About, rests: Rests) -> Load:
    """Return the load of the week in which the sheet is made."""
    plan = plan_in_force(about.record, about.as_of)
    measured = _measured(about.record)
    if plan is None:
        return Load("", "", "", (words.NO_PLAN,), measured, ())
    if operation := operated_since(plan, about.record):
        return Load("", "", "", (words.OPERATED_SINCE.format(day=day(operation.on)),), measured, ())
    weeks, number = weeks_of(plan, about.record), plan.week_of(about.as_of)
    if not 1 <= number <= len(weeks):
        return Load("", "", "", (_outside(weeks, number),), measured, ())
    week = weeks[number - 1]
    notes = tuple(rests.said(line) for line in (words.SCALE, words.MISSED))
    days = words.WEEK.format(number=number, days=_days_of(week, plan))
    return Load(
        days, written(week.prescribed), plan.entry.said.get("how", "").rstrip(". "), _says(plan, week), measured, notes
    )


def _outside(weeks: list[Week], number: int) -> str:
    """Return what is said before the first week of a plan and after its last."""
    if number < 1:
        return words.NOT_BEGUN.format(begins=day(weeks[0].begins), load=written(weeks[0].prescribed))
    return words.ENDED.format(ended=day(weeks[-1].begins + SIX_DAYS))


def _days_of(week: Week, plan: Plan) -> str:
    """Return the days of a week, up to the day before another plan begins: 16 to 22 November 2026."""
    begins, ends = week.begins, week.begins + SIX_DAYS
    if plan.until is not None:
        ends = min(ends, plan.until - timedelta(days=1))
    first = f"{begins.day}" if begins.month == ends.month else day(begins).removesuffix(f" {ends.year}")
    return f"{first} to {day(ends)}"


def _says(plan: Plan, week: Week) -> tuple[str, ...]:
    held = (words.HELD.format(day=day(week.change.on)),) if week.change else ()
    return (*held, _pain_rule(plan.pain_limit), words.TEAM_SETS)


def _pain_rule(limit: PainLimit | None) -> str:
    if limit is None:
        return words.NO_PAIN_LIMIT
    when = words.PAIN_BOTH if limit.next_morning else words.PAIN_DURING
    return (words.PAIN_AT_MOST if limit.included else words.PAIN_BELOW).format(limit=limit.number, when=when)


def _measured(record: Record) -> str:
    """Return what the last line of the diary says of load and of pain; empty where there is none."""
    entry = record.last("load")
    if entry is None:
        return ""
    load = [words.MEASURED_LOAD.format(load=entry.said["measured"])] if "measured" in entry.said else []
    pains = ", ".join(f"{entry.said[name]} {when}" for name, when in words.PAINS if name in entry.said)
    told = [*load, *([words.MEASURED_PAIN.format(pains=pains)] if pains else [])]
    return words.MEASURED.format(day=day(entry.on), told="; ".join(told)) if told else ""
