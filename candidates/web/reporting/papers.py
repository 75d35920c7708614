"""The papers beside the suitability report: for members whose role may read reports, every reading noted."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from candidates.membership import Member
from candidates.queries import assessments
from candidates.report.content.person.numbers import Counted
from candidates.report.content.person.paper import PersonPaper, person_paper
from candidates.report.papers import person_pdf
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.reporting.paper_size import size_asked
from candidates.web.reporting.views import concluded, file


@require_safe
@for_members(Act.READ_REPORTS)
def person(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show the paper for the person."""
    dossier = concluded(member, key)
    candidate = assessments.conclusion(key, seen_by=member).assessment.candidate
    shown = {"key": key, "logo": dossier.clinic.logo, "candidate": candidate, **_shown(person_paper(dossier))}
    return render(request, "person/page.html", shown)


@require_safe
@for_members(Act.READ_REPORTS)
def person_paper_pdf(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out the paper for the person."""
    dossier = concluded(member, key)
    return file(person_pdf(dossier, size_asked(request)), "application/pdf", f"paper-{dossier.number}.pdf")


def _shown(paper: PersonPaper) -> dict[str, Any]:
    """Return the paper with its own drawings let through; every word in them was escaped when it was drawn."""
    return {
        "paper": paper,
        "picture": SafeString(paper.picture.svg),
        "code": SafeString(paper.about.check.svg if paper.about.check else ""),
        "pairs": [(pair, _drawn(pair.short), _drawn(pair.long)) for pair in paper.numbers],
    }


def _drawn(one: Counted | None) -> SafeString:
    return SafeString(one.svg if one else "")
