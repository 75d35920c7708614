"""The task list, the pages of questions and the review."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from candidates.actions import assessments, audit
from candidates.actions.assessments import ChangedMeanwhileError
from candidates.engine.faults import Refused
from candidates.forms.pages import after
from candidates.membership import Member
from candidates.queries.team import impression_is_due
from candidates.roles import Act
from candidates.web import meant
from candidates.web.access import for_members
from candidates.web.assessing import drafting, looking
from candidates.web.assessing.impressions import to_impression
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import PageForm
from candidates.web.assessing.shown import page_shown, review_shown, tasks_shown
from candidates.web.assessing.side_by_side import settle


@require_safe
@for_members(Act.READ_CANDIDATES)
def tasks(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show how far the assessment has come, what it adds up to so far and what is still needed."""
    opened = OpenAssessment(key, member)
    audit.note_reading(opened.assessment, by=member)
    return render(request, "candidates/assessing/tasks.html", tasks_shown(opened))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_CANDIDATES)
def page(request: HttpRequest, member: Member, key: UUID, page: str) -> HttpResponse:
    """Show one page of questions, or save it and go on."""
    now = OpenAssessment(key, member)
    if request.method != "POST":
        audit.note_reading(now.assessment, by=member)
        form = drafting.form_of(page, now, at=timezone.now())
        return render(request, "candidates/assessing/page.html", page_shown(form, now))
    if not now.assessment.is_open:
        return closed(request, key)
    read = now.as_read(request.POST.get("read", ""))
    if looking.only_looks(request.POST):
        form = PageForm(read.page(page), read, meant.with_meant(request.POST))
        form.settled = settle(form, now, request.POST)
        shown = {**page_shown(form, now), "used": meant.used(request.POST)}
        return render(request, "candidates/assessing/page.html", shown)
    form = PageForm(read.page(page), read, request.POST)
    if _saved(form, now, request.POST):
        return _onward(form, key, member)
    return render(request, "candidates/assessing/page.html", page_shown(form, now), status=422)


@require_safe
@for_members(Act.READ_CANDIDATES)
def review(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show all answers, page by page."""
    opened = OpenAssessment(key, member)
    audit.note_reading(opened.assessment, by=member)
    return render(request, "candidates/assessing/review.html", review_shown(opened))


def _saved(form: PageForm, now: OpenAssessment, sent: QueryDict) -> bool:
    """Save what was given; False where it is refused or waits for a choice, which the form then says."""
    is_valid = form.is_valid()
    form.settled = settle(form, now, sent)
    if not is_valid or form.settled.open:
        return False
    change = form.settled
    try:
        assessments.record(
            now.assessment,
            change.shared,
            change.limbs,
            by=now.member,
            at=timezone.now(),
            read=now.number,
            page=form.page.id,
        )
    except ChangedMeanwhileError:
        # Somebody saved between our reading and our writing: beside their answers once more.
        return _saved(form, OpenAssessment(now.assessment.pk, now.member), sent)
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _onward(form: PageForm, key: UUID, member: Member) -> HttpResponse:
    """Go to the next page, or stay where an answer has opened a question on this one; after the last, to the list."""
    this, opened = form.page, OpenAssessment(key, member)
    following = after(this, opened.pages) if this.id in {one.id for one in opened.pages} else None
    opened_now = {one.name for one in PageForm(this, opened).asked} - {one.name for one in form.asked}
    target = this if opened_now else following
    is_screened = this.tier == "screen" and (target is None or target.tier != "screen")
    if is_screened and impression_is_due(opened.assessment, member):
        return to_impression(key, target.id if target else "")
    return redirect("assessment_page", key=key, page=target.id) if target else redirect("assessment", key=key)


def closed(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say that a concluded assessment takes no answer, and go to its list."""
    messages.error(request, _("This assessment is concluded. Begin a new one to change an answer."))
    return redirect("assessment", key=key)
