"""Reading assessments: always within the reader's clinic, another clinic's are not found."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from candidates import answer_documents
from candidates.answer_documents import Document
from candidates.engine import reading
from candidates.engine.case import Case
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment, Conclusion, ReferralSystem
from candidates.overriding import Override
from candidates.own_policies.beside import fitting
from candidates.queries.editions import confirmations_of
from candidates.queries.judging import Rules, current_judge, rules_of
from candidates.roles import Act


def assessments_of(member: Member) -> QuerySet[Assessment]:
    """Return the assessments of the reader's clinic, with the person."""
    member.must(Act.READ_CANDIDATES)
    return Assessment.objects.filter(clinic=member.clinic).select_related("candidate", "created_by")


def assessment(key: UUID, *, seen_by: Member) -> Assessment:
    """Return one assessment; Assessment.DoesNotExist where the clinic has none of that key."""
    return assessments_of(seen_by).get(pk=key)


def conclusions_of(member: Member) -> QuerySet[Conclusion]:
    """Return the conclusions of the reader's clinic."""
    member.must(Act.READ_REPORTS)
    return Conclusion.objects.filter(clinic=member.clinic).select_related("assessment__candidate", "concluded_by")


def conclusion(key: UUID, *, seen_by: Member) -> Conclusion:
    """Return one conclusion; Conclusion.DoesNotExist where the clinic has none of that key."""
    return conclusions_of(seen_by).get(pk=key)


def latest_revision(assessment: Assessment) -> AnswerRevision | None:
    """Return the last revision of an assessment; None before the first save."""
    return assessment.revisions.order_by("-number").first()


def revision_of(assessment: Assessment, number: int) -> AnswerRevision | None:
    """Return the revision of a number, counted from 1; None where there is none."""
    return assessment.revisions.filter(number=number).first()


def revisions_after(assessment: Assessment, number: int) -> list[AnswerRevision]:
    """Return the revisions that were saved after one, the first of them first, each with its author."""
    return list(assessment.revisions.filter(number__gt=number).select_related("author").order_by("number"))


def answers_of(assessment: Assessment) -> Document:
    """Return the answers as they stand now; empty where none was given or the document was erased."""
    return answers_in(latest_revision(assessment))


def answers_in(revision: AnswerRevision | None) -> Document:
    """Return the answers as they stood at a revision; empty where there is none or the document was erased."""
    if revision is None or revision.document is None:
        return answer_documents.EMPTY
    return answer_documents.read(revision.document)


def overrides_before(assessment: Assessment) -> list[Override]:
    """Return what was set aside in the assessment that this one began from, each with the day of that assessment."""
    before = assessment.supersedes
    if before is None:
        return []
    day = before.created_at.date().isoformat()
    return [{**one, "assessment_of": day} for one in answers_of(before)["overrides"]]


def clinics_part(member: Member, on: date) -> Document:
    """Return what the clinic adds to every input: its systems within reach, its confirmed limits, and the day."""
    systems = list(ReferralSystem.objects.filter(clinic=member.clinic).values_list("system", flat=True))
    part: Document = {"as_of": on.isoformat()}
    known = current_judge().knowledge.systems
    if within_reach := [system for system in systems if system in known]:
        part["available_systems"] = within_reach
    if confirmations := confirmations_of(member.clinic, on):
        part["confirmations"] = confirmations
    return part


def given_by(document: Mapping[str, Any], knowledge: Knowledge, *, seen_by: Member, on: date) -> Document:
    """Return the contract's input for answers of the reader's clinic, as far as its rules take it."""
    return fitting(answer_documents.engine_input(document, clinics_part(seen_by, on)), knowledge)


def input_of(assessment: Assessment, *, seen_by: Member, on: date, rules: Rules | None = None) -> Document:
    """Return the contract's input for an assessment as it stands, for the clinic's rules, now or as given."""
    knowledge = (rules or rules_of(seen_by.clinic)).knowledge
    return given_by(answers_of(assessment), knowledge, seen_by=seen_by, on=on)


def case_of(assessment: Assessment, *, seen_by: Member, on: date, rules: Rules | None = None) -> Case:
    """Return the case that an assessment is; Refused where its answers cannot be judged together."""
    rules = rules or rules_of(seen_by.clinic)
    return reading.read(input_of(assessment, seen_by=seen_by, on=on, rules=rules), rules.knowledge, on)
