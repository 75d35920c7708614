"""Protocols: how the weight comes back, how one is followed up, as each programme prints it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.web import words
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.short_forms import short_forms_in
from candidates.web.knowledge.vocabulary import PROTOCOL_KINDS
from candidates.web.words import Basis, Word


@dataclass(frozen=True, slots=True)
class Page:
    """One protocol; `stages` holds when, what and how much."""

    title: str
    kind: Word
    system: str
    systems: list[Link]
    levels: list[str]
    stages: list[tuple[str, str, str]]
    short_forms: list[tuple[str, Word]]
    rules: list[str]
    note: str
    box: Basis
    source: Link | None
    conflict: Link | None


def listed(library: Library) -> list[Group]:
    """Return all protocols by kind."""
    protocols = library.tree["protocols"].items()
    return grouped(PROTOCOL_KINDS, ((told["kind"], _item(key, told, library)) for key, told in protocols))


def page(library: Library, key: str) -> Page:
    """Return the page of one protocol."""
    told = library.tree["protocols"][key]
    return Page(
        title=told["title"],
        kind=PROTOCOL_KINDS[told["kind"]],
        system=told.get("system", ""),
        systems=library.links("systems", told.get("systems", [])),
        levels=library.levels(told["levels"]),
        stages=[(stage["when"], stage.get("does", ""), stage.get("load", "")) for stage in told.get("stages", [])],
        short_forms=short_forms_in(_texts(told)),
        rules=told.get("rules", []),
        note=told.get("note", ""),
        box=words.BASES[told["basis"]],
        source=library.link("sources", told["source"]) if "source" in told else None,
        conflict=library.link("conflicts", told["conflict"]) if "conflict" in told else None,
    )


def _texts(told: dict[str, Any]) -> Iterator[str]:
    """Yield everything that a protocol says in words."""
    for stage in told.get("stages", []):
        yield from stage.values()
    yield from told.get("rules", [])
    yield told.get("note", "")


def _item(key: str, told: dict[str, Any], library: Library) -> Item:
    levels = "; ".join(library.levels(told["levels"]))
    box = words.BASES[told["basis"]]
    return Item(library.link("protocols", key), told.get("system", ""), levels, boxes=(box,))


KIND = Kind(
    "protocols",
    _("Protocols"),
    _("Protocol"),
    _("Each as one programme prints it. They contradict each other and are not merged; the centre’s own decides."),
    listed,
    page,
)
