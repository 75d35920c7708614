"""A conclusion says over HTTP which findings it set aside, by whom and on which day, and which lapsed."""

from datetime import UTC, datetime

import pytest

from candidates.actions import assessments, professional
from candidates.models import Assessment, Conclusion
from tests.api.described import differences
from tests.api.records import Program, program

pytestmark = pytest.mark.django_db
SPRING, AUTUMN = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 9, 22, 9, tzinfo=UTC)
REASON = "Stops next week."


def set_aside_in_spring(surgeon: Program) -> Conclusion:
    """The conclusion about somebody who smokes, whose tobacco was set aside."""
    assessment = Assessment.objects.get(pk=surgeon.begins()["id"])
    Assessment.objects.update(created_at=SPRING)
    by = surgeon.member
    assessments.record(assessment, {"smoking": "current_light"}, {}, by=by, at=SPRING)
    given = [{"criterion": "smoking", "reason": REASON, "by": str(by.user)}]
    professional.override(assessment, given, by=by, at=SPRING)
    return assessments.conclude(assessment, by=by, at=SPRING)


def test_a_finding_set_aside_has_its_reason_name_and_day():
    surgeon = program()
    told = surgeon.reads(f"conclusions/{set_aside_in_spring(surgeon).pk}")
    expected = {"criterion": "smoking", "reason": REASON, "by": str(surgeon.member.user), "on": "2026-03-02"}
    assert told["overrides"] == [expected]
    assert told["lapsed_overrides"] == []
    assert differences(told, "Conclusion") == []


def test_what_was_not_carried_over_is_told_as_lapsed():
    surgeon = program()
    first = set_aside_in_spring(surgeon)
    again = assessments.begin(first.assessment.candidate, by=surgeon.member, at=AUTUMN)
    told = surgeon.reads(f"conclusions/{assessments.conclude(again, by=surgeon.member, at=AUTUMN).pk}")
    assert told["overrides"] == []
    assert [(one["reason"], one["on"]) for one in told["lapsed_overrides"]] == [(REASON, "2026-03-02")]
    assert differences(told, "Conclusion") == []
