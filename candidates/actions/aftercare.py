"""Recording what happens after surgery: entries are added, each sealed in the clinic's chain; a later one corrects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from candidates import answer_documents
from candidates.actions import audit, chain
from candidates.actions.opening import held_in_list
from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb
from candidates.roles import Act


class CorrectedAlreadyError(ValueError):
    """An entry that was corrected already cannot be corrected or closed: the later one can."""


@dataclass(frozen=True)
class Said:
    """What is recorded: of which kind, on which day it was, and the document that its form made."""

    kind: str
    on: date
    document: Mapping[str, Any]


@transaction.atomic
def record(
    said: Said,
    *,
    limb: ResidualLimb,
    allowed_by: Act,
    about: AftercareEntry | None = None,
    corrects: AftercareEntry | None = None,
    key: UUID | None = None,
    by: Member,
    at: datetime,
) -> AftercareEntry:
    """Add an entry about a limb of the clinic; `allowed_by` is what its kind asks of a role.

    `about` is the entry that it answers, `corrects` the one that no longer counts because of it; a correction answers
    what the corrected entry answered. ValueError where either is of another limb, or what is corrected is of another
    kind; CorrectedAlreadyError where the entry was corrected before; ArchivedError where the person is out of the list.
    The day is the form's to refuse.
    Where the same was recorded under that `key` before, as when a form is sent twice, that entry is returned.
    """
    by.must(allowed_by)
    limb = ResidualLimb.objects.select_for_update().get(pk=limb.pk, candidate__clinic=by.clinic)
    if (before := _recorded_before(said, key, limb, by)) is not None:
        return before
    held_in_list(limb.candidate_id, by)
    if corrects is not None:
        about = corrects.about
        _refuse_another(limb, corrects)
        if corrects.kind != said.kind:
            raise ValueError("An entry is corrected by one of its own kind.")
    elif about is not None:
        _refuse_another(limb, about)
    entry = AftercareEntry(
        id=_free(key),
        clinic=by.clinic,
        limb=limb,
        kind=said.kind,
        on=said.on,
        said=answer_documents.written(said.document),
        about=about,
        corrects=corrects,
        author=by.user,
        name=str(by.user),
        role=by.roles_for(allowed_by)[0],
        at=at,
    )
    entry.link = chain.add(
        by.clinic,
        kind="aftercare",
        subject=f"{limb.pk}/{entry.pk}",
        document=answer_documents.written(chain.document_of_entry(entry)),
        author=by.user,
        at=at,
    )
    entry.full_clean()
    entry.save(force_insert=True)
    audit.note("corrected" if corrects else "recorded", entry, by=by, at=at, detail=said.kind)
    return entry


def _recorded_before(said: Said, key: UUID | None, limb: ResidualLimb, by: Member) -> AftercareEntry | None:
    if key is None:
        return None
    document = answer_documents.written(said.document)
    own = AftercareEntry.objects.filter(pk=key, limb=limb, author=by.user)
    return own.filter(kind=said.kind, on=said.on, said=document).first()


def _free(key: UUID | None) -> UUID:
    """Return a key that no entry has: what is sent again in other words is another entry."""
    return uuid4() if key is None or AftercareEntry.objects.filter(pk=key).exists() else key


def _refuse_another(limb: ResidualLimb, other: AftercareEntry) -> None:
    """ValueError where an entry is of another limb; CorrectedAlreadyError where it was corrected before."""
    if other.limb_id != limb.pk:
        raise ValueError("An entry belongs to one limb, and so does what answers or corrects it.")
    if AftercareEntry.objects.filter(clinic=other.clinic_id, corrects=other).exists():
        raise CorrectedAlreadyError("This entry was corrected already. Look at the later one.")
