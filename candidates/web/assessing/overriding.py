"""Findings set aside: those that are, and those of the assessment before, of which somebody has to say what becomes."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates import overriding
from candidates.actions import audit, professional
from candidates.membership import Member
from candidates.overriding import Key, Override
from candidates.queries.assessments import overrides_before
from candidates.roles import Act
from candidates.web import findings
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.set_aside import Told, told
from candidates.web.assessing.shown import so_far
from candidates.web.assessing.views import closed
from candidates.web.line import line_of

GENERAL, BEFORE = "general", "before"
CARRY, LAPSE = "carry", "lapse"


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.OVERRIDE)
@impression_first
def overrides(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Set findings aside, each with a reason and the name of who does it; the findings stay."""
    opened = OpenAssessment(key, member)
    if request.method == "POST":
        if not opened.assessment.is_open:
            return closed(request, key)
        chosen = {CARRY: _chosen(request, opened, CARRY), LAPSE: _chosen(request, opened, LAPSE)}
        professional.override(opened.assessment, _given(request, opened), by=member, at=timezone.now(), **chosen)
        messages.success(request, _("Saved. What was set aside stays printed beside its reason."))
        return redirect("assessment", key=key)
    audit.note_reading(opened.assessment, by=member)
    return render(request, "candidates/assessing/overrides.html", {**so_far(opened), "lines": _lines(opened)})


def _lines(opened: OpenAssessment) -> list[tuple[findings.Line, Told | None, Told | None]]:
    """Return each finding that can be set aside, with its override here and the one of the assessment before."""
    here = {overriding.key(one): told(one) for one in opened.answers["overrides"]}
    lapsed = {overriding.key(one) for one in opened.answers.get(overriding.LAPSED, ())}
    before = {
        overriding.key(one): told(one, has_lapsed=overriding.key(one) in lapsed)
        for one in overriding.not_here(opened.answers, overrides_before(opened.assessment), opened.evaluation)
    }
    first = {one["criterion"]: one for one in reversed(_open_to_it(opened))}
    return [
        (findings.line(first[id], opened.edition), here.get((GENERAL, id)), before.get((GENERAL, id)))
        for id in _criteria(opened)
    ]


def _open_to_it(opened: OpenAssessment) -> list[dict[str, Any]]:
    return [one for one in opened.evaluation["findings"] if one["effect"] in overriding.ADVERSE]


def _criteria(opened: OpenAssessment) -> list[str]:
    return list(dict.fromkeys(one["criterion"] for one in _open_to_it(opened)))


def _given(request: HttpRequest, opened: OpenAssessment) -> list[Override]:
    """Return what was given a reason: in the name of the member, or of who gave that reason before."""
    before = {entry["criterion"]: entry for entry in opened.answers["overrides"]}
    given = []
    for criterion in _criteria(opened):
        reason = line_of(request, criterion, at_most=500)
        if reason:
            kept = before.get(criterion, {})
            by = kept["by"] if kept.get("reason") == reason else str(opened.member.user)
            given.append({"criterion": criterion, "reason": reason, "by": by})
    return given


def _chosen(request: HttpRequest, opened: OpenAssessment, what: str) -> set[Key]:
    criteria = _criteria(opened)
    return {(GENERAL, one) for one in criteria if request.POST.get(f"{one}.{BEFORE}") == what}
