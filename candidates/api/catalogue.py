"""The knowledge in force, for reading: lists that can be narrowed, single entries, and the edition itself."""

from difflib import get_close_matches
from itertools import islice

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.utils.cache import get_conditional_response

from candidates.api.conditions import Document
from candidates.api.description import operations
from candidates.api.door import JSON, Door
from candidates.api.pages import Chosen, Page, beside, edition_page, entry_page, list_page, listed
from candidates.api.problems import NOT_FOUND, REFUSED_FILTER, ProblemError
from candidates.api.resources import FACTS, Resource, values_of
from candidates.engine.faults import Faults, quoted
from candidates.models import Edition
from candidates.queries.judging import edition_in_force

# A page may be kept, and is asked for again each time: which edition is in force may change at any moment.
CACHED = "public, no-cache"
MOST_NEAR = 5
MOST_FILTERS = 20


class Listing(Door):
    """All entries of one kind, or those that fit the filters."""

    resource: Resource = FACTS

    def operation(self) -> Document:
        """Return the description of the list."""
        return operations.listing(self.resource, listed(self.resource, edition_in_force()))

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Return the list; Problem where a filter is none of its own."""
        self.media_type(request)
        edition = edition_in_force()
        chosen = _chosen(query_of(request), self.resource, edition)
        return answered(request, list_page(self.resource, edition, edition.sha256, chosen))


class Single(Door):
    """One entry by its id."""

    resource: Resource = FACTS

    def operation(self) -> Document:
        """Return the description of an entry."""
        return operations.single(self.resource)

    def get(self, request: HttpRequest, id: str) -> HttpResponseBase:
        """Return the entry; Problem with near matches where there is none."""
        self.media_type(request)
        edition = edition_in_force()
        known = [*listed(self.resource, edition), *beside(self.resource, edition)]
        if id not in known:
            raise _not_found(id, self.resource, known)
        return answered(request, entry_page(self.resource, edition, edition.sha256, id))


class InForce(Door):
    """The edition that answers are given by."""

    def operation(self) -> Document:
        """Return the description of the edition."""
        return operations.edition()

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Return the edition."""
        self.media_type(request)
        edition = edition_in_force()
        return answered(request, edition_page(edition, edition.sha256))


def answered(request: HttpRequest, page: Page, media_type: str = JSON) -> HttpResponseBase:
    """Return the page, or only that it has not changed where the reader has it already."""
    headers = {"ETag": page.etag, "Cache-Control": CACHED, "Vary": "Accept"}
    response = HttpResponse(page.body, content_type=media_type, headers=headers)
    return get_conditional_response(request, etag=page.etag, response=response) or response


def query_of(request: HttpRequest) -> QueryDict:
    """Return what stands behind the question mark; Problem where there is far too much."""
    try:
        return request.GET
    except TooManyFieldsSent:
        raise ProblemError(REFUSED_FILTER, "There are far too many filters.") from None


def _chosen(query: QueryDict, resource: Resource, edition: Edition) -> Chosen:
    """Return the filters that were given with their values; Problem where one is not accepted."""
    faults, entries = Faults(), listed(resource, edition)
    # The first few suffice to say what is wrong with a hundred.
    for name, values in islice(query.lists(), MOST_FILTERS):
        if name not in resource.filters:
            faults.unknown_word(name, name, resource.filters, f"filter of {resource.many}")
        elif len(values) > 1:
            faults.add(name, f"The filter {name} is given {len(values)} times.", "each filter once")
        elif values[0] not in (known := values_of(resource, name, entries)):
            faults.unknown_word(name, values[0], known, f"{name} here")
    if faults:
        raise ProblemError(REFUSED_FILTER, "Each fault names what is accepted instead.", faults=faults)
    return tuple(sorted((name, values[0]) for name, values in query.lists()))


def _not_found(id: str, resource: Resource, known: list[str]) -> ProblemError:
    near = get_close_matches(id[:60], known, n=MOST_NEAR, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else f" /api/v1/{resource.many} lists them."
    return ProblemError(NOT_FOUND, f"{quoted(id)} is no {resource.one} of this edition.{hint}", near=near)
