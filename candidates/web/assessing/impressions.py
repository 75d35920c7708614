"""The clinician's own impression, asked once for an assessment before its verdict is first shown."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import audit
from candidates.actions import team as actions
from candidates.forms.team import ImpressionForm
from candidates.membership import Member
from candidates.queries import assessments as queries
from candidates.queries.team import impression_is_due
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.shown import so_far

View = Callable[..., HttpResponse]
# Where one was on the way to; anything else is the name of a page of questions.
PLACES = (
    "assessment_overrides",
    "assessment_conclude",
    "assessment_changes",
    "assessment_what_if",
    "draft",
    "draft_pdf",
    "letters",
)


def impression_first(view: View) -> View:
    """Ask for the own impression before a page that tells the verdict; nobody is asked twice."""

    @wraps(view)
    def asked(request: HttpRequest, member: Member, key: UUID, **keys: Any) -> HttpResponse:
        looks = request.method in ("GET", "HEAD")
        if looks and impression_is_due(queries.assessment(key, seen_by=member), member):
            name = request.resolver_match.url_name if request.resolver_match else ""
            return to_impression(key, name or "")
        return view(request, member, key=key, **keys)

    return asked


def to_impression(key: UUID, then: str) -> HttpResponse:
    """Lead to the page that asks for the impression, and from there to where one was on the way to."""
    return redirect(f"{reverse('assessment_impression', args=[key])}?then={then}")


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.ANSWER)
def impression(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Ask how it looks, record the answer or that it was skipped, and go on."""
    opened = OpenAssessment(key, member)
    form = ImpressionForm(request.POST if request.method == "POST" else None)
    if not impression_is_due(opened.assessment, member):
        return _onward(request, opened)
    if form.is_valid():
        skips = "skip" in request.POST
        if skips or form.cleaned_data["says"]:
            says = "" if skips else form.cleaned_data["says"]
            actions.note_impression(opened.assessment, says, by=member, at=timezone.now())
            return _onward(request, opened)
        form.add_error("says", _("Choose one, or skip."))
    audit.note_reading(opened.assessment, by=member)
    status = 422 if form.errors else 200
    return render(request, "candidates/assessing/impression.html", {**so_far(opened), "form": form}, status=status)


def _onward(request: HttpRequest, opened: OpenAssessment) -> HttpResponse:
    then, key = request.GET.get("then", ""), opened.assessment.pk
    if then in PLACES:
        return redirect(then, key=key)
    if then in {page.id for page in opened.pages}:
        return redirect("assessment_page", key=key, page=then)
    return redirect("assessment", key=key)
