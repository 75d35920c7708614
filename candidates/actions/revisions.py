"""Revisions of answers: settled, checked, appended to the chain, and what of them is noted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from candidates import answer_documents, kept_aside, settling
from candidates.actions import audit, chain
from candidates.engine import reading
from candidates.engine.faults import Refused
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment
from candidates.queries import assessments as queries
from candidates.queries.judging import current_judge, rules_of


def note_warning_signs(
    assessment: Assessment, before: Mapping[str, Any], after: Mapping[str, Any], *, by: Member, at: datetime
) -> None:
    """Note that a sign that needs a doctor today was recorded, not which."""
    if set(answer_documents.warning_signs(after)) - set(answer_documents.warning_signs(before)):
        audit.note("recorded a warning sign in", assessment, by=by, at=at)


def note_moves(
    assessment: Assessment, before: Mapping[str, Any], after: Mapping[str, Any], *, by: Member, at: datetime
) -> None:
    """Note how many answers were kept aside and how many came back, not which."""
    moved = kept_aside.moves(before, after)
    for verb, places in (("kept answers aside in", moved.gone), ("brought answers back in", moved.back)):
        if places:
            audit.note(verb, assessment, by=by, at=at, detail=str(len(places)))


def settled(document: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Return the document with what is not asked kept aside; Refused where the rest cannot be judged together."""
    return settling.settled(document, current_judge().rulebook, at.date())


def settled_if_possible(document: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Return the document settled; as it is where a later edition cannot judge it, which its pages then say."""
    try:
        return settled(document, at)
    except Refused:
        return document


def refuse_impossible(document: Mapping[str, Any], by: Member, at: datetime) -> None:
    """Refused where the engine cannot read the answers together."""
    rules = rules_of(by.clinic)
    reading.read(queries.given_by(document, rules.knowledge, seen_by=by, on=at.date()), rules.knowledge, at.date())


def save(assessment: Assessment, document: Mapping[str, Any], *, by: Member, at: datetime) -> AnswerRevision:
    """Append a revision with its link in the clinic's chain."""
    text = answer_documents.written(document)
    last = queries.latest_revision(assessment)
    number = last.number + 1 if last else 1
    link = chain.add(
        by.clinic, kind="revision", subject=f"{assessment.pk}/{number}", document=text, author=by.user, at=at
    )
    revision = AnswerRevision.objects.create(
        assessment=assessment, number=number, document=text, author=by.user, at=at, link=link
    )
    Assessment.objects.filter(pk=assessment.pk).update(changed_at=at)
    return revision
