"""The pages of an edition, made once and kept: lists, single entries, and the edition itself, ready to be sent."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from candidates.api.conditions import Document
from candidates.api.edition import vocabulary
from candidates.api.resources import Entries, Resource, matches
from candidates.evaluation import as_json
from candidates.knowledge.checking import counts
from candidates.models import Edition
from candidates.queries.editions import KEPT_EDITIONS, tree_of

KEPT_PAGES = 1024
Chosen = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent, and its mark: the same as long as edition and software give the same bytes."""

    body: bytes
    etag: str


def listed(resource: Resource, edition: Edition) -> Entries:
    """Return the entries of a list."""
    return _entries(resource, edition, edition.sha256)[0]


def beside(resource: Resource, edition: Edition) -> Entries:
    """Return what can be looked up beside the list."""
    return _entries(resource, edition, edition.sha256)[1]


@lru_cache(maxsize=KEPT_PAGES)
def list_page(resource: Resource, edition: Edition, digest: str, chosen: Chosen) -> Page:
    """Return the page of a list, narrowed by what was chosen of its filters."""
    found = [
        entry
        for entry in listed(resource, edition).values()
        if all(matches(entry, resource.filters[name], value) for name, value in chosen)
    ]
    document = {"count": len(found), "results": found}
    if resource.beside_as:
        document[resource.beside_as] = list(beside(resource, edition).values())
    return _page(document, edition)


@lru_cache(maxsize=KEPT_PAGES)
def entry_page(resource: Resource, edition: Edition, digest: str, id: str) -> Page:
    """Return the page of one entry; KeyError where there is none."""
    return _page({"result": {**beside(resource, edition), **listed(resource, edition)}[id]}, edition)


@lru_cache(maxsize=KEPT_EDITIONS)
def edition_page(edition: Edition, digest: str) -> Page:
    """Return the page of the edition: how much it holds, and the words that inputs are made of."""
    tree = tree_of(edition)
    counted = {name.replace(" ", "_"): number for name, number in counts(tree).items()}
    return _page({"counts": counted, **vocabulary(tree)}, edition)


@lru_cache(maxsize=KEPT_EDITIONS * 8)
def _entries(resource: Resource, edition: Edition, digest: str) -> tuple[Entries, Entries]:
    tree = tree_of(edition)
    return resource.entries(tree), resource.beside(tree)


def about(edition: Edition) -> Document:
    """Return what every page says of the knowledge: which edition, what it is meant for, and where it ends."""
    named = {"name": edition.name, "date": edition.date, "status": edition.status, "sha256": edition.sha256}
    return {"edition": named, "intended_use": edition.intended_use, "limits_of_knowledge": edition.limits}


def _page(document: Document, edition: Edition) -> Page:
    return page_of(as_json({**about(edition), **document}), edition)


def page_of(body: bytes, edition: Edition) -> Page:
    """Return what is sent, marked by the edition that it comes from and by its own bytes."""
    return Page(body, f'"{edition.sha256}-{sha256(body).hexdigest()[:16]}"')
