"""Conflicts: where sources disagree, both sides side by side."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from candidates.web import words
from candidates.web.knowledge.kinds import Group, Item, Kind
from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a conflict, and whether it was read."""

    link: Link
    box: Basis


@dataclass(frozen=True, slots=True)
class Page:
    """One conflict."""

    title: str
    one_side: str
    other_side: str
    handling: str
    sources: list[Cited]
    protocols: list[Link]


def listed(library: Library) -> list[Group]:
    """Return all conflicts with both sides."""
    items = [
        Item(library.link("conflicts", key), told["one_side"], told.get("other_side", ""))
        for key, told in library.tree["conflicts"].items()
    ]
    return [Group("conflicts", _("Where sources disagree"), items)]


def page(library: Library, key: str) -> Page:
    """Return the page of one conflict."""
    told = library.tree["conflicts"][key]
    basis_of = {source: library.tree["sources"][source]["basis"] for source in told["sources"]}
    return Page(
        title=library.title("conflicts", key),
        one_side=told["one_side"],
        other_side=told.get("other_side", ""),
        handling=told.get("handling", ""),
        sources=[Cited(library.link("sources", source), words.BASES[basis]) for source, basis in basis_of.items()],
        protocols=library.speaking_of("conflicts", key, "protocols"),
    )


KIND = Kind(
    "conflicts",
    _("Disagreements"),
    _("Disagreement"),
    _("Both sides as they stand in their sources. Neither is dropped, and none is averaged."),
    listed,
    page,
    "candidates/knowledge/conflict_list.html",
)
