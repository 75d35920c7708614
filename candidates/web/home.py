"""The pages that say what Osseo is and how far it goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candidates.web.in_force import in_force


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What it is, whom it is for, what it is not."""
    known = in_force()
    counts = {kind: len(known.tree[kind]) for kind in ("criteria", "systems", "policies", "sources")}
    return render(request, "candidates/home.html", {"edition": known.tree["edition"], "counts": counts})


@require_safe
def intended_use(request: HttpRequest) -> HttpResponse:
    """What it is meant for, and the limits of what it knows."""
    return render(request, "candidates/intended_use.html", {"edition": in_force().tree["edition"]})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How it can be used by everyone, and where it falls short."""
    return render(request, "candidates/accessibility.html")
