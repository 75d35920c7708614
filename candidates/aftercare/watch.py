"""What somebody has to look at: pain, falls and fever first, what is overdue last. It says what is there, not why."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum
from typing import Any

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.knee import reported_since, settings_of
from candidates.aftercare.loading import Plan, Week, plans_of, weeks_of


class Sign(IntEnum):
    """What has to be looked at, the most pressing first."""

    PAIN = 1
    MISHAP = 2
    INFECTION = 3
    LOOSENING = 4
    OVER = 5
    KNEE_MOVED = 6
    KNEE_ELSEWHERE = 7
    OVERDUE = 8


# Who came to one of these looked at the part as well.
LOOKS_AT_PARTS = ("connector", "part", "visit")


@dataclass(frozen=True)
class Watch:
    """One thing to look at: the entry that tells of it; of a diary entry also its plan, and its week if it has one."""

    sign: Sign
    entry: Entry
    week: Week | None = None
    plan: Plan | None = None

    @property
    def over(self) -> Decimal:
        """Return how many kilograms lie above the prescription."""
        is_over = self.sign == Sign.OVER and self.week is not None
        return self.week.over_by(self.entry) if is_over and self.week else Decimal(0)


def watches_of(record: Record, on: date) -> list[Watch]:
    """Return all that has to be looked at on a day, the most pressing first, but for what was closed."""
    found = [*_of_loading(record), *_of_events(record), *_of_knee(record), *_overdue(record, on)]
    return sorted(found, key=lambda watch: watch.sign)


def _of_loading(record: Record) -> Iterator[Watch]:
    """Yield for each week the heaviest load above the prescription and the worst pain beyond the limit.

    A new plan takes nothing away that was above the one before. What is recorded after the last week has no
    prescription, but the pain limit still holds.
    """
    plans = list(plans_of(record))
    made = [record.recorded(plan.entry)[0] for plan in plans]
    for place, plan in enumerate(plans, start=1):
        weeks = weeks_of(plan, record)
        for week in weeks:
            above = (one for one in week.diary if week.over_by(one))
            if most := _worst(above, week.over_by, record):
                yield Watch(Sign.OVER, most, week, plan)
        yield from _of_pain(plan, weeks, made[place:], record)


def _of_pain(plan: Plan, weeks: list[Week], later: list[datetime], record: Record) -> Iterator[Watch]:
    limit = plan.pain_limit
    if limit is None:
        return
    diary = plan.diary_of(record)
    after = tuple(one for one in diary if plan.week_of(one.on) > len(weeks))
    for week, own in [*((week, week.diary) for week in weeks), (None, after)]:
        beyond = [one for one in own if limit.is_passed(one) and not _is_answered(one, plan, weeks, later)]
        if worst := _worst(beyond, lambda one: limit.pain_of(one) or 0, record):
            yield Watch(Sign.PAIN, worst, week, plan)


def _is_answered(painful: Entry, plan: Plan, weeks: list[Week], later: list[datetime]) -> bool:
    """Return whether a clinician changed that week or a later one, on that day or later, or made a new plan since."""
    number = plan.week_of(painful.on)
    changed = (week.change for week in weeks if week.number >= number)
    return any(one.on >= painful.on for one in changed if one) or any(made >= painful.at for made in later)


def _worst(diary: Iterable[Entry], worth: Callable[[Entry], Any], record: Record) -> Entry | None:
    """Return the worst diary entry that is open. Closing one closes what was recorded by then and is no worse."""
    entries = list(diary)
    closed = [(worth(one), record.recorded(note)[0]) for one in entries if (note := record.closing_of(one))]
    still = [one for one in entries if not any(worth(one) <= worst and one.at <= at for worst, at in closed)]
    return max(still, key=worth, default=None)


def _of_events(record: Record) -> Iterator[Watch]:
    for kind, sign in (("mishap", Sign.MISHAP), ("loosening", Sign.LOOSENING), ("infection", Sign.INFECTION)):
        lasting = (entry for entry in record.of(kind) if "over_on" not in entry.said)
        yield from (Watch(sign, entry) for entry in lasting if not record.is_closed(entry))


def _of_knee(record: Record) -> Iterator[Watch]:
    settings = settings_of(record)
    moved = [(Sign.KNEE_MOVED, setting.entry) for setting in settings[:1] if setting.moved]
    reported = [(Sign.KNEE_ELSEWHERE, entry) for entry in reported_since(record)]
    yield from (Watch(sign, entry) for sign, entry in [*moved, *reported] if not record.is_closed(entry))


def _overdue(record: Record, on: date) -> Iterator[Watch]:
    """Yield the visit and the check of the knee whose day is past, and each part that was not looked at since."""
    looks = record.of(*LOOKS_AT_PARTS)
    parts = [part for part in record.of("part") if not any(look.on >= _due(part) for look in looks)]
    for entry in [*_follow_up(record), *record.of("knee")[-1:], *parts]:
        # A note from before that day was about something else.
        note = record.closing_of(entry)
        if _due(entry) < on and not (note and note.on > _due(entry)):
            yield Watch(Sign.OVERDUE, entry)


def _follow_up(record: Record) -> list[Entry]:
    """Return the last visit, or an operation since, that set the day of the next visit."""
    done = record.of("operation", "visit")
    last = max((place for place, one in enumerate(done) if one.kind == "visit"), default=0)
    return [one for one in done[last:] if "next_on" in one.said][-1:]


def _due(entry: Entry) -> date:
    """Return the day on which the next look is due; the last of the calendar where none was set."""
    return date.fromisoformat(entry.said["next_on"]) if "next_on" in entry.said else date.max
