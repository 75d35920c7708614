"""The own policies of a clinic: all of them, one as it is being written, and each version as it was put in force."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from candidates.membership import Member
from candidates.models import OwnPolicy
from candidates.own_policies.draft import whole
from candidates.queries import own_policies as queries
from candidates.queries.judging import rules_of
from candidates.roles import Act
from candidates.web import words
from candidates.web.access import for_members
from candidates.web.clinic.page import show
from candidates.web.clinic.policies.shown import shown
from candidates.web.words import Mark, Word

IN_FORCE = Mark("met", _("In force"))
LEFT_OUT = Mark("caution", _("In force, not judged: the edition no longer asks what it speaks of"))
WITHDRAWN = Mark("na", _("Withdrawn"))
DRAFT = Mark("open", _("Draft: nobody is judged by it"))


@dataclass(frozen=True)
class Line:
    """One policy of the list."""

    policy: OwnPolicy
    title: str
    kind: Word
    place: str
    mark: Mark
    changed: bool
    at: datetime


@require_safe
@for_members(Act.READ_SETTINGS)
def policies(request: HttpRequest, member: Member) -> HttpResponse:
    """Show every policy with its state."""
    left_out = rules_of(member.clinic).left_out
    lines = [_line(one, left_out=one.key in left_out) for one in queries.policies_of(member)]
    return show(request, member, "policies/list", {"lines": lines, "may_write": member.may(Act.WRITE_POLICIES)})


@require_safe
@for_members(Act.READ_SETTINGS)
def policy(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show a policy as it is being written, what of it is in force, and its versions."""
    found = queries.own_policy(key, seen_by=member)
    told = {
        "policy": found,
        "shown": shown(found.key, whole(found.key, queries.draft_of(found))),
        "mark": state_of(found, left_out=found.key in rules_of(member.clinic).left_out),
        "differs": queries.differs(found),
        "versions": found.versions.order_by("-number"),
        "may_write": member.may(Act.WRITE_POLICIES),
    }
    return show(request, member, "policies/policy", told)


@require_safe
@for_members(Act.READ_SETTINGS)
def version(request: HttpRequest, member: Member, key: UUID, number: int) -> HttpResponse:
    """Show a policy as it was put in force, or why it was withdrawn."""
    found = queries.own_policy(key, seen_by=member)
    chosen = queries.version(found, number, seen_by=member)
    document = queries.document_of(chosen) if chosen.document else None
    told = {
        "policy": found,
        "version": chosen,
        "shown": shown(found.key, document) if document else None,
        "document": document,
        "title": queries.draft_of(found)["policy"]["title"],
    }
    return show(request, member, "policies/version", told)


def state_of(policy: OwnPolicy, *, left_out: bool) -> Mark:
    """Return whether a policy counts."""
    if policy.in_force is not None:
        return LEFT_OUT if left_out else IN_FORCE
    return WITHDRAWN if policy.versions.all() else DRAFT


def _line(policy: OwnPolicy, *, left_out: bool) -> Line:
    told = queries.draft_of(policy)["policy"]
    changed = policy.in_force is not None and queries.differs(policy)
    mark = state_of(policy, left_out=left_out)
    return Line(policy, told["title"], words.KINDS[told["kind"]], told["jurisdiction"], mark, changed, policy.draft_at)
