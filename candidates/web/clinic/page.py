"""How a page of the clinic is shown: below the list of its pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from candidates.membership import Member
from candidates.web.clinic.sections import sections

WRONG = 422


def show(request: HttpRequest, member: Member, page: str, told: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Return the page of this name with what it tells."""
    shown = {**told, "sections": sections(member)}
    return render(request, f"clinic/{page}.html", shown, status=status)
