"""What changed since the conclusion that an assessment began from: as a page and on paper."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from candidates.actions.audit import note_reading
from candidates.membership import Member
from candidates.models import Assessment
from candidates.queries import assessments
from candidates.queries.comparisons import comparison
from candidates.queries.judging import current_judge
from candidates.report.content.changes.page import changes_of
from candidates.report.pdf import pdf_of_changes
from candidates.roles import Act
from candidates.web import words
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.people.lines import limbs_in_words
from candidates.web.reporting.paper_size import size_asked
from candidates.web.signs import signs_in_words
from candidates.web.tongue import OF_THE_READER


@require_safe
@for_members(Act.READ_REPORTS)
@impression_first
def assessment_changes(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what changed from the conclusion that an assessment began from to how it stands."""
    assessment = assessments.assessment(key, seen_by=member)
    if not assessment.is_open:
        return redirect("conclusion_changes", key=assessment.conclusion.pk)
    note_reading(assessment, by=member)
    return render(request, "changes/changes.html", _shown(assessment, member))


@require_safe
@for_members(Act.READ_REPORTS)
def conclusion_changes(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what changed from the conclusion that this one superseded."""
    conclusion = assessments.conclusion(key, seen_by=member)
    note_reading(conclusion, by=member)
    return render(request, "changes/changes.html", {**_shown(conclusion.assessment, member), "conclusion": conclusion})


@require_safe
@for_members(Act.READ_REPORTS)
def conclusion_changes_pdf(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out on paper what changed from the conclusion that this one superseded; where there is none, the page."""
    conclusion = assessments.conclusion(key, seen_by=member)
    compared = comparison(conclusion.assessment, seen_by=member, at=timezone.now())
    if compared is None:
        return redirect("conclusion_changes", key=key)
    note_reading(conclusion, by=member)
    headers = {"Content-Disposition": f'attachment; filename="changes-{conclusion.number}.pdf"'}
    return HttpResponse(pdf_of_changes(compared, size_asked(request)), content_type="application/pdf", headers=headers)


def _shown(assessment: Assessment, member: Member) -> dict[str, Any]:
    compared = comparison(assessment, seen_by=member, at=timezone.now())
    return {
        "assessment": assessment,
        "candidate": assessment.candidate,
        "limbs": limbs_in_words(assessment.candidate, current_judge().knowledge),
        "earlier": assessment.supersedes.conclusion if assessment.supersedes else None,
        "clinic": member.clinic,
        "held_back": words.HELD_BACK,
        "warnings": signs_in_words(OpenAssessment(assessment.pk, member).evaluation),
        "changes": changes_of(compared, OF_THE_READER) if compared else None,
        "logo": compared.now.clinic.logo if compared else None,
    }
