"""Reading the audit of one's own clinic."""

from datetime import date, datetime, time

from django.db.models import QuerySet
from django.utils.timezone import make_aware

from candidates.membership import Member
from candidates.models import AuditLine
from candidates.roles import Act


def lines(member: Member, *, verb: str = "", day: date | None = None) -> QuerySet[AuditLine]:
    """Return what was done and read in the reader's clinic, the last first, of one verb or one day where given."""
    member.must(Act.READ_AUDIT)
    found = AuditLine.objects.filter(clinic=member.clinic).select_related("by")
    if verb:
        # Not every database takes every text, such as one with a NUL.
        found = found.filter(verb=verb) if verb in verbs(member) else found.none()
    if day is not None:
        begins, ends = (make_aware(datetime.combine(day, hour)) for hour in (time.min, time.max))
        found = found.filter(at__gte=begins, at__lte=ends)
    return found


def verbs(member: Member) -> list[str]:
    """Return the verbs that occur in the reader's clinic, in alphabetical order."""
    member.must(Act.READ_AUDIT)
    seen = AuditLine.objects.filter(clinic=member.clinic)
    return list(seen.order_by("verb").values_list("verb", flat=True).distinct())
