"""Statements: what is said of the field and carried by no criterion, and what was looked for and not found."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.web import words
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.vocabulary import STATEMENT_KINDS
from candidates.web.words import Basis, Word

# What a statement may say further, and how it is called.
PARTS: dict[str, Word] = {
    "scoring": _("Scoring"),
    "values": _("Values"),
    "licence": _("Licence"),
    "use": _("How it is used here"),
    "status": _("Where it comes from"),
    "confidence": _("Our confidence"),
    "note": _("Note"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One statement."""

    title: str
    kind: Word
    says: str
    parts: list[tuple[Word, str]]
    box: Basis
    sources: list[Link]


def listed(library: Library) -> list[Group]:
    """Return all statements by kind."""
    statements = library.tree["statements"].items()
    return grouped(STATEMENT_KINDS, ((told["kind"], _item(key, told, library)) for key, told in statements))


def page(library: Library, key: str) -> Page:
    """Return the page of one statement."""
    told = library.tree["statements"][key]
    cited = told.get("sources", [told["source"]] if "source" in told else [])
    return Page(
        title=library.title("statements", key),
        kind=STATEMENT_KINDS[told["kind"]],
        says=told.get("says", ""),
        parts=[(title, told[part]) for part, title in PARTS.items() if part in told],
        box=box(told),
        sources=library.links("sources", cited),
    )


def box(told: dict[str, Any]) -> Basis:
    """Return what a statement rests on; what was not found rests on nothing and says so."""
    return words.BASES[told["basis"]] if "basis" in told else NOT_KNOWN


def _item(key: str, told: dict[str, Any], library: Library) -> Item:
    says = told.get("says") or told.get("scoring", "")
    return Item(library.link("statements", key), says, boxes=(box(told),))


NOT_KNOWN = Basis("unverified", _("Not known"), "unknown")
KIND = Kind(
    "statements",
    _("Statements"),
    _("Statement"),
    _("What is said about the field and decides nothing here."),
    listed,
    page,
)
