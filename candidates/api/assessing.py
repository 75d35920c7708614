"""Assessments over HTTP: listed, begun, read, judged as they stand, made ready for the team, concluded."""

from datetime import datetime
from http import HTTPStatus
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions import assessments, audit
from candidates.actions.idempotency import Made
from candidates.api import filters, given, told
from candidates.api.bodies import object_of
from candidates.api.conditions import Document
from candidates.api.description import assessing as described
from candidates.api.door import JSON
from candidates.api.filters import Filter
from candidates.api.once import Writing
from candidates.api.paging import PAGING, narrowing, page_of, with_neighbours
from candidates.api.records import Records, answered, handed_out
from candidates.engine.encoding import evaluated
from candidates.engine.faults import Faults, Refused
from candidates.engine.writing import evaluate
from candidates.membership import Member
from candidates.models import Assessment, State
from candidates.own_policies.beside import OWN_POLICIES
from candidates.queries import assessments as queries
from candidates.queries import candidates as people
from candidates.queries import records
from candidates.queries.adoption import is_adopted
from candidates.queries.judging import edition_in_force, rules_of
from candidates.roles import Act

FILTERS: dict[str, Filter] = {
    "state": filters.word_of(State.values),
    "changed_since": filters.moment,
    "candidate": filters.key,
    **PAGING,
}


class Assessments(Records):
    """The assessments of a clinic."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.listing}

    def get(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return one page of the list, the last changed first."""
        return answered(_page(request, filters.from_address(request, FILTERS), by))


class OfPerson(Writing):
    """The assessments of one person."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "post": Act.ANSWER}
    operations: ClassVar = {"get": described.of_person, "post": described.beginning}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return one page of them, the last changed first; the reading is noted."""
        person = people.candidate(id, seen_by=by)
        chosen = filters.from_address(request, PAGING)
        audit.note_reading(person, by=by)
        return answered(_page(request, {**chosen, "candidate": person.pk}, by))

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Begin an assessment, or go on with the open one."""
        person = people.candidate(id, seen_by=by)
        given.nothing(object_of(request))
        assessment = assessments.begin(person, by=by, at=at)
        is_new = assessment.created_at == at
        return Made(201 if is_new else 200, assessment.pk)

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return the assessment that has begun, or the one that was open."""
        if made.again or made.status != HTTPStatus.CREATED:
            audit.note_reading(queries.assessment(made.subject, seen_by=by), by=by)
        headers = {"Location": f"/api/v1/assessments/{made.subject}"}
        return answered(_whole(made.subject, by, at), status=made.status, headers=headers)


class OneAssessment(Records):
    """One assessment."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.reading}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return state, answers and what they add up to; the reading is noted."""
        audit.note_reading(queries.assessment(id, seen_by=by), by=by)
        return answered(_whole(id, by, at))


class Evaluation(Records):
    """What the answers of an assessment add up to."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.evaluation}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the contract's answer, judged now by the clinic's rules; the reading is noted."""
        assessment = queries.assessment(id, seen_by=by)
        audit.note_reading(assessment, by=by)
        rules = rules_of(by.clinic)
        case = queries.case_of(assessment, seen_by=by, on=at.date(), rules=rules)
        adopted = is_adopted(rules.knowledge.edition, by=by.clinic)
        return handed_out(evaluated(rules.judge, case, adopted=adopted) + b"\n", JSON)


class Ready(Writing):
    """Saying that an assessment is ready for the team."""

    acts: ClassVar = {"post": Act.ANSWER}
    operations: ClassVar = {"post": described.ready}

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Say so, or take it back with {"ready": false}."""
        assessment, faults = queries.assessment(id, seen_by=by), Faults()
        document = object_of(request)
        given.only(document, ("ready",), faults)
        ready = document.get("ready", True)
        if not isinstance(ready, bool):
            faults.add("ready", "This is neither true nor false.", "true or false")
        if faults:
            raise Refused(faults)
        assessments.set_ready(assessment, ready=ready, by=by, at=at)
        return Made(200, assessment.pk)

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return the assessment as it stands."""
        if made.again:
            audit.note_reading(queries.assessment(made.subject, seen_by=by), by=by)
        return answered(_whole(made.subject, by, at), status=made.status)


class Conclude(Writing):
    """Concluding an assessment."""

    acts: ClassVar = {"post": Act.CONCLUDE}
    operations: ClassVar = {"post": described.concluding}

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Freeze answers, findings, edition and confirmations as they stand."""
        assessment = queries.assessment(id, seen_by=by)
        given.nothing(object_of(request))
        return Made(201, assessments.conclude(assessment, by=by, at=at).pk)

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return what was concluded in short."""
        conclusion = queries.conclusion(made.subject, seen_by=by)
        if made.again:
            audit.note_reading(conclusion, by=by)
        headers = {"Location": f"/api/v1/conclusions/{conclusion.pk}"}
        return answered(told.concluded(conclusion), status=made.status, headers=headers)


def _page(request: HttpRequest, chosen: Document, by: Member) -> Document:
    return with_neighbours(page_of(records.assessments(by, **narrowing(chosen)), chosen, told.assessment), request)


def _whole(id: UUID, by: Member, at: datetime) -> Document:
    """Return an assessment with its answers and what they add up to: as concluded, else now."""
    assessment = records.assessments(by).get(pk=id)
    answers = told.answers(assessment, queries.latest_revision(assessment))
    document = {**told.assessment(assessment), "answers": {key: answers[key] for key in told.ANSWERED}}
    return told.with_use({**document, **_evaluated(assessment, by, at)}, edition_in_force())


def _evaluated(assessment: Assessment, by: Member, at: datetime) -> Document:
    """Return the evaluation in short, whether it is frozen, and the faults where the answers cannot be judged now."""
    if not assessment.is_open:
        frozen = told.frozen(assessment.conclusion)
        own = told.own_policies(frozen.get(OWN_POLICIES, {}))
        return {"evaluation": told.summed_up(frozen["evaluation"]), "frozen": True, "faults": [], **own}
    rules = rules_of(by.clinic)
    own = told.own_policies(rules.own)
    try:
        case = queries.case_of(assessment, seen_by=by, on=at.date(), rules=rules)
    except Refused as refused:
        return {"evaluation": None, "frozen": False, "faults": [fault.document() for fault in refused.faults], **own}
    evaluation = evaluate(rules.judge, case, adopted=is_adopted(rules.knowledge.edition, by=by.clinic))
    return {"evaluation": told.summed_up(evaluation), "frozen": False, "faults": [], **own}
