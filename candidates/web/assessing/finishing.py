"""Towards the conclusion: statements of policies, ready for the team, concluded."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from candidates.actions import assessments, audit, professional
from candidates.membership import Member
from candidates.models import AnswerDraft
from candidates.own_policies.beside import is_own
from candidates.queries.drafts import drafts_in
from candidates.queries.team import team_of
from candidates.roles import Act
from candidates.web import words
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.set_aside import not_carried
from candidates.web.assessing.shown import so_far
from candidates.web.assessing.views import closed
from candidates.web.tongue import OF_THE_READER
from candidates.wording.team import quorum_in_words

YES_NO = {"yes": True, "no": False}


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.ANSWER)
def policies(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Ask for the statements that no fact carries, policy by policy, and save the answers."""
    opened = OpenAssessment(key, member)
    if request.method == "POST":
        if not opened.assessment.is_open:
            return closed(request, key)
        professional.answer_statements(opened.assessment, _statements(request, opened), by=member, at=timezone.now())
        messages.success(request, _("The answers are saved."))
        return redirect("assessment", key=key)
    audit.note_reading(opened.assessment, by=member)
    return render(request, "candidates/assessing/policies.html", {**so_far(opened), "policies": _asking(opened)})


@require_POST
@for_members(Act.ANSWER)
def ready(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Say that the record is ready for the team, or take that back."""
    opened = OpenAssessment(key, member)
    if not opened.assessment.is_open:
        return closed(request, key)
    assessments.set_ready(opened.assessment, ready="back" not in request.POST, by=member, at=timezone.now())
    return redirect("assessment", key=key)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.CONCLUDE)
@impression_first
def conclude(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what will be frozen, and freeze it where that is confirmed."""
    opened = OpenAssessment(key, member)
    if request.method == "POST":
        if not opened.assessment.is_open:
            return closed(request, key)
        try:
            conclusion = assessments.conclude(opened.assessment, by=member, at=timezone.now())
        except assessments.NoQuorumError:
            return _before_concluding(request, opened, refused=True)
        messages.success(request, _("Concluded as report %(number)s.") % {"number": conclusion.number})
        return redirect("conclusion", key=conclusion.pk)
    return _before_concluding(request, opened)


def _before_concluding(request: HttpRequest, opened: OpenAssessment, *, refused: bool = False) -> HttpResponse:
    """Show what will be frozen and whether the quorum stands; with 409 that it is required and does not."""
    audit.note_reading(opened.assessment, by=opened.member)
    team = team_of(opened.assessment, seen_by=opened.member)
    quorum = quorum_in_words(team, OF_THE_READER)
    drafts = drafts_in(opened.assessment, seen_by=opened.member)
    told = {
        **so_far(opened),
        "quorum": quorum,
        "refused": refused,
        "not_carried": not_carried(opened),
        "drafts": [_draft(one, opened) for one in drafts],
    }
    return render(request, "candidates/assessing/conclude.html", told, status=409 if refused else 200)


def _draft(draft: AnswerDraft, opened: OpenAssessment) -> dict[str, Any]:
    """Return who has typed into which page, and not saved it."""
    page = next((one for one in opened.pages if one.id == draft.page), None)
    return {"who": draft.user, "at": draft.at, "page": page}


def _asking(opened: OpenAssessment) -> list[dict[str, Any]]:
    """Return the policies at the level that have statements, each with its statements and the answers so far."""
    known = opened.edition.knowledge.policies
    given = opened.answers["policy_statements"]
    ids = dict.fromkeys(policy["id"] for policy in opened.evaluation["policies"])
    return [
        {
            "id": id,
            "title": known[id].title,
            "kind": words.KINDS[known[id].kind],
            "is_own": is_own(id),
            "statements": [(one, given.get(id, {}).get(one.id)) for one in known[id].statements],
        }
        for id in ids
        # What a clinic withdrew after the conclusion is not among its rules any more.
        if id in known and known[id].statements
    ]


def _statements(request: HttpRequest, opened: OpenAssessment) -> dict[str, dict[str, bool]]:
    """Return the statements that were answered with yes or no."""
    answers: dict[str, dict[str, bool]] = {}
    for policy in _asking(opened):
        for statement, _before in policy["statements"]:
            answer = YES_NO.get(request.POST.get(f"{policy['id']}.{statement.id}", ""))
            if answer is not None:
                answers.setdefault(policy["id"], {})[statement.id] = answer
    return answers
