"""The pages that say what Osseo is and how far it goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What it is, whom it is for, what it is not."""
    return render(request, "candidates/home.html")


@require_safe
def intended_use(request: HttpRequest) -> HttpResponse:
    """What it is meant for, and the limits of what it knows."""
    return render(request, "candidates/intended_use.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How it can be used by everyone, and where it falls short."""
    return render(request, "candidates/accessibility.html")
