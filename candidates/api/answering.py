"""Answers over HTTP: read as they stand, changed by what is sent, and the history of who saved when."""

import re
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates import kept_aside
from candidates.actions import assessments, audit
from candidates.api import filters, told
from candidates.api.bodies import changes_of
from candidates.api.conditions import Document
from candidates.api.description import answering as described
from candidates.api.given_answers import Changes, GivenAnswers
from candidates.api.paging import PAGING, page_of, with_neighbours
from candidates.api.problems import REFUSED_INPUT, ProblemError
from candidates.api.records import Records, answered
from candidates.engine import reading
from candidates.engine.faults import Fault, Faults, Refused
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment
from candidates.queries import assessments as queries
from candidates.queries import records
from candidates.queries.judging import current_judge, rules_of
from candidates.roles import Act

REVISION = re.compile(r'(W/)?"?(\d{1,9})"?')


class Answers(Records):
    """The answers of one assessment."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "patch": Act.ANSWER}
    operations: ClassVar = {"get": described.reading, "patch": described.changing}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the answers as they stand; the reading is noted."""
        assessment = queries.assessment(id, seen_by=by)
        audit.note_reading(assessment, by=by)
        return _answers(assessment, queries.latest_revision(assessment))

    def patch(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Put in the answers that are sent; null takes one away, and what is not named stays."""
        assessment = queries.assessment(id, seen_by=by)
        read = _revision_read(request)
        answers = queries.answers_of(assessment)
        given = GivenAnswers(answers, assessment.candidate.limbs.all(), current_judge().knowledge)
        faults = Faults()
        changes = given.changes(changes_of(request), faults)
        try:
            if faults:
                raise Refused(_judged_beside(answers, changes, by, at))
            saved = assessments.record(assessment, changes.facts, changes.limbs, by=by, at=at, read=read)
        except Refused as refused:
            raise Refused([*faults, *given.in_their_places(refused, changes).faults]) from None
        return _answers(queries.assessment(id, seen_by=by), saved)


class Revisions(Records):
    """The history of the answers."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.revisions}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return who saved answers and when, with the digest of each document; the reading is noted."""
        assessment = queries.assessment(id, seen_by=by)
        chosen = filters.from_address(request, PAGING)
        audit.note_reading(assessment, by=by)
        return answered(with_neighbours(page_of(records.revisions(assessment), chosen, told.revision), request))


def _answers(assessment: Assessment, revision: AnswerRevision | None) -> HttpResponse:
    etag = {"ETag": f'"{revision.number}"'} if revision else {}
    return answered(told.answers(assessment, revision), headers=etag)


def _revision_read(request: HttpRequest) -> int | None:
    """Return the revision that If-Match names; None where there is no such header, or any revision will do."""
    named = request.META.get("HTTP_IF_MATCH", "").strip()
    if named in ("", "*"):
        return None
    found = REVISION.fullmatch(named)
    if found is None:
        fault = Fault(
            "If-Match", "This header names no revision.", 'the ETag of the answers that were read, such as "3"'
        )
        raise ProblemError(REFUSED_INPUT, "The header If-Match cannot be read.", faults=[fault])
    return int(found[2])


def _judged_beside(answers: Document, changes: Changes, by: Member, at: datetime) -> list[Fault]:
    """Return the engine's faults in what stands in its place, so that all faults are told at once."""
    document = kept_aside.with_answers(answers, changes.facts, changes.limbs)
    rules = rules_of(by.clinic)
    given = queries.given_by(document, rules.knowledge, seen_by=by, on=at.date())
    try:
        reading.read(given, rules.knowledge, at.date())
    except Refused as refused:
        return list(refused.faults)
    return []
