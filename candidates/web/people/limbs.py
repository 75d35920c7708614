"""The residual limbs of a person: one more added, and the side of one recorded that was recorded without."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from candidates.actions import candidates
from candidates.forms.people import LimbForm, SideForm
from candidates.membership import Member
from candidates.queries import aftercare as limbs
from candidates.queries import candidates as queries
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.people.page import page_of


@require_POST
@for_members(Act.EDIT_CANDIDATES)
def add(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Record one more residual limb."""
    person = queries.candidate(key, seen_by=member)
    form = LimbForm(request.POST, knowledge=current_judge().knowledge)
    if form.is_valid():
        try:
            candidates.add_limb(person, *form.limbs()[0], by=member, at=timezone.now())
        except ValidationError as reason:
            form.add_error("level", reason.messages)
        else:
            messages.success(request, _("The limb is recorded."))
            return redirect("candidate", key=key)
    return render(request, "candidates/people/one.html", {**page_of(person, member), "limb": form}, status=422)


@require_POST
@for_members(Act.EDIT_CANDIDATES)
def record_side(request: HttpRequest, member: Member, limb: UUID) -> HttpResponse:
    """Record the side of a limb that was recorded without it."""
    found = limbs.limb(limb, seen_by=member)
    form = SideForm(request.POST, knowledge=current_judge().knowledge, limb=found)
    if form.is_valid():
        try:
            candidates.record_side(found, form.cleaned_data["side"], by=member, at=timezone.now())
        except ValidationError as reason:
            form.add_error("side", reason.messages)
        else:
            messages.success(request, _("The side is recorded."))
            return redirect("candidate", key=found.candidate_id)
    person = queries.candidate(found.candidate_id, seen_by=member)
    shown = {**page_of(person, member, side=form), "limb": LimbForm(knowledge=current_judge().knowledge)}
    return render(request, "candidates/people/one.html", shown, status=422)
