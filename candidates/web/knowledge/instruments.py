"""Instruments: how a score is added up from its items, exactly."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.clauses import bounds
from candidates.web import words
from candidates.web.amounts import bare
from candidates.web.conditions import COMPARATORS
from candidates.web.knowledge.kinds import Group, Item, Kind
from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis


@dataclass(frozen=True, slots=True)
class Page:
    """One instrument."""

    title: str
    scoring: str
    weights: list[tuple[str, str]]
    counted_once: list[str]
    age_points: list[tuple[str, str]]
    lowest: str
    highest: str
    note: str
    box: Basis
    sources: list[Link]
    total: Link
    items: Link


def listed(library: Library) -> list[Group]:
    """Return all instruments."""
    items = [
        Item(library.link("instruments", key), told["scoring"], boxes=(words.BASES[told["basis"]],))
        for key, told in library.tree["instruments"].items()
    ]
    return [Group("instruments", _("Scores used here"), items)]


def page(library: Library, key: str) -> Page:
    """Return the page of one instrument."""
    told = library.tree["instruments"][key]
    items = told["items"]
    return Page(
        title=told["title"],
        scoring=told["scoring"],
        weights=[(library.option(items, item), weight) for item, weight in told["weights"].items()],
        counted_once=[_pair(items, pair, library) for pair in told.get("counted_once", [])],
        age_points=[_age_points(entry) for entry in told.get("age_points", [])],
        lowest=told["range"]["at_least"],
        highest=told["range"]["at_most"],
        note=told.get("note", ""),
        box=words.BASES[told["basis"]],
        sources=library.links("sources", told["sources"]),
        total=library.link("facts", told["total"]),
        items=library.link("facts", items),
    )


def _pair(items: str, pair: list[str], library: Library) -> str:
    return _(" and ").join(library.option(items, item) for item in pair)


def _age_points(entry: dict[str, Any]) -> tuple[str, str]:
    ends = [str(COMPARATORS[end.comparator]) % bare(Decimal(end.value), "years") for end in bounds(entry["age"])]
    return _(" and ").join(ends) + " " + _("years"), entry["points"]


KIND = Kind(
    "instruments",
    gettext_lazy("Instruments"),
    gettext_lazy("Instrument"),
    gettext_lazy("Scores with their exact weights. A total may be typed, or added up from the items."),
    listed,
    page,
)
