"""The pages of the knowledge: an overview with a search, a list for each kind, a page for each entry."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candidates.web.knowledge import measurement, overview, unknown
from candidates.web.knowledge.library import library
from candidates.web.knowledge.search import near, search
from candidates.web.knowledge.shelves import KINDS


@require_safe
def first(request: HttpRequest) -> HttpResponse:
    """What the edition holds, and what a search for `q` finds in it."""
    books = library()
    answer = search(request.GET["q"], books) if request.GET.get("q", "").strip() else None
    return render(request, "candidates/knowledge/overview.html", {"page": overview.page(books), "answer": answer})


@require_safe
def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """All entries of one kind."""
    if slug not in KINDS:
        return _not_found(request, slug)
    kind = KINDS[slug]
    return render(request, kind.list_template, {"kind": kind, "groups": kind.listed(library())})


@require_safe
def entry(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One entry."""
    books = library()
    if slug not in KINDS or key not in books.entries(slug):
        return _not_found(request, key, *({slug} & KINDS.keys()))
    kind = KINDS[slug]
    return render(request, kind.template, {"kind": kind, "key": key, "page": kind.page(books, key)})


@require_safe
def measuring(request: HttpRequest) -> HttpResponse:
    """How a bone is measured."""
    return render(request, "candidates/knowledge/measurement.html", {"page": measurement.page(library())})


@require_safe
def not_known(request: HttpRequest) -> HttpResponse:
    """What nobody knows, or we do not."""
    return render(request, "candidates/knowledge/unknown.html", {"page": unknown.page(library())})


def _not_found(request: HttpRequest, asked: str, *kinds: str) -> HttpResponse:
    """Say that there is no such entry, and offer those that are called much like it."""
    found = {"asked": asked, "near": near(asked, library(), *kinds) or near(asked, library())}
    return render(request, "candidates/knowledge/not_found.html", found, status=404)
