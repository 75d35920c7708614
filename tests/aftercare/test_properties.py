"""What holds of a record after surgery, whatever is recorded in it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_of

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.knee import reported_since, settings_of
from candidates.aftercare.loading import plan_in_force, weeks_of
from candidates.aftercare.watch import watches_of
from tests.aftercare.recorded import FIRST, KILOGRAMS, KINDS, PLAN, correction, entry, plans, records

LOOKED_AT = date(2026, 11, 22)
A_FEW = settings(max_examples=40)


def what_follows(entries: list[Entry]) -> dict[str, Any]:
    """Return all that follows from the entries of a limb, each entry by what it says and when it was."""
    record = Record(entries)
    plan = plan_in_force(record, LOOKED_AT)
    settings = settings_of(record)
    return {
        "weeks": [
            (week.begins, week.prescribed, week.measured, week.pain, week.over, _told(week.change))
            for week in (weeks_of(plan, record) if plan else [])
        ],
        "watches": [(watch.sign, _told(watch.entry), watch.over) for watch in watches_of(record, LOOKED_AT)],
        "knee": [(_told(one.entry), _told(one.before), one.moved, one.is_comparable) for one in settings],
        "elsewhere": [_told(one) for one in reported_since(record)],
    }


def _told(entry: Entry | None) -> Any:
    return entry and (entry.kind, entry.on, sorted(entry.said.items(), key=str))


def prescribed(*entries: Entry) -> list[Decimal]:
    """Return what is prescribed week by week."""
    record = Record(entries)
    plan = plan_in_force(record, LOOKED_AT)
    assert plan is not None
    return [week.prescribed for week in weeks_of(plan, record)]


@A_FEW
@given(records(), any_of.randoms(use_true_random=False))
def test_the_order_in_which_entries_come_never_matters(entries: list[Entry], chance: Random):
    shuffled = entries.copy()
    chance.shuffle(shuffled)
    assert what_follows(shuffled) == what_follows(entries)


@A_FEW
@given(records(), any_of.data())
def test_a_correction_has_the_result_that_there_would_be_had_the_wrong_entry_never_been(
    entries: list[Entry], data: any_of.DataObject
):
    place = data.draw(any_of.integers(0, len(entries) - 1))
    right = entries[place]
    fields = data.draw(KINDS[right.kind]) if right.kind in KINDS else {"loads": ["1", "2", "3"]}
    wrong = replace(right, said={**right.said, **fields})
    corrected = replace(correction(99, wrong), said=right.said, on=right.on)
    assert what_follows([*entries[:place], wrong, *entries[place + 1 :], corrected]) == what_follows(entries)


@A_FEW
@given(plans(), KILOGRAMS, any_of.integers(0, 34), any_of.integers(0, 500))
def test_a_heavier_measurement_never_makes_what_is_above_the_prescription_smaller(
    plan: Entry, measured: str, day: int, tenths: int
):
    heavier = str(Decimal(measured) + Decimal(tenths) / 10)
    before, after = (
        [week.over for week in weeks_of_plan(plan, entry(2, "load", day, {"measured": load}))]
        for load in (measured, heavier)
    )
    assert all(lighter <= more for lighter, more in zip(before, after, strict=True))
    assert sum(one > 0 for one in after) <= 1


def weeks_of_plan(plan: Entry, *others: Entry) -> list[Any]:
    """Return the weeks of the only plan."""
    record = Record([plan, *others])
    found = plan_in_force(record, LOOKED_AT)
    assert found is not None
    return weeks_of(found, record)


@A_FEW
@given(plans(), any_of.dictionaries(any_of.integers(1, 5), KILOGRAMS, max_size=3), any_of.integers(1, 5), KILOGRAMS)
def test_a_change_alters_no_earlier_week_and_loses_no_step(plan: Entry, made: dict[int, str], week: int, load: str):
    made.pop(week, None)
    changes = [
        entry(place, "change", 0, {"week": number, "load": made[number]}, PLAN)
        for place, number in enumerate(made, start=2)
    ]
    before = prescribed(plan, *changes)
    after = prescribed(plan, *changes, entry(9, "change", 0, {"week": week, "load": load}, PLAN))
    assert after[: week - 1] == before[: week - 1]
    assert after[week - 1] == Decimal(load)
    steps = [one for number, one in enumerate(after, start=1) if number not in {*made, week}]
    assert steps == [Decimal(one) for one in plan.said["loads"]]


@A_FEW
@given(records(), any_of.data())
def test_whatever_was_erased_nothing_fails(entries: list[Entry], data: any_of.DataObject):
    gone = data.draw(any_of.sets(any_of.sampled_from([one.id for one in entries])))
    left = [replace(one, said={}) if one.id in gone else one for one in entries]
    what_follows(left)


@pytest.mark.parametrize("days", range(8))
def test_every_day_belongs_to_one_week_which_begins_on_it_or_within_the_six_days_before(days: int):
    day = FIRST + timedelta(days=days)
    (week,) = [
        week
        for week in weeks_of_plan(
            entry(1, "plan", 0, {"loads": ["8", "14"], "body_weight": "78"}), entry(2, "load", days, {"measured": "1"})
        )
        if week.measured
    ]
    assert 0 <= (day - week.begins).days < 7


def test_a_record_without_an_entry_has_none_of_its_versions_and_still_knows_what_answers_it():
    wrong = entry(1, "plan", 0, {"loads": ["8"], "body_weight": "78"})
    right = correction(2, wrong, loads=["8", "14"])
    change = entry(3, "change", 0, {"week": 1, "load": "5"}, wrong.id)
    record = Record([wrong, right, change]).without(right)
    assert record.all == [change]
    assert list(record.about_any_version(right, "change")) == [change]


def test_what_was_signed_before_a_correction_is_not_signed_after_it():
    wrong = entry(1, "plan", 0, {"loads": ["8"], "body_weight": "78"})
    signature = entry(2, "signature", 1, {"agrees": "yes"}, UUID(int=1))
    right = correction(3, wrong, loads=["9"])
    assert list(Record([wrong, signature]).about(wrong, "signature")) == [signature]
    assert list(Record([wrong, signature, right]).about(right, "signature")) == []
