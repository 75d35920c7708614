"""A person's plan, one part of it, and what the clinic has to look at again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from candidates.actions import audit, plans
from candidates.forms.plan import PlanForm
from candidates.membership import Member
from candidates.models import Candidate, PlanState
from candidates.queries import candidates
from candidates.queries import plans as queries
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.dates import today
from candidates.web.people.lines import limbs_in_words
from candidates.web.planning.lines import line_of, lines_of
from candidates.web.planning.reach import Factor, Reach, latest
from candidates.web.signs import signs_in_words

CLOSES = {"done": PlanState.DONE, "dropped": PlanState.DROPPED, "open": PlanState.OPEN}


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_CANDIDATES)
def person(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show a person's plan and what else a plan can reach; take one of these into the plan."""
    candidate = candidates.candidate(key, seen_by=member)
    if request.method != "POST":
        audit.note_reading(candidate, by=member)
        return render(request, "candidates/planning/person.html", _shown(candidate, member))
    member.must(Act.PLAN)
    shown = _shown(candidate, member, request.POST)
    chosen = next((one for one in shown["factors"] if one.form.is_bound), None)
    if chosen is None:
        messages.error(request, _("This is planned already, or no longer something that a plan can reach."))
        return redirect("candidate_plan", key=key)
    if _begins(chosen, shown["assessment"], member):
        messages.success(request, _("It is in the plan now."))
        return redirect("candidate_plan", key=key)
    return render(request, "candidates/planning/person.html", {**shown, "form": chosen.form}, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_CANDIDATES)
def item(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show one part of a plan; change it, say that it is done or dropped, or open it again."""
    found = queries.item(key, seen_by=member)
    known = {name: getattr(found, name) for name in plans.FIELDS}
    if request.method == "POST":
        member.must(Act.PLAN)
        if (state := CLOSES.get(request.POST.get("do", ""))) is not None:
            return _closed(request, found, state, member)
    else:
        audit.note_reading(found.candidate, by=member)
    form = PlanForm(request.POST if request.method == "POST" else None, initial=known, by=member, today=today())
    if form.is_valid():
        plans.change(found, form.cleaned_data, by=member, at=timezone.now())
        messages.success(request, _("The change is saved."))
        return redirect("candidate_plan", key=found.candidate.pk)
    line = line_of(found, current_judge().knowledge, today())
    limbs = limbs_in_words(found.candidate, current_judge().knowledge)
    shown = {"line": line, "candidate": found.candidate, "limbs": limbs, "form": form}
    shown["may_plan"] = member.may(Act.PLAN)
    return render(request, "candidates/planning/item.html", shown, status=422 if request.method == "POST" else 200)


@require_safe
@for_members(Act.READ_CANDIDATES)
def due(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what the clinic has to look at again, the earliest day first; all of it, or what one member leads."""
    items = queries.open_items(member)
    owner = request.GET.get("owner", "")
    if owner.isascii() and owner.isdigit():
        items = items.filter(member=int(owner[:18]))
    elif owner == "others":
        items = items.filter(member=None)
    shown = {
        "lines": lines_of(items, current_judge().knowledge, today()),
        "owners": [(str(user.pk), str(user)) for user in queries.owners(member)],
        "owner": owner,
    }
    audit.note("listed", member.clinic, by=member, at=timezone.now(), detail="plan")
    return render(request, "candidates/planning/due.html", shown)


def _shown(candidate: Candidate, member: Member, sent: Any = None) -> dict[str, Any]:
    items = list(queries.plan_of(candidate, seen_by=member))
    assessment = latest(candidate, member)
    planned = [(one.criterion, one.side) for one in items if one.is_open]
    reach = Reach(assessment, planned, member, today()) if assessment else None
    lines = lines_of(items, current_judge().knowledge, today())
    return {
        "candidate": candidate,
        "limbs": limbs_in_words(candidate, current_judge().knowledge),
        "assessment": assessment,
        "open": [line for line in lines if line.item.is_open],
        "closed": [line for line in lines if not line.item.is_open],
        "factors": reach.factors(sent) if reach else [],
        "warnings": signs_in_words(reach.opened.evaluation) if reach else [],
        "clinic": member.clinic,
        "may_plan": member.may(Act.PLAN),
    }


def _begins(chosen: Factor, assessment: Any, member: Member) -> bool:
    """Take a factor into the plan; False where its form is not in order, which it then says."""
    form = chosen.form
    if not form.is_valid():
        return False
    try:
        plans.begin(chosen.about, form.cleaned_data, assessment=assessment, by=member, at=timezone.now())
    except ValidationError as reason:
        form.add_error(None, reason.messages)
        return False
    return True


def _closed(request: HttpRequest, found: Any, state: PlanState, member: Member) -> HttpResponse:
    try:
        plans.close(found, state, by=member, at=timezone.now())
    except ValidationError:
        messages.error(request, _("This is planned anew already; it cannot be opened a second time."))
    else:
        said = {
            PlanState.DONE: _("Done. It can be opened again."),
            PlanState.DROPPED: _("Dropped. It can be opened again."),
            PlanState.OPEN: _("It is open again."),
        }
        messages.success(request, said[state])
    return redirect("candidate_plan", key=found.candidate.pk)
