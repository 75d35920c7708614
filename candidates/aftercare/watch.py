"""What somebody has to look at: pain, falls and fever first, what is overdue last. It says what is there, not why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.knee import reported_since, settings_of
from candidates.aftercare.loading import Week, plan_in_force, weeks_of


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


@dataclass(frozen=True)
class Watch:
    """One thing to look at: the entry that tells of it, and for a week of loading its number and kilograms too many."""

    sign: Sign
    entry: Entry
    week: Week | None = None

    @property
    def over(self) -> Decimal:
        """Return how many kilograms lie above the prescription."""
        return self.week.over if self.week else Decimal(0)


def watches_of(record: Record, on: date) -> list[Watch]:
    """Return all that has to be looked at on a day, the most pressing first, but for what was closed."""
    found = [*_of_loading(record), *_of_events(record), *_of_knee(record), *_overdue(record, on)]
    return sorted((watch for watch in found if not record.is_closed(watch.entry)), key=lambda watch: watch.sign)


def _of_loading(record: Record) -> Iterator[Watch]:
    plan = plan_in_force(record)
    if plan is None:
        return
    weeks = weeks_of(plan, record)
    answered = max((week.number for week in weeks if week.change), default=0)
    for week in weeks:
        if week.over and week.heaviest:
            yield Watch(Sign.OVER, week.heaviest, week)
        beyond = plan.pain_limit and week.pain is not None and not plan.pain_limit.allows(week.pain)
        if beyond and week.most_painful and answered < week.number:
            yield Watch(Sign.PAIN, week.most_painful, week)


def _of_events(record: Record) -> Iterator[Watch]:
    for kind, sign in (("mishap", Sign.MISHAP), ("loosening", Sign.LOOSENING)):
        yield from (Watch(sign, entry) for entry in record.of(kind))
    yield from (Watch(Sign.INFECTION, entry) for entry in record.of("infection") if "over_on" not in entry.said)


def _of_knee(record: Record) -> Iterator[Watch]:
    settings = settings_of(record)
    if settings and settings[0].moved:
        yield Watch(Sign.KNEE_MOVED, settings[0].entry)
    yield from (Watch(Sign.KNEE_ELSEWHERE, entry) for entry in reported_since(record))


def _overdue(record: Record, on: date) -> Iterator[Watch]:
    """Yield the last operation or visit, and the last knee setting, whose next day is past."""
    for kinds in (("operation", "visit"), ("knee",)):
        last = record.last(*kinds)
        if last and "next_on" in last.said and date.fromisoformat(last.said["next_on"]) < on:
            yield Watch(Sign.OVERDUE, last)
