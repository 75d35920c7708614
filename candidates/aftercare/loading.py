"""How the weight comes back: what a clinician prescribed week by week, what was measured, and what pain said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from candidates.aftercare.entries import Entry, Record

WEEK = timedelta(days=7)
NOTHING = Decimal(0)
PAINS = ("pain_during", "pain_next_morning")


@dataclass(frozen=True)
class PainLimit:
    """Up to which pain, from 0 to 10, the load may rise: the clinic's own limit, never one of ours."""

    number: int
    included: bool
    next_morning: bool = True

    def allows(self, pain: int) -> bool:
        """Return whether the load may rise at a pain."""
        return pain < self.number or (self.included and pain == self.number)

    def pain_of(self, entry: Entry) -> int | None:
        """Return the worst pain of a diary entry that this limit counts; None where none was recorded."""
        return pain_of(entry, PAINS if self.next_morning else PAINS[:1])

    def is_passed(self, entry: Entry) -> bool:
        """Return whether a diary entry tells of a pain at which the load may not rise."""
        pain = self.pain_of(entry)
        return pain is not None and not self.allows(pain)


@dataclass(frozen=True)
class Plan:
    """A loading plan as a clinician set it: kilograms for each week from the day it begins, until the next begins."""

    entry: Entry
    loads: tuple[Decimal, ...]
    body_weight: Decimal
    pain_limit: PainLimit | None
    until: date | None = None

    def week_of(self, day: date) -> int:
        """Return the week of a day, 1 for the first; below 1 before the plan begins."""
        return (day - self.entry.on).days // 7 + 1

    def covers(self, day: date) -> bool:
        """Return whether a day lies between the first of this plan and the first of the one that follows."""
        return self.entry.on <= day and (self.until is None or day < self.until)

    def diary_of(self, record: Record) -> list[Entry]:
        """Return the diary entries of the days on which this plan is in force, also of those after its last week."""
        return [entry for entry in record.of("load") if self.covers(entry.on)]


@dataclass(frozen=True)
class Week:
    """One week: what is prescribed, the most that was measured, the worst pain under load or on the next morning.

    `planned` is what was prescribed until it was changed, `before` the part of its diary from until then.
    `overtaken` are changes of the week that a later one took the place of without correcting them.
    """

    number: int
    begins: date
    prescribed: Decimal
    measured: Decimal | None
    heaviest: Entry | None
    pain: int | None
    most_painful: Entry | None
    change: Entry | None
    planned: Decimal
    diary: tuple[Entry, ...] = ()
    before: tuple[Entry, ...] = ()
    overtaken: tuple[Entry, ...] = ()

    def over_by(self, entry: Entry) -> Decimal:
        """Return by how many kilograms a load lies above what was prescribed at that time; 0 where it does not."""
        prescribed = self.planned if entry in self.before else self.prescribed
        return max(NOTHING, measured_of(entry) - prescribed) if "measured" in entry.said else NOTHING

    @property
    def over(self) -> Decimal:
        """Return by how many kilograms a load of the week lay above what was prescribed at most; 0 where none did."""
        return max(map(self.over_by, self.diary), default=NOTHING)


def plans_of(record: Record) -> Iterator[Plan]:
    """Yield the plans, the first prescribed first; each is in force until one that was prescribed later begins."""
    entries = sorted(record.of("plan"), key=record.recorded)
    for number, entry in enumerate(entries, start=1):
        until = min((later.on for later in entries[number:]), default=None)
        if "loads" in entry.said and (until is None or entry.on < until):
            yield _plan(entry, until)


def _plan(entry: Entry, until: date | None) -> Plan:
    said = entry.said
    limit = None
    if "pain_limit" in said:
        next_morning = said.get("pain_when") != "during"
        limit = PainLimit(int(said["pain_limit"]), said.get("pain_rule") == "at_most", next_morning)
    return Plan(entry, tuple(map(Decimal, said["loads"])), Decimal(said["body_weight"]), limit, until)


def plan_in_force(record: Record, on: date) -> Plan | None:
    """Return the plan of a day; before the first one begins, that one; None where there is none."""
    plans = list(plans_of(record))
    now = [plan for plan in plans if plan.covers(on)]
    coming = sorted((plan for plan in plans if plan.entry.on > on), key=lambda plan: plan.entry.on)
    return next(iter([*now, *coming]), None)


def operated_since(plan: Plan, record: Record) -> Entry | None:
    """Return the last operation after the first day of a plan, which the plan could not know of; None without one."""
    last = record.last("operation")
    return last if last and last.on > plan.entry.on else None


def weeks_of(plan: Plan, record: Record) -> list[Week]:
    """Return every week of a plan. A changed week takes the place of the one planned, which follows a week later.

    Where the plan no longer reaches a changed week, because a change before it was taken back, that week comes last.
    Of two changes of one week, sent at the same time, the later counts.
    """
    changes: dict[int, list[Entry]] = {}
    for entry in record.about_any_version(plan.entry, "change"):
        if "week" in entry.said:
            changes.setdefault(int(entry.said["week"]), []).append(entry)
    steps: list[tuple[Decimal, Sequence[Entry]]] = [(load, ()) for load in plan.loads]
    planned = {}
    for number in sorted(changes):
        load = Decimal(changes[number][-1].said["load"])
        planned[number] = next((step for step, _ in steps[number - 1 :]), load)
        steps.insert(number - 1, (load, changes[number]))
    return [
        _week(number, load, planned.get(number, load), plan, record, made)
        for number, (load, made) in enumerate(steps, start=1)
    ]


def _week(
    number: int, prescribed: Decimal, planned: Decimal, plan: Plan, record: Record, made: Sequence[Entry]
) -> Week:
    change = made[-1] if made else None
    own = tuple(entry for entry in plan.diary_of(record) if plan.week_of(entry.on) == number)
    before = tuple(entry for entry in own if change and record.place_of(entry) < record.place_of(change))
    heaviest = max((entry for entry in own if "measured" in entry.said), key=measured_of, default=None)
    painful = max(
        (entry for entry in own if pain_of(entry) is not None), key=lambda one: pain_of(one) or 0, default=None
    )
    begins = plan.entry.on + (number - 1) * WEEK
    measured = measured_of(heaviest) if heaviest else None
    pain = pain_of(painful) if painful else None
    return Week(
        number, begins, prescribed, measured, heaviest, pain, painful, change, planned, own, before, tuple(made[:-1])
    )


def measured_of(entry: Entry) -> Decimal:
    """Return the load of a diary entry in kilograms."""
    return Decimal(entry.said["measured"])


def pain_of(entry: Entry, whens: tuple[str, ...] = PAINS) -> int | None:
    """Return the worst pain of a diary entry under load or on the next morning; None where neither was recorded."""
    pains = [int(entry.said[when]) for when in whens if when in entry.said]
    return max(pains, default=None)


def last_painless(weeks: list[Week], before: int, limit: PainLimit) -> Decimal | None:
    """Return the load of the latest week before one in which pain was recorded and stayed within the limit."""
    pains = ((week, [pain for one in week.diary if (pain := limit.pain_of(one)) is not None]) for week in weeks)
    within = [week.prescribed for week, own in pains if week.number < before and own and all(map(limit.allows, own))]
    return within[-1] if within else None
