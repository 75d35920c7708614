"""The what-if page: answers come with the request, are judged, and are gone with the answer."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from candidates.actions import audit
from candidates.membership import Member
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.shown import so_far
from candidates.web.assessing.views import closed
from candidates.web.what_if import moved
from candidates.web.what_if.asking import CHOOSE, WhatIf
from candidates.web.what_if.supposed import Supposed
from candidates.web.what_if.within_reach import ways

ONLY_CHOOSE = "add"


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
@for_members(Act.READ_CANDIDATES)
@impression_first
def what_if(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what would move with other answers; nothing of it is stored."""
    opened = OpenAssessment(key, member)
    if not opened.assessment.is_open:
        return closed(request, key)
    if request.method != "POST":
        audit.note_reading(opened.assessment, by=member)
    if opened.evaluation["warnings"]:
        # No verdict is given while a sign is recorded that needs a doctor today, so none can be compared either.
        return render(request, "candidates/what_if/page.html", so_far(opened))
    form = WhatIf(opened, request.POST)
    supposed = form.supposed()
    shown = {**so_far(opened), **_form(form, opened, supposed), "ways": ways(opened)}
    if supposed and form.asked and request.POST.get("go") != ONLY_CHOOSE:
        shown |= _moved(opened, supposed)
    shown["just_chosen"] = request.POST.get(CHOOSE, "")
    return render(request, "candidates/what_if/page.html", shown, status=422 if supposed is None else 200)


def _form(form: WhatIf, opened: OpenAssessment, supposed: Supposed | None) -> dict[str, Any]:
    tried = form.tried()
    errors = [{"target": "what-if", "says": says} for says in form.whole]
    errors += [{"target": one.field.target, "says": says} for one in tried for says in one.field.errors]
    return {"tried": tried, "offered": form.offered(supposed or opened), "errors": errors}


def _moved(opened: OpenAssessment, supposed: Supposed) -> dict[str, Any]:
    parts = moved.parts(opened, supposed)
    return {
        "sums": moved.sums(opened, supposed),
        "parts": [part for part in parts if part.moved],
        "same": [part for part in parts if part.same],
        "asked_then": moved.opened_then(opened, supposed),
    }
