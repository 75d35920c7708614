"""Reading candidates: always within the reader's clinic, another clinic's are not found."""

from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from candidates.membership import Member
from candidates.models import Assessment, Candidate
from candidates.roles import Act

SORTS = {
    "name": ("family_name", "given_names"),
    "-name": ("-family_name", "-given_names"),
    "changed": ("-last_changed", "family_name"),
    "added": ("-created_at",),
}


def candidates_of(member: Member) -> QuerySet[Candidate]:
    """Return the people of the reader's clinic, each with the state and day of the latest assessment."""
    member.must(Act.READ_CANDIDATES)
    latest = Assessment.objects.filter(candidate=OuterRef("pk")).order_by("-created_at")
    return (
        Candidate.objects.filter(clinic=member.clinic)
        .annotate(
            latest_assessment=Subquery(latest.values("pk")[:1]),
            latest_state=Subquery(latest.values("state")[:1]),
            last_changed=Subquery(latest.values("changed_at")[:1]),
        )
        .prefetch_related("limbs")
    )


def candidate(key: UUID, *, seen_by: Member) -> Candidate:
    """Return one person; Candidate.DoesNotExist where the clinic has none of that key."""
    return candidates_of(seen_by).get(pk=key)


def found(
    member: Member, *, words: str = "", state: str = "", level: str = "", archived: bool = False, sort: str = "name"
) -> QuerySet[Candidate]:
    """Return the people that match: every word in name or number, the state, the level, archived or not."""
    people = candidates_of(member).filter(archived_at__isnull=not archived)
    for word in words.replace("\0", " ").casefold().split():
        people = people.filter(sought_as__contains=word)
    if state:
        people = people.filter(Q(("latest_state", None if state == "none" else state)))
    if level:
        people = people.filter(limbs__level=level).distinct()
    return people.order_by(*SORTS.get(sort, SORTS["name"]), "pk")


def same_name(member: Member, family_name: str, given_names: str, birth_date: date | None) -> list[Candidate]:
    """Return people of the clinic with the same name, or born on the same day with the same family name."""
    name = f"{family_name.strip()} {given_names.strip()} ".casefold()
    same = Q(sought_as__startswith=name)
    if birth_date is not None:
        same |= Q(sought_as__startswith=f"{family_name.strip()} ".casefold(), birth_date=birth_date)
    return list(candidates_of(member).filter(same)[:10])
