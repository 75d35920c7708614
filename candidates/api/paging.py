"""Lists of records page by page, each page with the addresses of those beside it."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from candidates.api.conditions import Document
from candidates.api.filters import Filter, whole_number

ON_A_PAGE, MOST_ON_A_PAGE = 50, 100
MOST_PAGES = 1_000_000

PAGING: dict[str, Filter] = {"page": whole_number(MOST_PAGES), "page_size": whole_number(MOST_ON_A_PAGE)}


def narrowing(chosen: Mapping[str, Any]) -> Document:
    """Return the filters of a list without those that only say which page of it."""
    return {name: value for name, value in chosen.items() if name not in PAGING}


def page_of(found: QuerySet[Any], chosen: Mapping[str, Any], told: Callable[[Any], Document]) -> Document:
    """Return one page of what was found, each record as `told` tells it; past the last page there are none."""
    number, size = chosen.get("page", 1), chosen.get("page_size", ON_A_PAGE)
    pages = Paginator(found, size)
    records: list[Model] = list(pages.page(number)) if number <= pages.num_pages else []
    return {
        "count": pages.count,
        "page": number,
        "page_size": size,
        "pages": pages.num_pages,
        "next": None,
        "previous": None,
        "results": [told(record) for record in records],
    }


def with_neighbours(page: Document, request: HttpRequest) -> Document:
    """Return a page with the addresses of the pages beside it."""
    number, pages = page["page"], page["pages"]
    return {
        **page,
        "next": _address(request, number + 1) if number < pages else None,
        "previous": _address(request, min(number - 1, pages)) if number > 1 else None,
    }


def _address(request: HttpRequest, number: int) -> str:
    return f"{request.path}?{urlencode({**request.GET.dict(), 'page': number})}"
