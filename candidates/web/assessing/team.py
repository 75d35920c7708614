"""The team's page of an assessment: signed views, comments by section, and whether the clinic's quorum stands."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import audit
from candidates.actions import team as actions
from candidates.forms.team import CommentForm, ViewForm
from candidates.membership import Member
from candidates.models import Role, Say
from candidates.queries import assessments as queries
from candidates.queries.team import own_comment, team_of
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.shown import so_far
from candidates.web.assessing.views import closed
from candidates.web.team import said

WRONG = 422


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_CANDIDATES)
def team(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what the team said, or take a view, a comment, or the withdrawal of one."""
    opened = OpenAssessment(key, member)
    if request.method != "POST":
        audit.note_reading(opened.assessment, by=member)
        return _page(request, opened, _view_form(opened), _comment_form(opened))
    member.must(Act.TAKE_PART)
    if not opened.assessment.is_open:
        return closed(request, key)
    does = {"view": _give_view, "comment": _comment, "withdraw": _withdraw}
    return does.get(request.POST.get("does", ""), _give_view)(request, opened)


def _give_view(request: HttpRequest, opened: OpenAssessment) -> HttpResponse:
    """Sign a view; wrong passwords are counted as they are at the door."""
    form = _view_form(opened, request.POST)
    if not form.is_valid():
        return _page(request, opened, form, _comment_form(opened), status=WRONG)
    given = form.cleaned_data
    try:
        actions.give_view(
            opened.assessment, Say(given["says"]), given["reason"], Role(given["role"]),
            read=given["read"], by=opened.member, at=timezone.now(),
        )  # fmt: skip
    except ValueError:
        form.add_error(None, _("The answers were read anew. Look at them again, then sign."))
        return _page(request, opened, form, _comment_form(opened), status=WRONG)
    messages.success(request, _("Your view is signed."))
    return redirect("assessment_team", key=opened.assessment.pk)


def _comment(request: HttpRequest, opened: OpenAssessment) -> HttpResponse:
    form = _comment_form(opened, request.POST)
    if not form.is_valid():
        return _page(request, opened, _view_form(opened), form, status=WRONG)
    given = form.cleaned_data
    actions.comment(opened.assessment, given["section"], given["text"], by=opened.member, at=timezone.now())
    messages.success(request, _("The comment is saved."))
    return redirect("assessment_team", key=opened.assessment.pk)


def _withdraw(request: HttpRequest, opened: OpenAssessment) -> HttpResponse:
    comment = request.POST.get("comment", "")
    row = own_comment(int(comment[:18]) if comment.isdecimal() else 0, seen_by=opened.member)
    actions.withdraw(row, by=opened.member, at=timezone.now())
    messages.success(request, _("The comment is withdrawn."))
    return redirect("assessment_team", key=opened.assessment.pk)


def _page(
    request: HttpRequest, opened: OpenAssessment, view: ViewForm, comment: CommentForm, status: int = 200
) -> HttpResponse:
    told: dict[str, Any] = {**so_far(opened), "view_form": view, "comment_form": comment}
    told |= said(team_of(opened.assessment, seen_by=opened.member), opened.edition.tree, opened.member)
    told["may_take_part"] = (
        opened.assessment.is_open and not told["candidate"].is_archived and opened.member.may(Act.TAKE_PART)
    )
    told["form"] = view if view.errors else comment
    return render(request, "candidates/assessing/team.html", told, status=status)


def _view_form(opened: OpenAssessment, sent: Any = None) -> ViewForm:
    revision = queries.latest_revision(opened.assessment)
    first = {"read": revision.number if revision else 0}
    return ViewForm(sent, member=opened.member, initial=first, prefix="view")


def _comment_form(opened: OpenAssessment, sent: Any = None) -> CommentForm:
    sections = [(part["id"], part["title"]) for part in opened.edition.tree["steps"]["sections"]]
    return CommentForm(sent, sections=sections, prefix="comment")
