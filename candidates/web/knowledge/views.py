"""The pages of the knowledge: an overview with a search, a list for each kind, a page for each entry."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candidates.queries.editions import NoEditionError
from candidates.web.knowledge import measurement, overview, unknown
from candidates.web.knowledge.library import Library, library
from candidates.web.knowledge.search import near, search
from candidates.web.knowledge.shelves import KINDS

Asked = ParamSpec("Asked")
View = Callable[Concatenate[HttpRequest, Library, Asked], HttpResponse]


def in_the_library(view: View[Asked]) -> Callable[Concatenate[HttpRequest, Asked], HttpResponse]:
    """Open the library for a view; where no edition is loaded, say so and how it is loaded."""

    @require_safe
    @wraps(view)
    def opened(request: HttpRequest, /, *args: Asked.args, **kwargs: Asked.kwargs) -> HttpResponse:
        try:
            books = library()
        except NoEditionError as reason:
            return render(request, "candidates/knowledge/no_edition.html", {"reason": reason}, status=503)
        return view(request, books, *args, **kwargs)

    return opened


@in_the_library
def first(request: HttpRequest, books: Library) -> HttpResponse:
    """What the edition holds, and what a search for `q` finds in it."""
    asked = request.GET.get("q", "").strip()
    found = {"page": overview.page(books), "answer": search(asked, books) if asked else None}
    return render(request, "candidates/knowledge/overview.html", found)


@in_the_library
def listing(request: HttpRequest, books: Library, slug: str) -> HttpResponse:
    """All entries of one kind."""
    if slug not in KINDS:
        return _not_found(request, books, slug)
    kind = KINDS[slug]
    return render(request, kind.list_template, {"kind": kind, "groups": kind.listed(books)})


@in_the_library
def entry(request: HttpRequest, books: Library, slug: str, key: str) -> HttpResponse:
    """One entry."""
    if slug not in KINDS or key not in books.entries(slug):
        return _not_found(request, books, key, *({slug} & KINDS.keys()))
    kind = KINDS[slug]
    return render(request, kind.template, {"kind": kind, "key": key, "page": kind.page(books, key)})


@in_the_library
def measuring(request: HttpRequest, books: Library) -> HttpResponse:
    """How a bone is measured."""
    return render(request, "candidates/knowledge/measurement.html", {"page": measurement.page(books)})


@in_the_library
def not_known(request: HttpRequest, books: Library) -> HttpResponse:
    """What nobody knows, or we do not."""
    return render(request, "candidates/knowledge/unknown.html", {"page": unknown.page(books)})


def _not_found(request: HttpRequest, books: Library, asked: str, *kinds: str) -> HttpResponse:
    """Say that there is no such entry, and offer those that are called much like it."""
    found = {"asked": asked, "near": near(asked, books, *kinds) or near(asked, books)}
    return render(request, "candidates/knowledge/not_found.html", found, status=404)
