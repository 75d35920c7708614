"""Whether a clinic asks a second step at the door of everybody who works there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import clinic as actions
from candidates.membership import Member, has_second_step
from candidates.queries.second_step import without_second_step
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, show


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def second_step(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what is asked and who has no second step yet, and change it where the role allows that."""
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        try:
            return _changed(request, member)
        except actions.NoSecondStepError:
            return _page(request, member, status=WRONG)
    return _page(request, member)


def _changed(request: HttpRequest, member: Member) -> HttpResponse:
    wanted = request.POST.get("asks")
    if wanted == "everybody":
        actions.ask_second_step(by=member, at=now())
        messages.success(request, _("From now on a second step is asked of everybody who works here."))
    elif wanted == "nobody":
        actions.leave_second_step_free(by=member, at=now())
        messages.success(request, _("From now on everybody chooses whether to have a second step."))
    return redirect("clinic_second_step")


def _page(request: HttpRequest, member: Member, *, status: int = 200) -> HttpResponse:
    may_edit = member.may(Act.EDIT_SETTINGS)
    told = {
        "clinic": member.clinic,
        "may_edit": may_edit,
        "without": without_second_step(member) if may_edit else None,
        "mine": has_second_step(member.user),
        "refused": status == WRONG,
    }
    return show(request, member, "second_step", told, status=status)
