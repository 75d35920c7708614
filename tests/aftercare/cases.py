"""Cases after surgery as a clinician writes them: entries, and what follows from them on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.knee import settings_of
from candidates.aftercare.loading import Plan, Week, last_painless, plan_in_force, weeks_of
from candidates.aftercare.watch import Watch, watches_of

LOOKED_AT = "2026-11-22"
BESIDE = {"called", "about", "corrects", "recorded", "erased"}
COUNTS = {"week", "pain_before", "pain_during", "pain_next_morning"}
MIDDAY = timedelta(hours=12)


@dataclass(frozen=True)
class Found:
    """What follows from the entries of a case."""

    record: Record
    plan: Plan | None
    weeks: list[Week]
    watches: list[Watch]


def differences(case: Mapping[str, Any]) -> Iterator[str]:
    """Yield each thing that follows otherwise than the case expects."""
    on = date.fromisoformat(case.get("on", LOOKED_AT))
    record = Record(list(_entries(case["entries"])))
    plan = plan_in_force(record, on)
    found = Found(record, plan, weeks_of(plan, record) if plan else [], watches_of(record, on))
    for what, expected in case["expect"].items():
        told = TOLD[what](found, expected)
        if told != expected:
            yield f"{what}: expected {expected}, found {told}"


def _entries(written: list[Mapping[str, str]]) -> Iterator[Entry]:
    for number, one in enumerate(written):
        kind, day = next(iter(one.items()))
        fields = {name: value for name, value in list(one.items())[1:] if name not in BESIDE}
        recorded = one.get("recorded", day)
        yield Entry(
            id=_key(one.get("called", str(number))),
            kind=kind,
            on=date.fromisoformat(day),
            said={} if "erased" in one else _said(fields),
            about=_key(one["about"]) if "about" in one else None,
            corrects=_key(one["corrects"]) if "corrects" in one else None,
            name=one.get("called", ""),
            role="prosthetist",
            at=datetime.fromisoformat(recorded).replace(tzinfo=UTC) + MIDDAY + timedelta(minutes=number),
        )


def _key(name: str) -> Any:
    return uuid5(NAMESPACE_OID, name)


def _said(fields: Mapping[str, str]) -> dict[str, Any]:
    """Return what a form would have made of it: loads one by one, whole numbers, a pain limit in its parts."""
    said: dict[str, Any] = {name: int(value) if name in COUNTS else value for name, value in fields.items()}
    if "loads" in said:
        said |= {"loads": said["loads"].split(", "), "body_weight": said.get("body_weight", "78")}
    if "pain" in said:
        rule, number, *when = said.pop("pain").replace("at most", "at_most").split()
        said |= {"pain_limit": int(number), "pain_rule": rule, "pain_when": "during" if when else "both"}
    return said


def _by_week(found: Found, told: Any) -> dict[str, str]:
    """Return what a week says for each week that says anything."""
    return {str(week.number): str(told(week)) for week in found.weeks if told(week) is not None}


def _knee(found: Found, _expected: Any) -> list[dict[str, str]]:
    return [
        {
            "left": one.entry.said.get("left", "not known"),
            "before": one.before.said.get("left", "not known") if one.before else "none",
            "moved": ("yes" if one.moved else "no") if one.is_comparable else "cannot be said",
        }
        for one in settings_of(found.record)
    ]


def _painless(found: Found, expected: Mapping[str, str]) -> dict[str, str]:
    assert found.plan is not None
    assert found.plan.pain_limit is not None
    limit = found.plan.pain_limit
    return {before: str(last_painless(found.weeks, int(before), limit) or "none") for before in expected}


def _watched(found: Found, _expected: Any) -> list[str]:
    return [_in_words(watch) for watch in found.watches]


def _in_words(watch: Watch) -> str:
    sign = watch.sign.name.lower().replace("_", " ")
    where = f" in week {watch.week.number}" if watch.week else ""
    over = f" by {watch.over} kg" if watch.over else ""
    called = f", {watch.entry.name}" if watch.entry.name else ""
    return f"{sign}{where}{over}{called}"


TOLD = {
    "prescribed": lambda found, _: ", ".join(str(week.prescribed) for week in found.weeks),
    "begins": lambda found, expected: {
        week: one for week, one in _by_week(found, lambda week: week.begins).items() if week in expected
    },
    "measured": lambda found, _: _by_week(found, lambda week: week.measured),
    "pain": lambda found, _: _by_week(found, lambda week: week.pain),
    "over": lambda found, _: _by_week(found, lambda week: week.over or None),
    "changed": lambda found, _: [str(week.number) for week in found.weeks if week.change],
    "plan": lambda found, _: found.plan.entry.name if found.plan else "none",
    "last_painless": _painless,
    "knee": _knee,
    "watched": _watched,
}
