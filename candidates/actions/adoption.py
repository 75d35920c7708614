"""Adopting an edition of the knowledge for a clinic, and withdrawing that; each is signed and sealed in the chain."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from candidates import answer_documents
from candidates.actions import audit, chain
from candidates.membership import Member
from candidates.models import Clinic, EditionAdoption
from candidates.queries.adoption import adoption_of, is_adopted
from candidates.queries.editions import current_edition
from candidates.roles import Act


class OtherEditionError(ValueError):
    """The edition that was read is not the one in force."""


class AdoptedAlreadyError(ValueError):
    """The clinic has adopted the edition already."""


class NotAdoptedError(ValueError):
    """What is to be withdrawn counts no more."""


@dataclass(frozen=True)
class Approval:
    """Which edition was read, by its name and the SHA-256 of its content, by whom, and what they say to it.

    `clinicians` has a name and a profession on each line.
    """

    edition: str
    edition_sha256: str
    clinicians: str
    remarks: str = ""


@transaction.atomic
def adopt(approval: Approval, *, by: Member, at: datetime) -> EditionAdoption:
    """Adopt the edition in force for the clinic. Whoever calls it has asked for the member's password.

    OtherEditionError where another edition was read than is in force, AdoptedAlreadyError where it is adopted.
    """
    by.must(Act.ADOPT_EDITION)
    _one_after_the_other(by.clinic)
    edition = current_edition()
    if (edition.name, edition.sha256) != (approval.edition, approval.edition_sha256):
        raise OtherEditionError(f"The edition in force is {edition.name}, not what was read as {approval.edition}.")
    if is_adopted(edition, by=by.clinic):
        raise AdoptedAlreadyError(f"Edition {edition.name} is adopted already.")
    entry = EditionAdoption(
        edition=edition.name,
        edition_sha256=edition.sha256,
        clinicians=approval.clinicians.strip(),
        remarks=approval.remarks.strip(),
    )
    return _signed("adopted", entry, by=by, at=at)


@transaction.atomic
def withdraw(adoption: EditionAdoption, reason: str, *, by: Member, at: datetime) -> EditionAdoption:
    """Withdraw an adoption that counts now; it stays readable. NotAdoptedError where it counts no more.

    Whoever calls it has asked for the member's password.
    """
    by.must(Act.ADOPT_EDITION)
    _one_after_the_other(by.clinic)
    if adoption_of(adoption.edition, adoption.edition_sha256, by=by.clinic) != adoption:
        raise NotAdoptedError(f"The adoption of edition {adoption.edition} counts no more.")
    entry = EditionAdoption(
        edition=adoption.edition, edition_sha256=adoption.edition_sha256, withdraws=adoption, reason=reason.strip()
    )
    return _signed("withdrew the adoption of", entry, by=by, at=at)


def _one_after_the_other(clinic: Clinic) -> None:
    """Let no other entry of the clinic be signed between looking what counts and signing."""
    Clinic.objects.select_for_update().get(pk=clinic.pk)


def _signed(verb: str, entry: EditionAdoption, *, by: Member, at: datetime) -> EditionAdoption:
    entry.clinic, entry.by, entry.name, entry.at = by.clinic, by.user, str(by.user), at
    entry.role = by.roles_for(Act.ADOPT_EDITION)[0]
    entry.full_clean(exclude=["link"])
    entry.link = chain.add(
        by.clinic, kind="adoption", subject=str(entry.pk),
        document=answer_documents.written(chain.document_of_adoption(entry)), author=by.user, at=at,
    )  # fmt: skip
    entry.save(force_insert=True)
    audit.note(verb, entry, by=by, at=at, detail=entry.edition)
    return entry
