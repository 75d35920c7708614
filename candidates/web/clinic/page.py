"""How a page of the clinic is shown: below the list of its pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from candidates.membership import Member
from candidates.web.clinic.sections import sections

WRONG = 422


def show(request: HttpRequest, member: Member, page: str, told: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Return the page of this name with what it tells."""
    shown = {**told, "sections": sections(member)}
    return render(request, f"clinic/{page}.html", shown, status=status)


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, also where that is nothing at all; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None
