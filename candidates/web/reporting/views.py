"""Reports: read by members whose role may, every reading noted. No address and no file name holds anything personal."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from candidates.actions.audit import note_reading
from candidates.dossier import Dossier
from candidates.engine.encoding import encoded
from candidates.membership import Member
from candidates.models import Assessment
from candidates.queries import assessments, dossiers
from candidates.report.content.report import report_of
from candidates.report.pdf import pdf_of
from candidates.report.summary import summary_of
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.reporting.paper_size import size_asked
from candidates.web.reporting.presenters import report_page


@require_safe
@for_members(Act.READ_REPORTS)
def conclusion(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show the report of a conclusion."""
    assessment = assessments.conclusion(key, seen_by=member).assessment
    shown = report_page(concluded(member, key), key)
    beside = {"candidate": assessment.candidate, "assessment_key": assessment.pk}
    beside["began_from_earlier"] = assessment.supersedes_id is not None
    return render(request, "report/report.html", {**shown, **beside})


@require_safe
@for_members(Act.READ_REPORTS)
def conclusion_pdf(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out the report of a conclusion on paper."""
    dossier = concluded(member, key)
    return file(pdf_of(dossier, size_asked(request)), "application/pdf", f"report-{dossier.number}.pdf")


@require_safe
@for_members(Act.READ_REPORTS)
def conclusion_summary(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out the summary of a conclusion, to be pasted into a record."""
    summary = summary_of(report_of(concluded(member, key)))
    return HttpResponse(summary, content_type="text/plain; charset=utf-8")


@require_safe
@for_members(Act.READ_REPORTS)
def conclusion_evaluation(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out the evaluation that was frozen, byte for byte."""
    dossier = concluded(member, key)
    # The answer itself has the contract's keys and no others, so the name of the file says what it is.
    before = "demonstration-" if dossier.clinic.is_demonstration else ""
    return file(encoded(dossier.evaluation), "application/json", f"{before}evaluation-{dossier.number}.json")


@require_safe
@for_members(Act.READ_REPORTS)
@impression_first
def draft(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show what the report of an open assessment would say today; a concluded one has its report."""
    assessment = assessments.assessment(key, seen_by=member)
    if not assessment.is_open:
        return redirect("conclusion", key=assessment.conclusion.pk)
    shown = report_page(_open(member, assessment), key)
    beside = {"began_from_earlier": assessment.supersedes_id is not None, "candidate": assessment.candidate}
    return render(request, "report/report.html", {**shown, **beside})


@require_safe
@for_members(Act.READ_REPORTS)
@impression_first
def draft_pdf(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out a draft on paper; of a concluded assessment its report."""
    assessment = assessments.assessment(key, seen_by=member)
    if not assessment.is_open:
        return redirect("conclusion_pdf", key=assessment.conclusion.pk)
    return file(pdf_of(_open(member, assessment), size_asked(request)), "application/pdf", "draft.pdf")


def concluded(member: Member, key: UUID) -> Dossier:
    """Return a conclusion of the reader's clinic, its reading noted; DoesNotExist where there is none."""
    found = assessments.conclusion(key, seen_by=member)
    note_reading(found, by=member)
    return dossiers.of_conclusion(found)


def _open(member: Member, assessment: Assessment) -> Dossier:
    """Return an open assessment as it stands now, its reading noted."""
    note_reading(assessment, by=member)
    return dossiers.of_assessment(assessment, seen_by=member, at=timezone.now())


def file(content: bytes, kind: str, name: str) -> HttpResponse:
    """Return a file to be kept; its name holds nothing personal."""
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
