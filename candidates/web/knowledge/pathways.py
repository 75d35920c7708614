"""Pathways: routes that are no system. Listed, never judged."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Pathway
from candidates.web import words
from candidates.web.knowledge.kinds import Group, Item, Kind
from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis


@dataclass(frozen=True, slots=True)
class Page:
    """One pathway."""

    title: str
    says: str
    levels: list[str]
    box: Basis
    source: Link
    system: Link | None
    mentioned: list[Link]


def listed(library: Library) -> list[Group]:
    """Return all pathways."""
    items = [_item(pathway, library) for pathway in library.knowledge.pathways.values()]
    return [Group("routes", _("Other routes"), items)]


def page(library: Library, key: str) -> Page:
    """Return the page of one pathway."""
    pathway = library.knowledge.pathways[key]
    return Page(
        title=pathway.name,
        says=pathway.says,
        levels=library.levels(pathway.levels),
        box=words.BASES[pathway.basis],
        source=library.link("sources", pathway.source),
        system=library.link("systems", pathway.system) if pathway.system else None,
        mentioned=_pointing_to(key, library),
    )


def _item(pathway: Pathway, library: Library) -> Item:
    return Item(library.link("pathways", pathway.id), pathway.says, boxes=(words.BASES[pathway.basis],))


def _pointing_to(key: str, library: Library) -> list[Link]:
    """Return the systems that point to a pathway: they name systems and pathways alike under `instead`."""
    return library.links("systems", (id for id, system in library.knowledge.systems.items() if key in system.instead))


KIND = Kind(
    "pathways",
    _("Pathways"),
    _("Pathway"),
    _("Where no system fits. Nobody is judged against them."),
    listed,
    page,
)
