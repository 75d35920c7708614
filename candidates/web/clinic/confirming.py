"""Device limits of the systems that people are judged against, and confirming one of them."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from candidates.actions.confirmations import confirm
from candidates.engine.rules import Knowledge, Limit
from candidates.forms.confirmation import Asked, ConfirmationForm
from candidates.membership import Member
from candidates.queries.confirmations import history, last_checks
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic import limits as lines
from candidates.web.clinic.page import WRONG, posted, show
from candidates.web.dates import today
from candidates.web.in_force import in_force

A_YEAR = timedelta(days=365)


@require_safe
@for_members(Act.READ_SETTINGS)
def limits(request: HttpRequest, member: Member) -> HttpResponse:
    """Show every limit with its status, and what is due to be looked at again."""
    knowledge, checks, day = in_force().knowledge, last_checks(member), today()
    told = {
        "shelves": lines.shelves(knowledge, checks, day),
        "due": lines.due(knowledge, checks, day),
        "may_confirm": member.may(Act.CONFIRM_LIMITS),
    }
    return show(request, member, "limits", told)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def limit(request: HttpRequest, member: Member, system: str, limit: str) -> HttpResponse:
    """Show one limit with its history, and confirm it where the role allows it."""
    knowledge = in_force().knowledge
    found = _limit(system, limit, knowledge)
    units, landmarks = lines.units_of(found, knowledge), lines.landmarks_of(knowledge.systems[system])
    asked = Asked(found, units, landmarks, knowledge, member, today())
    form = ConfirmationForm(posted(request), asked=asked, initial=_beginning(found, asked))
    if request.method == "POST":
        member.must(Act.CONFIRM_LIMITS)
        if form.is_valid():
            confirm(system, limit, form.cleaned_data, by=member, at=now(), today=asked.today)
            messages.success(request, _("Confirmed. The confirmation counts from now on, until the day to look again."))
            return redirect("clinic_limits")
    return show(request, member, "limit", _told(asked, form), status=WRONG if form.errors else 200)


def _told(asked: Asked, form: ConfirmationForm) -> dict[str, object]:
    """Return what the page of a limit tells."""
    checked = history(asked.limit.system, asked.limit.id, seen_by=asked.by)
    return {
        "form": form,
        "system": asked.knowledge.systems[asked.limit.system],
        "line": lines.line(asked.limit, checked[0] if checked else None, asked.today),
        "edition": lines.line(asked.limit, None, asked.today),
        "limit": asked.limit,
        "history": [(check, lines.said(asked.limit, check)) for check in checked],
        "may_confirm": asked.by.may(Act.CONFIRM_LIMITS),
    }


def _limit(system: str, limit: str, knowledge: Knowledge) -> Limit:
    """Return a limit of a system that people are judged against; Http404 where there is none."""
    found = knowledge.systems.get(system)
    limits = found.limits if found and found.judged else ()
    for one in limits:
        if one.id == limit:
            return one
    raise Http404


def _beginning(limit: Limit, asked: Asked) -> dict[str, object]:
    """Return what stands in the form before anybody typed: today, and a year from now to look again."""
    days = {"date": asked.today, "look_again": asked.today + A_YEAR}
    return {**days, "unit": limit.unit or asked.knowledge.unit_of(limit.fact)}
