"""What was typed and not saved: kept while it is typed, put back when the page is opened again, and discarded."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from candidates.actions import drafts
from candidates.actions.assessments import NotOpenError
from candidates.forms.pages import pages
from candidates.membership import Member
from candidates.queries import drafts as queries
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import PageForm
from candidates.web.assessing.side_by_side import settle

KEPT, CLOSED, TOO_LONG = 204, 409, 413
TOKEN = "csrfmiddlewaretoken"  # noqa: S105


@require_POST
@for_members(Act.ANSWER)
def keep(request: HttpRequest, member: Member, key: UUID, page: str) -> HttpResponse:
    """Keep what stands in a page of questions: 204; 409 where the assessment is closed, 413 where it is too much."""
    now = OpenAssessment(key, member)
    if page not in {one.id for one in pages(now.edition.tree["steps"], now.edition.knowledge.facts)}:
        raise Http404
    fields = [(name, value) for name, values in request.POST.lists() for value in values if name != TOKEN]
    try:
        drafts.keep(now.assessment, page, fields, by=member, at=timezone.now())
    except NotOpenError:
        return HttpResponse(status=CLOSED)
    except drafts.TooLongError:
        return HttpResponse(status=TOO_LONG)
    return HttpResponse(status=KEPT)


@require_POST
@for_members(Act.ANSWER)
def discard(request: HttpRequest, member: Member, key: UUID, page: str) -> HttpResponse:
    """Discard the member's own draft and show the page as it was saved, with the way back."""
    drafts.discard(OpenAssessment(key, member).assessment, page, by=member, at=timezone.now())
    return redirect("assessment_page", key=key, page=page)


@require_POST
@for_members(Act.ANSWER)
def take_back(request: HttpRequest, member: Member, key: UUID, page: str) -> HttpResponse:
    """Let what the member discarded stand in its fields again, or say that it is too late for that."""
    if not drafts.take_back(OpenAssessment(key, member).assessment, page, by=member, at=timezone.now()):
        messages.info(request, _("What you discarded here is gone: its hour is over, or something was typed or saved."))
    return redirect("assessment_page", key=key, page=page)


def form_of(page: str, now: OpenAssessment, *, at: datetime) -> PageForm:
    """Return the form of a page with what was saved, and in it what its reader typed and did not save."""
    draft = queries.draft_of(now.assessment, page, seen_by=now.member)
    if draft is None or draft.discarded_at:
        form = PageForm(now.page(page), now)
        form.back_until = queries.back_until(draft, at=at) if draft else None
        return form
    sent = QueryDict(mutable=True)
    for name, value in queries.fields_of(draft):
        sent.appendlist(name, value)
    read = now.as_read(sent.get("read", ""))
    form = PageForm(read.page(page), read, sent)
    is_valid = form.is_valid()
    settled = settle(form, now, sent)
    if is_valid and settled.is_nothing:
        return PageForm(now.page(page), now)
    # Which of two answers stands is asked when the draft is saved, and so is what is wrong with it.
    form.settled = replace(settled, both={})
    form.draft = draft
    return form
