"""The task list, the pages of questions and the review."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from candidates.actions import assessments, audit
from candidates.engine.faults import Refused
from candidates.forms.pages import Page, after
from candidates.membership import Member
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import PageForm
from candidates.web.assessing.shown import page_shown, review_shown, tasks_shown


@require_safe
@for_members(Act.READ_CANDIDATES)
def tasks(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show how far the assessment has come, what it adds up to so far and what is still needed."""
    opened = OpenAssessment(key, member)
    audit.note_reading(opened.assessment, by=member)
    return render(request, "candidates/assessing/tasks.html", tasks_shown(opened))


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_CANDIDATES)
def page(request: HttpRequest, member: Member, key: UUID, page: str) -> HttpResponse:
    """Show one page of questions, or save it and go on."""
    opened = OpenAssessment(key, member)
    this = _page(page, opened)
    if request.method != "POST":
        return render(request, "candidates/assessing/page.html", page_shown(PageForm(this, opened), opened))
    if not opened.assessment.is_open:
        return closed(request, key)
    form = PageForm(this, opened, request.POST)
    if form.is_valid() and _saved(form, opened, member):
        return _onward(this, key, member, form)
    return render(request, "candidates/assessing/page.html", page_shown(form, opened), status=422)


@require_safe
@for_members(Act.READ_CANDIDATES)
def review(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show all answers, page by page."""
    opened = OpenAssessment(key, member)
    audit.note_reading(opened.assessment, by=member)
    return render(request, "candidates/assessing/review.html", review_shown(opened))


def _page(id: str, opened: OpenAssessment) -> Page:
    for one in opened.pages:
        if one.id == id:
            return one
    raise Http404


def _saved(form: PageForm, opened: OpenAssessment, member: Member) -> bool:
    """Save what was given; False where the answers are refused, which the form then says."""
    shared, limbs = form.answers()
    try:
        assessments.record(opened.assessment, shared, limbs, by=member, at=timezone.now())
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _onward(this: Page, key: UUID, member: Member, form: PageForm) -> HttpResponse:
    """Go to the next page, or stay where an answer has opened a question on this one; after the last, to the list."""
    opened = OpenAssessment(key, member)
    following = after(this, opened.pages) if this.id in {one.id for one in opened.pages} else None
    opened_now = {one.name for one in PageForm(this, opened).asked} - {one.name for one in form.asked}
    target = this if opened_now else following
    return redirect("assessment_page", key=key, page=target.id) if target else redirect("assessment", key=key)


def closed(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say that a concluded assessment takes no answer, and go to its list."""
    messages.error(request, _("This assessment is concluded. Begin a new one to change an answer."))
    return redirect("assessment", key=key)
