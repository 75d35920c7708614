"""What the person takes home after surgery: read and printed, never changed from here."""

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
from candidates.report.content.aftercare.about import About
from candidates.report.content.aftercare.sheet import sheet_of
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.dates import today


@require_safe
@for_members(Act.READ_CANDIDATES)
def sheet(request: HttpRequest, member: Member, limb: UUID) -> HttpResponse:
    """Show the sheet of a limb as it stands today, its reading noted."""
    found = queries.limb(limb, seen_by=member)
    note_reading(found.candidate, by=member)
    about = _about(found, member)
    shown = {"limb": found, "candidate": found.candidate, "sheet": sheet_of(about), "logo": about.clinic.logo}
    return render(request, "candidates/aftercare/sheet.html", shown)


def _about(limb: ResidualLimb, member: Member) -> About:
    """Return what the sheet is made from."""
    return About(
        clinic_of(member),
        person_of(limb.candidate),
        limb.level,
        limb.side,
        queries.record_of(limb, seen_by=member),
        today(),
        current_tree(),
    )
