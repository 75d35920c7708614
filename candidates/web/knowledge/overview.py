"""The first page of the knowledge: what the edition holds, how far it may be trusted, and the way in."""

from dataclasses import dataclass

from candidates.web.knowledge.kinds import Kind
from candidates.web.knowledge.library import Library
from candidates.web.knowledge.shelves import KINDS
from candidates.web.knowledge.vocabulary import dated


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of entries and how many there are."""

    kind: Kind
    count: int


@dataclass(frozen=True, slots=True)
class Page:
    """The edition and its shelves."""

    name: str
    date: str
    sha256: str
    status: str
    intended_use: str
    limits: str
    shelves: list[Shelf]
    rows: int
    read: int
    sources: int


def page(library: Library) -> Page:
    """Return the overview."""
    told, edition = library.tree["edition"], library.knowledge.edition
    sources = library.tree["sources"].values()
    return Page(
        name=edition.name,
        date=dated(edition.date),
        sha256=edition.sha256,
        status=told["status"],
        intended_use=edition.intended_use,
        limits=edition.limits,
        shelves=[Shelf(kind, len(kind.ids(library))) for kind in KINDS.values()],
        rows=sum(len(criterion.rows) for criterion in library.knowledge.criteria.values()),
        read=sum(source["basis"] == "read" for source in sources),
        sources=len(sources),
    )
