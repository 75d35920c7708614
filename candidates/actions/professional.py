"""What a professional puts beside the answers of an assessment: findings set aside, statements of policies answered."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from candidates import overriding
from candidates.actions import audit, revisions
from candidates.actions.opening import held_open
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment
from candidates.overriding import Key, Override
from candidates.queries import assessments as queries
from candidates.roles import Act


@transaction.atomic
def override(
    assessment: Assessment,
    overrides: list[dict[str, str]],
    *,
    by: Member,
    at: datetime,
    carry: Collection[Key] = (),
    lapse: Collection[Key] = (),
) -> AnswerRevision:
    """Save which findings are set aside, each with its reason, the name of who does it, and the day.

    Of those set aside in the assessment before, `carry` names what is carried over, `lapse` what is said to lapse.
    """
    by.must(Act.OVERRIDE)
    earlier, before = queries.overrides_before(assessment), queries.answers_of(assessment)
    entered = overriding.dated(overrides, before["overrides"], at.date())
    carried = overriding.carried(earlier, set(carry) - set(map(overriding.key, entered)), str(by.user), at.date())
    part: dict[str, Any] = {"overrides": entered + carried}
    if lapsed := [one for one in earlier if overriding.key(one) in lapse]:
        part[overriding.LAPSED] = lapsed
    revision = _change(assessment, part, "overrode", by=by, at=at)
    note_overrides("carried overrides over into", carried, assessment, by=by, at=at)
    note_overrides("let overrides lapse in", lapsed, assessment, by=by, at=at)
    return revision


@transaction.atomic
def answer_statements(
    assessment: Assessment, statements: dict[str, dict[str, bool]], *, by: Member, at: datetime
) -> AnswerRevision:
    """Save the answers to the statements of policies."""
    by.must(Act.ANSWER)
    return _change(assessment, {"policy_statements": statements}, "answered statements of", by=by, at=at)


def note_overrides(
    verb: str, overrides: Sequence[Override], assessment: Assessment, *, by: Member, at: datetime
) -> None:
    """Note how many overrides something was done with, not which; nothing where there is none."""
    if overrides:
        audit.note(verb, assessment, by=by, at=at, detail=str(len(overrides)))


def _change(assessment: Assessment, part: dict[str, Any], verb: str, *, by: Member, at: datetime) -> AnswerRevision:
    locked = held_open(assessment)
    document = {**queries.answers_of(locked), **part}
    revisions.refuse_impossible(document, by, at)
    revision = revisions.save(locked, document, by=by, at=at)
    audit.note(verb, locked, by=by, at=at, detail=f"revision {revision.number}")
    return revision
