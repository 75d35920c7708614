"""Whether a report is genuine: open to whoever holds the paper, so it tells nothing about the person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from candidates.queries.genuine import genuine
from candidates.web.reporting.asking_often import asks_too_often

TOO_MANY = 429
NOT_FOUND = 404


@never_cache
@require_safe
def verify(request: HttpRequest, sha256: str) -> HttpResponse:
    """Say whether a digest is that of one of our conclusions, and whether a later one takes its place."""
    if asks_too_often(request):
        return render(request, "report/verify.html", {"too_often": True}, status=TOO_MANY)
    found = genuine(sha256)
    shown = {"found": found, "sha256": sha256}
    return render(request, "report/verify.html", shown, status=200 if found else NOT_FOUND)
