"""Reading bundles of reports, always within the reader's clinic."""

from uuid import UUID

from django.db.models import QuerySet

from candidates.membership import Member
from candidates.models import Candidate, Conclusion, ReportBundle
from candidates.roles import Act


def bundles_of(member: Member) -> QuerySet[ReportBundle]:
    """Return the clinic's bundles without their files, the newest first."""
    member.must(Act.EXPORT_CANDIDATES)
    return ReportBundle.objects.filter(clinic=member.clinic).defer("file").order_by("-asked_at")


def bundle(key: UUID, *, seen_by: Member) -> ReportBundle:
    """Return one bundle; ReportBundle.DoesNotExist where the clinic has none of that key."""
    return bundles_of(seen_by).get(pk=key)


def latest_conclusions(people: QuerySet[Candidate], *, seen_by: Member) -> list[Conclusion]:
    """Return the last conclusion of each person who has one, in the order of the people."""
    order = {key: place for place, key in enumerate(people.values_list("pk", flat=True))}
    of_clinic = Conclusion.objects.filter(clinic=seen_by.clinic)
    found = of_clinic.filter(assessment__candidate__in=list(order)).select_related("assessment")
    last = {one.assessment.candidate_id: one for one in found.order_by("concluded_at")}
    return sorted(last.values(), key=lambda one: order[one.assessment.candidate_id])
