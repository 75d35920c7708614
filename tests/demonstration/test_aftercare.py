"""One person of the demonstration was operated on since; what followed is recorded as the design of the page has it."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from candidates.actions import chain
from candidates.aftercare.knee import settings_of
from candidates.aftercare.loading import PainLimit, plan_in_force, weeks_of
from candidates.aftercare.watch import Sign, watches_of
from candidates.demonstration.building import build
from candidates.membership import Member
from candidates.models import AftercareEntry, Role, User
from candidates.queries import aftercare as queries

pytestmark = pytest.mark.django_db

# The day of that page: the second operation was on 2 October.
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PRESCRIBED = [8, 14, 20, 20, 26, 33, 39, 46, 54, 62, 70, 78]
MEASURED = [8, 13, 19, 18, 25, 36, 38]
PAINS = [2, 3, 3, 6, 3, 3, 2]


def test_the_weight_comes_back_as_the_design_has_it() -> None:
    clinic = build("a password for the demonstration", at=NOW)
    reader = Member(User.objects.get(name="Demonstration prosthetist"), clinic, frozenset({Role.PROSTHETIST}))
    ((limb, record),) = queries.records_of_clinic(reader)
    plan = plan_in_force(record, NOW.date())
    assert plan is not None
    weeks = weeks_of(plan, record)
    assert (limb.level, limb.side, plan.body_weight, plan.pain_limit) == (
        "transfemoral",
        "left",
        78,
        PainLimit(5, included=False),
    )
    assert [week.prescribed for week in weeks] == PRESCRIBED
    assert [week.measured for week in weeks if week.measured] == MEASURED
    assert [week.pain for week in weeks if week.pain is not None] == PAINS
    assert [week.number for week in weeks if week.change] == [4]
    watches = watches_of(record, NOW.date())
    assert [(watch.sign, watch.over) for watch in watches] == [(Sign.OVER, Decimal(3))]
    second = record.last("operation")
    assert second is not None
    assert second.on == NOW.date() - timedelta(days=50)
    assert [setting.entry.said["left"] for setting in settings_of(record)] == ["1¾", "1½", "1¼"]
    rows = AftercareEntry.objects.filter(clinic=clinic)
    assert all(row.name.startswith("Demonstration ") for row in rows)
    assert {row.role for row in rows.filter(kind="knee")} == {Role.PROSTHETIST}
    assert {row.role for row in rows.filter(kind__in=["operation", "plan", "infection"])} == {Role.SURGEON}
    assert chain.verify(clinic) == []
