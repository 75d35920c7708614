"""How the weight comes back: what a clinician prescribed week by week, what was measured, and what pain said."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from candidates.aftercare.entries import Entry, Record

WEEK = timedelta(days=7)
NOTHING = Decimal(0)


@dataclass(frozen=True)
class PainLimit:
    """Up to which pain, from 0 to 10, the load may rise: the clinic's own limit, never one of ours."""

    number: int
    included: bool

    def allows(self, pain: int) -> bool:
        """Return whether the load may rise at a pain."""
        return pain < self.number or (self.included and pain == self.number)


@dataclass(frozen=True)
class Plan:
    """A loading plan as a clinician set it: kilograms for each week, counted from the day it begins."""

    entry: Entry
    loads: tuple[Decimal, ...]
    body_weight: Decimal
    pain_limit: PainLimit | None

    def week_of(self, day: date) -> int:
        """Return the week of a day, 1 for the first; below 1 before the plan begins."""
        return (day - self.entry.on).days // 7 + 1


@dataclass(frozen=True)
class Week:
    """One week: what is prescribed, the most that was measured, the worst pain under load or on the next morning."""

    number: int
    begins: date
    prescribed: Decimal
    measured: Decimal | None
    heaviest: Entry | None
    pain: int | None
    most_painful: Entry | None
    change: Entry | None

    @property
    def over(self) -> Decimal:
        """Return by how many kilograms the most that was measured lies above the prescription; 0 where it does not."""
        return max(NOTHING, (self.measured or NOTHING) - self.prescribed)


def plan_in_force(record: Record) -> Plan | None:
    """Return the latest plan; None where there is none."""
    entry = record.last("plan")
    if entry is None or "loads" not in entry.said:
        return None
    said = entry.said
    limit = said.get("pain_limit")
    pain_limit = None if limit is None else PainLimit(int(limit), said.get("pain_rule") == "at_most")
    return Plan(entry, tuple(map(Decimal, said["loads"])), Decimal(said["body_weight"]), pain_limit)


def weeks_of(plan: Plan, record: Record) -> list[Week]:
    """Return every week of a plan. A changed week takes the place of the one planned, which follows a week later."""
    changes = {int(entry.said["week"]): entry for entry in record.about(plan.entry, "change") if "week" in entry.said}
    loads = list(plan.loads)
    for number in sorted(changes):
        loads.insert(number - 1, Decimal(changes[number].said["load"]))
    diary = [entry for entry in record.of("load") if entry.on >= plan.entry.on]
    return [_week(number, load, plan, diary, changes.get(number)) for number, load in enumerate(loads, start=1)]


def _week(number: int, prescribed: Decimal, plan: Plan, diary: list[Entry], change: Entry | None) -> Week:
    own = [entry for entry in diary if plan.week_of(entry.on) == number]
    heaviest = max((entry for entry in own if "measured" in entry.said), key=measured_of, default=None)
    painful = max(
        (entry for entry in own if pain_of(entry) is not None), key=lambda one: pain_of(one) or 0, default=None
    )
    begins = plan.entry.on + (number - 1) * WEEK
    measured = measured_of(heaviest) if heaviest else None
    return Week(number, begins, prescribed, measured, heaviest, pain_of(painful) if painful else None, painful, change)


def measured_of(entry: Entry) -> Decimal:
    """Return the load of a diary entry in kilograms."""
    return Decimal(entry.said["measured"])


def pain_of(entry: Entry) -> int | None:
    """Return the worst pain of a diary entry under load or on the next morning; None where neither was recorded."""
    pains = [int(entry.said[when]) for when in ("pain_during", "pain_next_morning") if when in entry.said]
    return max(pains, default=None)


def last_painless(weeks: list[Week], before: int, limit: PainLimit) -> Decimal | None:
    """Return the load of the latest week before one in which pain was recorded and stayed within the limit."""
    within = [
        week.prescribed for week in weeks if week.number < before and week.pain is not None and limit.allows(week.pain)
    ]
    return within[-1] if within else None
