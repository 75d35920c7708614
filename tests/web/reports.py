"""A concluded assessment for tests of reports, through the same actions that the pages call."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from candidates.actions import assessments, candidates, team
from candidates.membership import Member
from candidates.models import Assessment, Conclusion
from tests.engine.asking import somebody

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LIMB = ("level", "side", "residual_bone_length")


def begun(member: Member, facts: dict[str, Any] | None = None) -> Assessment:
    """An open assessment with these answers; without any, of somebody about whom everything is known."""
    given = {fact: _typed(answer) for fact, answer in (somebody() if facts is None else facts).items()}
    fields = {"family_name": "Lindqvist", "given_names": "Åsa", "birth_date": None}
    person = candidates.add(fields, [("transfemoral", "left")], by=member, at=AT)
    assessment = assessments.begin(person, by=member, at=AT)
    own = {fact: answer for fact, answer in given.items() if fact in LIMB}
    shared = {fact: answer for fact, answer in given.items() if fact not in LIMB}
    assessments.record(assessment, shared, {str(person.limbs.get().pk): own}, by=member, at=AT)
    team.note_impression(assessment, "", by=member, at=AT)
    return Assessment.objects.get(pk=assessment.pk)


def concluded(member: Member, facts: dict[str, Any] | None = None) -> Conclusion:
    """A conclusion of somebody."""
    return assessments.conclude(begun(member, facts), by=member, at=AT)


def _typed(answer: Any) -> Any:
    """An answer as a form gives it: a bare number is a whole one."""
    return int(answer) if isinstance(answer, Decimal) else answer
