"""Reading what is recorded after surgery: always within the reader's clinic, another clinic's is not found."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from candidates import answer_documents
from candidates.aftercare.entries import Entry, Record
from candidates.engine.loading import Tree
from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb
from candidates.roles import Act


def entries_of(member: Member) -> QuerySet[AftercareEntry]:
    """Return all entries of the reader's clinic, the latest day first."""
    member.must(Act.READ_CANDIDATES)
    return AftercareEntry.objects.filter(clinic=member.clinic).select_related("limb__candidate").order_by("-on", "-at")


def entry(key: UUID, *, seen_by: Member) -> AftercareEntry:
    """Return one entry; AftercareEntry.DoesNotExist where the clinic has none of that key."""
    return entries_of(seen_by).get(pk=key)


def with_what_answers(found: QuerySet[AftercareEntry]) -> QuerySet[AftercareEntry]:
    """Return entries, each with what corrects it and what answers it."""
    return found.select_related("corrected_by").prefetch_related("answered_by__corrected_by")


def narrowed(
    member: Member, limb: ResidualLimb, *, kind: str | None = None, since: date | None = None
) -> QuerySet[AftercareEntry]:
    """Return the entries of a limb, of one kind and from a day on where these are given."""
    found = entries_of(member).filter(limb=limb)
    found = found.filter(kind=kind) if kind else found
    return with_what_answers(found.filter(on__gte=since) if since else found)


def limb(key: UUID, *, seen_by: Member) -> ResidualLimb:
    """Return one residual limb; ResidualLimb.DoesNotExist where the clinic has none of that key."""
    seen_by.must(Act.READ_CANDIDATES)
    return ResidualLimb.objects.select_related("candidate").get(pk=key, candidate__clinic=seen_by.clinic)


def record_of(limb: ResidualLimb, *, seen_by: Member) -> Record:
    """Return everything that was recorded of a limb after surgery."""
    return Record([plain(one) for one in entries_of(seen_by).filter(limb=limb)])


def records_of_clinic(member: Member) -> list[tuple[ResidualLimb, Record]]:
    """Return every limb with entries, of people in the daily list, each with its record."""
    by_limb: dict[UUID, tuple[ResidualLimb, list[Entry]]] = {}
    for one in entries_of(member).filter(limb__candidate__archived_at=None):
        by_limb.setdefault(one.limb_id, (one.limb, []))[1].append(plain(one))
    return [(limb, Record(entries)) for limb, entries in by_limb.values()]


def loading_programmes(tree: Tree) -> dict[str, Any]:
    """Return the programmes of an edition that a loading plan can follow: those that say when, not advice alone."""
    protocols = tree["protocols"].items()
    return {key: told for key, told in protocols if told["kind"] == "loading" and told.get("stages")}


def plain(row: AftercareEntry) -> Entry:
    """Return an entry as plain data."""
    said = {} if row.said is None else answer_documents.read(row.said)
    return Entry(row.pk, row.kind, row.on, said, row.about_id, row.corrects_id, row.name, row.role, row.at)
