"""Writing a clinic's own policies: a draft that changes nothing, put in force as a version, withdrawn with a reason."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from candidates import answer_documents
from candidates.actions import audit, chain
from candidates.membership import Member
from candidates.models import OwnPolicy, OwnPolicyVersion
from candidates.own_policies import draft as drafts
from candidates.own_policies.beside import PREFIX, Document
from candidates.own_policies.checking import Fault
from candidates.queries.judging import edition_in_force
from candidates.queries.own_policies import draft_of, faults_of
from candidates.roles import Act

# Digits of a key that tell the policies of one clinic apart.
ENOUGH = 12
MOST_REQUIREMENTS = 60


class FaultyPolicyError(Exception):
    """A policy cannot be judged by as it is written; `faults` says where and why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(f"{'.'.join(fault.place)}: {fault.wrong}" for fault in faults))
        self.faults = faults


class TooManyError(ValueError):
    """A policy has as many requirements as it can hold."""


class WasInForceError(ValueError):
    """What was in force once is never deleted; it can be withdrawn."""


class NotInForceError(ValueError):
    """What is not in force cannot be withdrawn."""


@transaction.atomic
def begin(said: Document, *, by: Member, at: datetime) -> OwnPolicy:
    """Return a new policy that nobody is judged by yet; `said` is a draft without requirements."""
    by.must(Act.WRITE_POLICIES)
    policy = OwnPolicy.objects.create(
        clinic=by.clinic,
        key=f"{PREFIX}{uuid4().hex[:ENOUGH]}",
        draft=answer_documents.written(said),
        draft_by=by.user,
        draft_at=at,
    )
    audit.note("began", policy, by=by, at=at, detail=policy.key)
    return policy


@transaction.atomic
def describe(policy: OwnPolicy, said: Document, *, by: Member, at: datetime) -> None:
    """Change what a draft says of itself; its requirements stay."""
    locked = _held(policy, by)
    before = draft_of(locked)
    kept = {name: before["policy"][name] for name in _PARTS if name in before["policy"]}
    _save(locked, {**said, "policy": {**said["policy"], **kept}}, by=by, at=at)


@transaction.atomic
def require(
    policy: OwnPolicy, part: str, said: Document, *, instead_of: str = "", by: Member, at: datetime
) -> None:  # fmt: skip
    """Put a requirement into a draft, at the end of its part or in place of another; TooManyError where it is full."""
    locked = _held(policy, by)
    draft = drafts.with_requirement(draft_of(locked), part, said, instead_of)
    if len(drafts.requirements(draft)) > MOST_REQUIREMENTS:
        raise TooManyError(f"A policy holds at most {MOST_REQUIREMENTS} requirements.")
    _save(locked, draft, by=by, at=at)


@transaction.atomic
def drop(policy: OwnPolicy, id: str, *, by: Member, at: datetime) -> None:
    """Take a requirement out of a draft."""
    locked = _held(policy, by)
    _save(locked, drafts.without_requirement(draft_of(locked), id), by=by, at=at)


@transaction.atomic
def put_in_force(policy: OwnPolicy, *, by: Member, at: datetime) -> OwnPolicyVersion:
    """Return the draft as a version that counts from now on; FaultyPolicyError where nobody can be judged by it."""
    locked = _held(policy, by)
    if found := faults_of(locked):
        raise FaultyPolicyError(found)
    edition = edition_in_force()
    told = {"number": _next(locked), "by": str(by.user), "at": at.isoformat(), "edition": edition.name}
    document = drafts.whole(locked.key, draft_of(locked), {**told, "edition_sha256": edition.sha256})
    version = _version(locked, by=by, at=at, document=answer_documents.written(document))
    locked.in_force = version
    locked.save(update_fields=["in_force"])
    audit.note("put in force", locked, by=by, at=at, detail=f"{locked.key}, version {version.number}")
    return version


@transaction.atomic
def withdraw(policy: OwnPolicy, reason: str, *, by: Member, at: datetime) -> OwnPolicyVersion:
    """Let a policy count no more; its versions and its draft stay. NotInForceError where it does not count now."""
    locked = _held(policy, by)
    if locked.in_force is None:
        raise NotInForceError("This policy is not in force.")
    version = _version(locked, by=by, at=at, reason=reason)
    locked.in_force = None
    locked.save(update_fields=["in_force"])
    audit.note("withdrew", locked, by=by, at=at, detail=locked.key)
    return version


@transaction.atomic
def delete(policy: OwnPolicy, *, by: Member, at: datetime) -> None:
    """Delete a draft that nobody was ever judged by; WasInForceError where somebody could have been."""
    locked = _held(policy, by)
    if locked.versions.exists():
        raise WasInForceError("This policy was in force. It can be withdrawn, and stays.")
    audit.note("deleted the draft of", locked, by=by, at=at, detail=locked.key)
    locked.delete()


_PARTS = (drafts.ALWAYS, drafts.ROWS, drafts.STATEMENTS)


def _held(policy: OwnPolicy, by: Member) -> OwnPolicy:
    """Return a policy of the clinic as it stands now, held to the end of the transaction."""
    by.must(Act.WRITE_POLICIES)
    return OwnPolicy.objects.select_for_update().get(pk=policy.pk, clinic=by.clinic)


def _save(policy: OwnPolicy, draft: Mapping[str, Any], *, by: Member, at: datetime) -> None:
    written = answer_documents.written(draft)
    if written == policy.draft:
        return
    policy.draft, policy.draft_by, policy.draft_at = written, by.user, at
    policy.save(update_fields=["draft", "draft_by", "draft_at"])
    audit.note("edited the draft of", policy, by=by, at=at, detail=policy.key)


def _next(policy: OwnPolicy) -> int:
    return policy.versions.count() + 1


def _version(policy: OwnPolicy, *, by: Member, at: datetime, document: str = "", reason: str = "") -> OwnPolicyVersion:
    version = OwnPolicyVersion(
        policy=policy,
        number=_next(policy),
        document=document,
        reason=reason,
        author=by.user,
        name=str(by.user),
        at=at,
    )
    version.link = chain.add(
        by.clinic,
        kind="own policy",
        subject=f"{policy.pk}/{version.number}",
        document=answer_documents.written(chain.document_of_version(version)),
        author=by.user,
        at=at,
    )
    version.full_clean()
    version.save(force_insert=True)
    return version
