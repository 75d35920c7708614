"""Reading a clinic's own policies: always within the reader's clinic, another clinic's are not found."""

from uuid import UUID

from django.db.models import QuerySet

from candidates import answer_documents
from candidates.membership import Member
from candidates.models import OwnPolicy, OwnPolicyVersion
from candidates.own_policies.beside import Document
from candidates.own_policies.checking import Fault, faults
from candidates.own_policies.draft import whole
from candidates.queries.editions import tree_of
from candidates.queries.judging import edition_in_force
from candidates.roles import Act


def policies_of(member: Member) -> QuerySet[OwnPolicy]:
    """Return the own policies of the reader's clinic, those that were changed last first."""
    member.must(Act.READ_SETTINGS)
    found = OwnPolicy.objects.filter(clinic=member.clinic).select_related("in_force", "draft_by")
    return found.prefetch_related("versions").order_by("-draft_at")


def own_policy(key: UUID, *, seen_by: Member) -> OwnPolicy:
    """Return one policy; OwnPolicy.DoesNotExist where the clinic has none of that key."""
    return policies_of(seen_by).get(pk=key)


def version(policy: OwnPolicy, number: int, *, seen_by: Member) -> OwnPolicyVersion:
    """Return a version of a policy; OwnPolicyVersion.DoesNotExist where there is none of that number."""
    return OwnPolicyVersion.objects.get(policy=policy, policy__clinic=seen_by.clinic, number=number)


def draft_of(policy: OwnPolicy) -> Document:
    """Return a policy as it is being written."""
    return answer_documents.read(policy.draft)


def document_of(version: OwnPolicyVersion) -> Document:
    """Return a policy as it was put in force."""
    return answer_documents.read(version.document)


def faults_of(policy: OwnPolicy) -> list[Fault]:
    """Return what has to be mended in a draft before it can be put in force beside the edition in force."""
    return faults(policy.key, whole(policy.key, draft_of(policy)), tree_of(edition_in_force()))


def differs(policy: OwnPolicy) -> bool:
    """Return whether a draft says anything else than the version in force; whatever it says, where none is."""
    if policy.in_force is None:
        return True
    stands, draft = document_of(policy.in_force), whole(policy.key, draft_of(policy))
    return any(stands[part] != draft[part] for part in ("policy", "reading"))
