"""Adopting the edition in force for a clinic: what is known of it, who approves it, and what was said before."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import adoption as actions
from candidates.forms.adoption import AdoptionForm, WithdrawalForm
from candidates.membership import Member
from candidates.queries.adoption import Standing, standing
from candidates.queries.confirmations import last_checks
from candidates.queries.judging import edition_in_force
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.known import known
from candidates.web.clinic.page import WRONG, show
from candidates.web.dates import today
from candidates.web.in_force import in_force

READ = ("edition", "edition_sha256", "clinicians", "remarks")


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def adoption(request: HttpRequest, member: Member) -> HttpResponse:
    """Show how the clinic stands to the edition in force, and take its adoption, or the withdrawal of that."""
    stands = standing(edition_in_force(), seen_by=member)
    if request.method != "POST":
        return _page(request, member, stands, _form(member, stands))
    member.must(Act.ADOPT_EDITION)
    does = _withdraw if request.POST.get("does") == "withdraw" else _adopt
    return does(request, member, stands)


def _adopt(request: HttpRequest, member: Member, stands: Standing) -> HttpResponse:
    form = AdoptionForm(request.POST, user=member.user)
    if form.is_valid():
        given = form.cleaned_data
        approval = actions.Approval(**{name: given[name] for name in READ})
        try:
            actions.adopt(approval, by=member, at=now())
        except actions.OtherEditionError:
            form.add_error(None, _("Another edition is in force than you read. Look at it before you adopt it."))
        except actions.AdoptedAlreadyError:
            form.add_error(None, _("Somebody has adopted this edition meanwhile. It stands in the history."))
        else:
            messages.success(request, _("The edition is adopted."))
            return redirect("clinic_adoption")
    return _page(request, member, standing(edition_in_force(), seen_by=member), form)


def _withdraw(request: HttpRequest, member: Member, stands: Standing) -> HttpResponse:
    form = WithdrawalForm(request.POST, user=member.user)
    if form.is_valid():
        adopted, seen = stands.adoption, form.cleaned_data["adoption"]
        try:
            if adopted is None or str(adopted.pk) != seen:
                raise actions.NotAdoptedError
            actions.withdraw(adopted, form.cleaned_data["reason"], by=member, at=now())
        except actions.NotAdoptedError:
            form.add_error(None, _("This adoption counts no more. Look at how the clinic stands now."))
        else:
            messages.success(request, _("The adoption is withdrawn."))
            return redirect("clinic_adoption")
    return _page(request, member, standing(edition_in_force(), seen_by=member), form)


def _form(member: Member, stands: Standing) -> AdoptionForm | WithdrawalForm:
    """Return what can be signed now: the adoption of the edition in force, or its withdrawal."""
    return WithdrawalForm(user=member.user) if stands.adoption else AdoptionForm(user=member.user)


def _page(request: HttpRequest, member: Member, stands: Standing, form: AdoptionForm | WithdrawalForm) -> HttpResponse:
    told: dict[str, Any] = {
        "stands": stands,
        "known": known(in_force().knowledge, last_checks(member), today()),
        "may_adopt": member.may(Act.ADOPT_EDITION),
        "form": form,
        "withdraws": isinstance(form, WithdrawalForm),
    }
    return show(request, member, "adoption", told, status=WRONG if form.errors else 200)
