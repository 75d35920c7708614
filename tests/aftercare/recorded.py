"""Invented records, in any order and with anything left out, for what holds whatever is recorded."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as any_of

from candidates.aftercare.entries import Entry

FIRST = date(2026, 10, 5)
PLAN = UUID(int=1)
MOMENT = datetime(2026, 10, 1, tzinfo=UTC)


def entry(number: int, kind: str, day: int, said: dict[str, Any], about: UUID | None = None) -> Entry:
    """Return an entry; its number is its key and the minute in which it was recorded."""
    at = MOMENT + timedelta(minutes=number)
    on = FIRST + timedelta(days=day)
    return Entry(UUID(int=number), kind, on, said, about, None, "", "prosthetist", at)


def correction(number: int, wrong: Entry, **said: Any) -> Entry:
    """Return what corrects an entry a second later, with something else said."""
    at = wrong.at + timedelta(seconds=1)
    return replace(wrong, id=UUID(int=number), corrects=wrong.id, at=at, said={**wrong.said, **said})


KILOGRAMS = any_of.decimals(0, 100, places=1).map(str)
PAIN = any_of.integers(0, 10)
DAYS = any_of.integers(-7, 60)
LOAD = any_of.fixed_dictionaries(
    {}, optional={"measured": KILOGRAMS, "pain_during": PAIN, "pain_next_morning": PAIN, "minutes": PAIN}
)
CHANGE = any_of.fixed_dictionaries({"week": any_of.integers(1, 5), "load": KILOGRAMS})
KNEE = any_of.fixed_dictionaries(
    {
        "serial": any_of.sampled_from("ab"),
        "reference": any_of.just("turns"),
        "found": PAIN.map(str),
        "left": PAIN.map(str),
    },
    optional={"next_on": any_of.dates(FIRST, date(2026, 12, 31)).map(str)},
)
VISIT = any_of.fixed_dictionaries({}, optional={"next_on": any_of.dates(FIRST, date(2026, 12, 31)).map(str)})
NOTHING = any_of.just({})
KINDS = {
    "load": LOAD, "change": CHANGE, "knee": KNEE, "visit": VISIT, "operation": VISIT, "part": VISIT,
    "mishap": NOTHING, "loosening": NOTHING, "infection": NOTHING, "knee_elsewhere": NOTHING,
}  # fmt: skip


@any_of.composite
def plans(draw: any_of.DrawFn) -> Entry:
    """A plan of five weeks or more from the first day, with or without a pain limit."""
    said: dict[str, Any] = {"loads": draw(any_of.lists(KILOGRAMS, min_size=5, max_size=9)), "body_weight": "78"}
    if draw(any_of.booleans()):
        said |= {"pain_limit": draw(PAIN), "pain_rule": draw(any_of.sampled_from(["below", "at_most"]))}
    return entry(1, "plan", 0, said)


@any_of.composite
def records(draw: any_of.DrawFn) -> list[Entry]:
    """A plan, and what was recorded beside it; no entry is corrected and none closed."""
    kinds = draw(any_of.lists(any_of.sampled_from(sorted(KINDS)), max_size=12))
    return [draw(plans()), *(_drawn(draw, number, kind) for number, kind in enumerate(kinds, start=2))]


def _drawn(draw: any_of.DrawFn, number: int, kind: str) -> Entry:
    return entry(number, kind, draw(DAYS), draw(KINDS[kind]), PLAN if kind == "change" else None)
