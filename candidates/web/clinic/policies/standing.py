"""Putting a policy in force as its draft says it now, withdrawing it with a reason, deleting what never counted."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from candidates.actions import own_policies as actions
from candidates.membership import Member
from candidates.own_policies.draft import whole
from candidates.queries import own_policies as queries
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, posted, show
from candidates.web.clinic.policies.shown import shown

AS_IT_STANDS = 409


class WithdrawalForm(forms.Form):
    """Why a policy counts no more."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is withdrawn"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("Type why it is withdrawn.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def put_in_force(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what would count from now on, and let it count where that is confirmed."""
    policy = queries.own_policy(key, seen_by=member)
    if request.method == "POST":
        try:
            actions.put_in_force(policy, by=member, at=now())
        except actions.FaultyPolicyError:
            return _before(request, member, key, status=AS_IT_STANDS)
        messages.success(request, _("In force. The clinic’s open assessments are judged by it from now on."))
        return redirect("clinic_policy", key=key)
    return _before(request, member, key)


def _before(request: HttpRequest, member: Member, key: UUID, *, status: int = 200) -> HttpResponse:
    policy = queries.own_policy(key, seen_by=member)
    document = whole(policy.key, queries.draft_of(policy))
    stands = shown(policy.key, queries.document_of(policy.in_force)) if policy.in_force else None
    told = {"policy": policy, "shown": shown(policy.key, document), "stands": stands}
    return show(request, member, "policies/in_force", told, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def withdraw(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Withdraw a policy with a reason; its versions stay."""
    policy = queries.own_policy(key, seen_by=member)
    if policy.in_force is None:
        return redirect("clinic_policy", key=key)
    form = WithdrawalForm(posted(request))
    if form.is_valid():
        actions.withdraw(policy, form.cleaned_data["reason"], by=member, at=now())
        messages.success(request, _("Withdrawn. Conclusions that were judged by it stay as they are."))
        return redirect("clinic_policy", key=key)
    told = {"policy": policy, "form": form, "title": queries.draft_of(policy)["policy"]["title"]}
    return show(request, member, "policies/withdraw", told, status=WRONG if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def delete(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Delete a draft that was never in force, where that is confirmed."""
    policy = queries.own_policy(key, seen_by=member)
    if policy.versions.all():
        return redirect("clinic_policy", key=key)
    title = queries.draft_of(policy)["policy"]["title"]
    if request.method == "POST":
        try:
            actions.delete(policy, by=member, at=now())
        except actions.WasInForceError:
            return redirect("clinic_policy", key=key)
        messages.success(request, _("Deleted: %(title)s. Nobody was judged by it.") % {"title": title})
        return redirect("clinic_policies")
    return show(request, member, "policies/delete", {"policy": policy, "title": title})
