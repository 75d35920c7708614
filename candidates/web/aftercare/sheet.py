"""What the person takes home after surgery, as a page and on paper: read and printed, never changed from here."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candidates.actions.audit import note_reading
from candidates.membership import Member
from candidates.models import ResidualLimb
from candidates.queries import aftercare as queries
from candidates.queries.dossiers import clinic_of, person_of
from candidates.queries.judging import current_tree
from candidates.report.after_surgery import sheet_pdf
from candidates.report.content.aftercare.about import About
from candidates.report.content.aftercare.sheet import sheet_of
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.dates import today
from candidates.web.reporting.paper_size import size_asked
from candidates.web.reporting.views import file


@require_safe
@for_members(Act.READ_CANDIDATES)
def sheet(request: HttpRequest, member: Member, limb: UUID) -> HttpResponse:
    """Show the sheet of a limb as it stands today, its reading noted."""
    found = queries.limb(limb, seen_by=member)
    about = _about(found, member)
    shown = {"limb": found, "candidate": found.candidate, "sheet": sheet_of(about), "logo": about.clinic.logo}
    return render(request, "candidates/aftercare/sheet.html", shown)


@require_safe
@for_members(Act.READ_CANDIDATES)
def sheet_paper(request: HttpRequest, member: Member, limb: UUID) -> HttpResponse:
    """Hand out the sheet of a limb as it stands today."""
    about = _about(queries.limb(limb, seen_by=member), member)
    return file(sheet_pdf(about, size_asked(request)), "application/pdf", f"take-home-{about.as_of:%Y-%m-%d}.pdf")


def _about(limb: ResidualLimb, member: Member) -> About:
    """Return what the sheet is made from; the reading is noted."""
    note_reading(limb.candidate, by=member)
    return About(
        clinic_of(member),
        person_of(limb.candidate),
        limb.level,
        limb.side,
        queries.record_of(limb, seen_by=member),
        today(),
        current_tree(),
    )
