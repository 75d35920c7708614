"""Reading records for programs: lists of people, assessments and conclusions, narrowed, always within the clinic."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Max, Q, QuerySet

from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment, AuditLine, Candidate, Conclusion, ResidualLimb
from candidates.queries import assessments as queries
from candidates.queries.candidates import found

READINGS = ("read", "listed")


def people(
    member: Member,
    *,
    words: str = "",
    state: str = "",
    level: str = "",
    archived: bool = False,
    reference: str = "",
    changed_since: datetime | None = None,
) -> QuerySet[Candidate]:
    """Return people by name, those of the daily list or the archived ones.

    `changed_since` leaves those whose record, limbs or assessments were written to since that moment.
    """
    chosen = found(member, words=words, state=state, level=level, archived=archived)
    if reference:
        chosen = chosen.filter(reference=reference)
    return chosen.filter(_changed(member, changed_since)) if changed_since else chosen


def assessments(
    member: Member, *, candidate: UUID | None = None, state: str = "", changed_since: datetime | None = None
) -> QuerySet[Assessment]:
    """Return assessments, the last changed first, each with the number of its last revision and its conclusion."""
    chosen = queries.assessments_of(member).annotate(
        concluded_as=F("conclusion__pk"), last_revision=Max("revisions__number")
    )
    narrowed: dict[str, Any] = {"candidate": candidate, "state": state, "changed_at__gte": changed_since}
    return chosen.filter(**{name: value for name, value in narrowed.items() if value}).order_by("-changed_at", "pk")


def conclusions(
    member: Member, *, candidate: UUID | None = None, concluded_since: datetime | None = None
) -> QuerySet[Conclusion]:
    """Return conclusions, the last first, without what they froze."""
    chosen = queries.conclusions_of(member).defer("document")
    narrowed: dict[str, Any] = {"assessment__candidate": candidate, "concluded_at__gte": concluded_since}
    return chosen.filter(**{name: value for name, value in narrowed.items() if value}).order_by("-concluded_at", "pk")


def revisions(assessment: Assessment) -> QuerySet[AnswerRevision]:
    """Return the revisions of an assessment in their order, without the answers."""
    return assessment.revisions.select_related("author", "link").defer("document").order_by("number")


def _changed(member: Member, since: datetime) -> Q:
    """Return who was written to since a moment; the audit knows, for a record does not say when it was edited."""
    written = AuditLine.objects.filter(clinic=member.clinic, kind="candidate", at__gte=since)
    keys = written.exclude(verb__in=READINGS).values_list("subject", flat=True).distinct()
    limbs = ResidualLimb.objects.filter(candidate__clinic=member.clinic, created_at__gte=since)
    of_limbs = Q(pk__in=limbs.values("candidate"))
    return Q(pk__in=[UUID(key) for key in keys]) | Q(last_changed__gte=since) | of_limbs
