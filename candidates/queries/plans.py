"""Reading plans: always within the reader's clinic, another clinic's are not found."""

from uuid import UUID

from django.db.models import QuerySet

from candidates.membership import Member
from candidates.models import Candidate, PlanItem, PlanState, User
from candidates.roles import Act


def items_of(member: Member) -> QuerySet[PlanItem]:
    """Return the parts of all plans of the reader's clinic, by the day on which they are looked at again."""
    member.must(Act.READ_CANDIDATES)
    items = PlanItem.objects.filter(clinic=member.clinic)
    return items.select_related("candidate", "member", "created_by", "changed_by").order_by("look_again", "created_at")


def item(key: UUID, *, seen_by: Member) -> PlanItem:
    """Return one part of a plan; PlanItem.DoesNotExist where the clinic has none of that key."""
    return items_of(seen_by).get(pk=key)


def plan_of(candidate: Candidate, *, seen_by: Member) -> QuerySet[PlanItem]:
    """Return all parts of a person's plan, closed ones too."""
    return items_of(seen_by).filter(candidate=candidate)


def open_items(member: Member) -> QuerySet[PlanItem]:
    """Return what the clinic still has to look at again, of people in its daily list."""
    return items_of(member).filter(state=PlanState.OPEN, candidate__archived_at=None)


def owners(member: Member) -> QuerySet[User]:
    """Return the members who lead something that is open, by name."""
    leading = open_items(member).exclude(member=None).values("member")
    return User.objects.filter(pk__in=leading).order_by("name", "pk")
