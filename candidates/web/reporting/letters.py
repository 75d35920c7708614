"""The letters of an assessment, as pages and on paper: read by members whose role may, every reading noted."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from candidates.letter_edits import REFERRAL
from candidates.membership import Member
from candidates.queries.letter_edits import rules_of_letter, written_in
from candidates.report import papers
from candidates.report.content.letters.necessity import funders, issuing
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.reporting.opened_letter import dossier_of, opened
from candidates.web.reporting.paper_size import size_asked
from candidates.web.reporting.views import file

# As things stand it cannot be issued; what has to be done first stands in the answer.
NOT_YET = 409


@require_safe
@for_members(Act.READ_REPORTS)
@impression_first
def letters(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show which letters there are: the referral, and one for each payer and commissioner at the level."""
    assessment, dossier = dossier_of(key, seen_by=member, at=timezone.now())
    digests = partial(rules_of_letter, dossier)
    policies = [
        issuing(dossier, one, written_in(assessment, one.id, seen_by=member, edition_sha256=digests(one.id)))
        for one in funders(dossier)
    ]
    shown = {"key": key, "assessment": assessment, "dossier": dossier, "policies": policies, "referral": REFERRAL}
    return render(request, "letters/letters.html", shown)


@require_safe
@for_members(Act.READ_REPORTS)
@impression_first
def letter(request: HttpRequest, member: Member, key: UUID, letter: str) -> HttpResponse:
    """Show one letter, what was generated beside what was edited."""
    return render(request, "letters/letter.html", opened(key, letter, seen_by=member, at=timezone.now()).shown())


@require_safe
@for_members(Act.READ_REPORTS)
@impression_first
def letter_pdf(request: HttpRequest, member: Member, key: UUID, letter: str) -> HttpResponse:
    """Hand out one letter on paper; where it may not be issued, the page with the reason."""
    found = opened(key, letter, seen_by=member, at=timezone.now())
    if found.letter.refused:
        return render(request, "letters/letter.html", {**found.shown(), "was_refused": True}, status=NOT_YET)
    made = papers.letter_pdf(found.letter, found.dossier, size_asked(request), found.written)
    return file(made, "application/pdf", f"letter-{letter}-{found.dossier.number or 'draft'}.pdf")
