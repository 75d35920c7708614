"""The chain of a clinic: one link for every document that is written, over its digest and the link before."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from candidates import answer_documents
from candidates.models import (
    AftercareEntry,
    AnswerRevision,
    ChainLink,
    Clinic,
    Conclusion,
    EditionAdoption,
    OwnPolicyVersion,
    TeamView,
    User,
)

BEGINNING = "0" * 64


def digest(document: str) -> str:
    """Return the SHA-256 of a document."""
    return hashlib.sha256(document.encode()).hexdigest()


def add(clinic: Clinic, *, kind: str, subject: str, document: str, author: User, at: datetime) -> ChainLink:
    """Add a link to the clinic's chain. Call it inside a transaction; links are added one after the other."""
    locked = Clinic.objects.select_for_update().get(pk=clinic.pk)
    position, before = locked.chain_length + 1, locked.chain_head or BEGINNING
    link = ChainLink(
        clinic=clinic,
        position=position,
        kind=kind,
        subject=subject,
        digest=digest(document),
        author=author.pk,
        at=at,
    )
    link.link = _sealed(link, before)
    link.save(force_insert=True)
    Clinic.objects.filter(pk=clinic.pk).update(chain_length=position, chain_head=link.link)
    return link


def subject_of_view(view: TeamView) -> str:
    """Return what a signed view belongs to: the assessment, and the moment at which it was signed."""
    return f"{view.assessment_id}/{view.at.astimezone(UTC).isoformat(timespec='microseconds')}"


def document_of_view(view: TeamView) -> dict[str, Any]:
    """Return what is signed: who, as what, says what, why, on which answers."""
    said = {"name": view.name, "role": str(view.role), "says": str(view.says), "reason": view.reason}
    return {**said, "author": view.author_id, "revision": view.revision}


def document_of_entry(entry: AftercareEntry) -> dict[str, Any]:
    """Return what is sealed of an entry after surgery: what was said, on which day, by whom, when, and about what."""
    named = {"author": entry.author_id, "name": entry.name, "role": str(entry.role), "at": entry.at.astimezone(UTC)}
    belongs = {"clinic": entry.clinic_id, "about": entry.about_id, "corrects": entry.corrects_id}
    return {**named, **belongs, "kind": entry.kind, "on": entry.on, "said": entry.said}


def document_of_adoption(entry: EditionAdoption) -> dict[str, Any]:
    """Return what is sealed of an adoption or its withdrawal: which edition, who approves or why not, by whom, when."""
    named = {"author": entry.by_id, "name": entry.name, "role": str(entry.role), "at": entry.at.astimezone(UTC)}
    edition = {"clinic": entry.clinic_id, "edition": entry.edition, "edition_sha256": entry.edition_sha256}
    said = {"clinicians": entry.clinicians, "remarks": entry.remarks}
    return {**named, **edition, **said, "withdraws": entry.withdraws_id, "reason": entry.reason}


def document_of_version(version: OwnPolicyVersion) -> dict[str, Any]:
    """Return what is sealed of a version of an own policy: what it says, or why it is withdrawn, by whom, when."""
    named = {"author": version.author_id, "name": version.name, "at": version.at.astimezone(UTC)}
    return {**named, "number": version.number, "document": version.document, "reason": version.reason}


@dataclass(frozen=True)
class Break:
    """One place where the chain does not hold: which link, and what is wrong with it."""

    position: int
    wrong: str


def verify(clinic: Clinic) -> list[Break]:
    """Return every place where the clinic's chain does not hold: rows changed, removed or re-ordered."""
    clinic.refresh_from_db()
    links = list(ChainLink.objects.filter(clinic=clinic).order_by("position"))
    breaks = _breaks_of_links(links)
    length, head = len(links), links[-1].link if links else ""
    if (clinic.chain_length, clinic.chain_head) != (length, head):
        breaks.append(
            Break(clinic.chain_length, f"The clinic counts {clinic.chain_length} links, the chain has {length}.")
        )
    breaks += [*_breaks_of_documents(links), *_breaks_of_authors(links)]
    return sorted(breaks, key=lambda found: found.position)


def _sealed(link: ChainLink, before: str) -> str:
    """Return the SHA-256 over a link and the one before."""
    at = link.at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = [before, str(link.position), link.kind, link.subject, link.digest, str(link.author), at]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _breaks_of_links(links: list[ChainLink]) -> list[Break]:
    breaks, before, expected = [], BEGINNING, 1
    for link in links:
        if link.position != expected:
            missing = f"{expected}" if link.position == expected + 1 else f"{expected} to {link.position - 1}"
            breaks.append(Break(expected, f"Link {missing} is missing."))
        elif link.link != _sealed(link, before):
            what = f"{link.kind} {link.subject}"
            breaks.append(Break(link.position, f"Link {link.position} ({what}) was changed or moved."))
        before, expected = link.link, link.position + 1
    return breaks


def _breaks_of_documents(links: list[ChainLink]) -> list[Break]:
    """Return the links whose document is gone as a row, was changed, or stands under another name."""
    documents: dict[int, tuple[str, str | None]] = {}
    for revision in AnswerRevision.objects.filter(link__in=links):
        documents[revision.link_id] = (f"{revision.assessment_id}/{revision.number}", revision.document)
    for conclusion in Conclusion.objects.filter(link__in=links):
        documents[conclusion.link_id] = (str(conclusion.assessment_id), conclusion.document)
    for view in TeamView.objects.filter(link__in=links):
        document = answer_documents.written(document_of_view(view))
        documents[view.link_id] = (subject_of_view(view), document)
    for entry in AftercareEntry.objects.filter(link__in=links):
        whole = None if entry.said is None else answer_documents.written(document_of_entry(entry))
        documents[entry.link_id] = (f"{entry.limb_id}/{entry.pk}", whole)
    for adoption in EditionAdoption.objects.filter(link__in=links):
        signed = answer_documents.written(document_of_adoption(adoption))
        documents[adoption.link_id] = (str(adoption.pk), signed)
    for version in OwnPolicyVersion.objects.filter(link__in=links):
        sealed = answer_documents.written(document_of_version(version))
        documents[version.link_id] = (f"{version.policy_id}/{version.number}", sealed)
    return [found for link in links if (found := _break_of_document(link, documents.get(link.pk)))]


def _break_of_document(link: ChainLink, found: tuple[str, str | None] | None) -> Break | None:
    what = f"{link.kind} {link.subject}"
    if found is None:
        return Break(link.position, f"The {what} was removed.")
    subject, document = found
    if subject != link.subject:
        return Break(link.position, f"The {what} stands in the place of {subject}.")
    if document is not None and digest(document) != link.digest:
        return Break(link.position, f"The {what} was changed.")
    return None


def _breaks_of_authors(links: list[ChainLink]) -> Iterator[Break]:
    """Yield the links whose row names somebody else, or another moment: other documents say both themselves."""
    sealed = {link.pk: link for link in links}
    revisions = AnswerRevision.objects.filter(link__in=links).values_list("link", "author", "at")
    conclusions = Conclusion.objects.filter(link__in=links).values_list("link", "concluded_by", "concluded_at")
    for key, author, at in (*revisions, *conclusions):
        link = sealed[key]
        if (author, at) != (link.author, link.at):
            yield Break(link.position, f"The {link.kind} {link.subject} names another author or moment than its link.")
