"""The kinds of entries, each with its pages: what they are called, how they are listed, how one is shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis, Mark, Word


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: where it leads, what it says, what stands beside it."""

    link: Link
    says: Word = ""
    beside: Word = ""
    mark: Mark | None = None
    boxes: tuple[Basis, ...] = ()
    source: Link | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of a list under one heading, with an anchor that can be linked to."""

    anchor: str
    title: Word
    items: list[Item]
    says: Word = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entries: its name in addresses, its title, how it is listed and how one entry is shown."""

    slug: str
    title: Word
    one: Word
    about: Word
    listed: Callable[[Library], list[Group]]
    page: Callable[[Library, str], Any]
    list_template: str = "candidates/knowledge/list.html"

    @property
    def template(self) -> str:
        """Return the template of one entry."""
        return f"candidates/knowledge/{self.slug}.html"

    def ids(self, library: Library) -> list[str]:
        """Return the ids of all entries."""
        return list(library.entries(self.slug))


def grouped(titles: Mapping[str, Word], items: Iterable[tuple[str, Item]]) -> list[Group]:
    """Return items under the titles of their groups, in the order of the titles; empty groups are left out."""
    found: dict[str, list[Item]] = {anchor: [] for anchor in titles}
    for anchor, item in items:
        found[anchor].append(item)
    return [Group(anchor, titles[anchor], group) for anchor, group in found.items() if group]
