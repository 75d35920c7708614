"""Sources: what was read and what was only heard of, each with everything that rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.web import words
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis, Word


@dataclass(frozen=True, slots=True)
class Page:
    """One source."""

    title: str
    kind: str
    year: str
    doi: str
    url: str
    box: Basis
    basis: Word
    used: list[tuple[Word, list[Link]]]


def listed(library: Library) -> list[Group]:
    """Return all sources, read ones first, by citation."""
    sources = sorted(library.tree["sources"].items(), key=lambda item: item[1]["cite"].casefold())
    return grouped(GROUPS, ((told["basis"], _item(key, told, library)) for key, told in sources))


def page(library: Library, key: str) -> Page:
    """Return the page of one source."""
    told = library.tree["sources"][key]
    return Page(
        title=told["cite"],
        kind=told.get("kind", ""),
        year=told.get("year", ""),
        doi=told.get("doi", ""),
        url=told.get("url", ""),
        box=words.BASES[told["basis"]],
        basis=MEANING[told["basis"]],
        used=[*_used(key, library)],
    )


def _item(key: str, told: dict[str, Any], library: Library) -> Item:
    beside = ", ".join(told[name] for name in ("kind", "year") if name in told)
    return Item(library.link("sources", key), beside, boxes=(words.BASES[told["basis"]],))


def _used(key: str, library: Library) -> Iterator[tuple[Word, list[Link]]]:
    for kind, title in USED_BY.items():
        links = library.speaking_of("sources", key, kind)
        if links:
            yield title, links


GROUPS: dict[str, Word] = {"read": _("Read"), "unverified": _("Known of, not read")}
MEANING: dict[str, Word] = {
    "read": _("What is said here was read in it, often only in its abstract or opening pages."),
    "unverified": _(
        "It was not read. What is said on its word is shown only with the word Unverified beside it, "
        "and never makes anything met."
    ),
}
USED_BY: dict[str, Word] = {
    "criteria": _("Criteria"),
    "facts": _("Facts"),
    "systems": _("Systems"),
    "policies": _("Policies"),
    "outcomes": _("Outcomes"),
    "protocols": _("Protocols"),
    "pathways": _("Pathways"),
    "instruments": _("Instruments"),
    "statements": _("Statements"),
    "conflicts": _("Conflicts"),
}
KIND = Kind(
    "sources",
    _("Sources"),
    _("Source"),
    _("Every publication, label and page that something here rests on."),
    listed,
    page,
)
