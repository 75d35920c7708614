"""What a policy says of itself: written at the beginning, and changed in its draft."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from candidates.actions import own_policies as actions
from candidates.forms.own_policies.described import PolicyForm, beginning
from candidates.membership import Member
from candidates.queries import own_policies as queries
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, posted, show
from candidates.web.dates import today
from candidates.web.in_force import in_force


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def new(request: HttpRequest, member: Member) -> HttpResponse:
    """Begin a policy."""
    form = _form(request)
    if form.is_valid():
        policy = actions.begin(form.document_said(), by=member, at=now())
        return redirect("clinic_policy", key=policy.pk)
    return show(request, member, "policies/describe", {"form": form}, status=WRONG if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def edit(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Change what the draft of a policy says of itself."""
    policy = queries.own_policy(key, seen_by=member)
    form = _form(request, initial=beginning(queries.draft_of(policy)))
    if form.is_valid():
        actions.describe(policy, form.document_said(), by=member, at=now())
        return redirect("clinic_policy", key=key)
    told = {"form": form, "policy": policy}
    return show(request, member, "policies/describe", told, status=WRONG if form.errors else 200)


def _form(request: HttpRequest, **kwargs: Any) -> PolicyForm:
    options = in_force().knowledge.facts["level"].options
    levels = {id: label for id, label in options.items() if id != "none"}
    return PolicyForm(posted(request), levels=levels, today=today(), **kwargs)
