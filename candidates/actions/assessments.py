"""Assessing: begun, answered, made ready for the team, concluded; each in one transaction with its audit line."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from candidates import answer_documents, kept_aside, overriding
from candidates.actions import audit, chain, drafts, freezing, revisions
from candidates.actions.opening import NotOpenError, held_in_list, held_open
from candidates.actions.professional import note_overrides
from candidates.engine.faults import Refused
from candidates.membership import Member
from candidates.models import AnswerDraft, AnswerRevision, Assessment, Candidate, Conclusion, State
from candidates.queries import assessments as queries
from candidates.queries import team as team_queries
from candidates.roles import Act
from candidates.team import Team
from candidates.wording.team import quorum_in_words


class ChangedMeanwhileError(Exception):
    """Somebody saved answers after the revision that the writer had read."""


class NoQuorumError(Exception):
    """The clinic concludes nothing without its quorum, and that does not stand."""


@transaction.atomic
def begin(candidate: Candidate, *, by: Member, at: datetime) -> Assessment:
    """Return a new assessment of a person, or the open one. It starts from the last answers and will supersede them.

    ArchivedError where the person is out of the list.
    """
    by.must(Act.ANSWER)
    held_in_list(candidate.pk, by)
    last = Assessment.objects.filter(clinic=by.clinic, candidate=candidate).order_by("-created_at").first()
    if last is not None and last.is_open:
        return last
    assessment = Assessment.objects.create(
        clinic=by.clinic, candidate=candidate, supersedes=last, created_by=by.user, created_at=at, changed_at=at
    )
    before = queries.answers_of(last) if last else answer_documents.EMPTY
    document = revisions.settled_if_possible(_first_answers(candidate, before), at)
    revisions.save(assessment, document, by=by, at=at)
    audit.note("began", assessment, by=by, at=at)
    revisions.note_moves(assessment, before, document, by=by, at=at)
    revisions.note_warning_signs(assessment, answer_documents.EMPTY, document, by=by, at=at)
    return assessment


@transaction.atomic
def record(
    assessment: Assessment,
    shared: Mapping[str, Any],
    limbs: Mapping[str, Mapping[str, Any]],
    *,
    by: Member,
    at: datetime,
    read: int | None = None,
    page: str = "",
) -> AnswerRevision:
    """Save answers: those of the person in `shared`, those of each limb under its key; None takes an answer away.

    Refused where the answers cannot be judged together; NotOpenError where the assessment is closed;
    ChangedMeanwhileError where `read`, the revision that the writer knows, is no longer the last.
    What was typed into `page`, where the answers come from one, is a draft no longer.
    """
    by.must(Act.ANSWER)
    locked = held_open(assessment)
    _refuse_overtaken(locked, read)
    before = queries.answers_of(locked)
    document = revisions.settled(kept_aside.with_answers(before, shared, limbs), at)
    revisions.refuse_impossible(document, by, at)
    revision = revisions.save(locked, document, by=by, at=at)
    AnswerDraft.objects.filter(assessment=locked, user=by.user, page=page).delete()
    audit.note("answered", locked, by=by, at=at, detail=f"revision {revision.number}")
    revisions.note_moves(locked, before, document, by=by, at=at)
    revisions.note_warning_signs(locked, before, document, by=by, at=at)
    return revision


@transaction.atomic
def set_ready(assessment: Assessment, *, ready: bool, by: Member, at: datetime) -> None:
    """Say that the record is ready for the team, which asks who of them has assessed, or take that back."""
    by.must(Act.ANSWER)
    locked = held_open(assessment)
    said = {"ready_for_team": True if ready else None}
    before = queries.answers_of(locked)
    document = revisions.settled_if_possible(kept_aside.with_answers(before, said, {}), at)
    revisions.save(locked, document, by=by, at=at)
    locked.state = State.READY if ready else State.DRAFT
    locked.changed_at = at
    locked.save(update_fields=["state", "changed_at"])
    audit.note("made ready" if ready else "took back", locked, by=by, at=at)
    revisions.note_moves(locked, before, document, by=by, at=at)


@transaction.atomic
def conclude(assessment: Assessment, *, by: Member, at: datetime) -> Conclusion:
    """Return the conclusion: answers, findings, edition, engine and confirmations frozen as they stand today.

    Refused where the answers cannot be judged together; NoQuorumError where the clinic requires one that is lacking.
    """
    by.must(Act.CONCLUDE)
    locked = held_open(assessment)
    _refuse_without_quorum(team_queries.team_of(locked, seen_by=by))
    number = f"{at:%Y}-{Conclusion.objects.filter(clinic=by.clinic).count() + 1:04d}"
    frozen = freezing.freeze(locked, number=number, by=by, at=at)
    link = chain.add(
        by.clinic, kind="conclusion", subject=str(locked.pk), document=frozen.document, author=by.user, at=at
    )
    conclusion = Conclusion.objects.create(
        clinic=by.clinic,
        assessment=locked,
        number=number,
        link=link,
        concluded_by=by.user,
        concluded_at=at,
        **frozen.columns(),
    )
    locked.state, locked.changed_at = State.CONCLUDED, at
    locked.save(update_fields=["state", "changed_at"])
    if locked.supersedes_id:
        Assessment.objects.filter(pk=locked.supersedes_id).update(state=State.SUPERSEDED)
    drafts.drop_of(locked.candidate)
    audit.note("concluded", locked, by=by, at=at, detail=number)
    note_overrides("let overrides lapse in", frozen.undecided, locked, by=by, at=at)
    return conclusion


def _refuse_without_quorum(team: Team) -> None:
    if team.quorum.is_set and team.quorum.required and not team.has_quorum:
        raise NoQuorumError(quorum_in_words(team))


def _refuse_overtaken(locked: Assessment, read: int | None) -> None:
    last = queries.latest_revision(locked)
    if read is not None and (last is None or last.number != read):
        raise ChangedMeanwhileError(f"Revision {read} is not the last one any more. Read the answers again.")


def _first_answers(candidate: Candidate, last: dict[str, Any]) -> dict[str, Any]:
    """Return what is known before the first question: the last answers, and what the person's record says."""
    birth = candidate.birth_date.isoformat() if candidate.birth_date else None
    shared = {"ready_for_team": None} | ({"birth_date": birth} if birth else {})
    limbs = {str(limb.pk): {"level": limb.level, "side": limb.side or None} for limb in candidate.limbs.all()}
    started = {**last, "overrides": []}
    started.pop(overriding.LAPSED, None)
    return kept_aside.with_answers(started, shared, limbs)


__all__ = [
    "ChangedMeanwhileError",
    "NoQuorumError",
    "NotOpenError",
    "Refused",
    "begin",
    "conclude",
    "record",
    "set_ready",
]
