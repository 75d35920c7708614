"""Reading plans: always within the reader's clinic, another clinic's are not found."""

from collections.abc import Iterable
from datetime import date
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


def narrowed(
    member: Member, *, candidate: UUID | None = None, state: str = "", due_by: date | None = None
) -> QuerySet[PlanItem]:
    """Return parts of plans: of people in the daily list, or of one person whether archived or not."""
    items = items_of(member).filter(candidate=candidate) if candidate else items_of(member)
    if not candidate:
        items = items.filter(candidate__archived_at=None)
    if state:
        items = items.filter(state=state)
    return items.filter(look_again__lte=due_by) if due_by else items


def overdue_of(member: Member, people: Iterable[UUID], on: date) -> set[UUID]:
    """Return those of some people of whose plans a day to look again is past."""
    late = open_items(member).filter(candidate__in=list(people), look_again__lt=on)
    return set(late.values_list("candidate", flat=True))


def owners(member: Member) -> QuerySet[User]:
    """Return the members who lead something that is open, by name."""
    leading = open_items(member).exclude(member=None).values("member")
    return User.objects.filter(pk__in=leading).order_by("name", "pk")
