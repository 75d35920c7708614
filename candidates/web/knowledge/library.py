"""The library: the edition in force with its entries by kind, the links between them, and who speaks of what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.urls import reverse

from candidates.engine.loading import Tree
from candidates.engine.rules import Knowledge
from candidates.queries.judging import current_judge, current_tree
from candidates.web.knowledge.mentions import Mentions, Place, mentions

# Where the title of an entry stands; what is not listed here says `title`.
TITLED_BY = {
    "facts": "label",
    "systems": "name",
    "pathways": "name",
    "sources": "cite",
    "conflicts": "topic",
    "statements": "topic",
}
KEPT = 2


@dataclass(frozen=True, slots=True)
class Link:
    """A title and the address that it leads to."""

    title: str
    url: str


@dataclass(frozen=True, eq=False)
class Library:
    """One edition as pages need it: nested text, plain objects, and what each entry is spoken of by."""

    tree: Tree
    knowledge: Knowledge
    spoken_of: Mentions

    def entries(self, kind: str) -> Mapping[str, Any]:
        """Return the entries of a kind by id; facts that are worked out stand among the facts."""
        if kind == "facts":
            return {**self.tree["derived"], **self.tree["facts"]}
        if kind == "benefits":
            return {**self.tree["benefits"]["advantages"], **self.tree["benefits"]["drawbacks"]}
        entries: Mapping[str, Any] = self.tree[kind]
        return entries

    def title(self, kind: str, key: str) -> str:
        """Return what an entry is called."""
        title: str = self.entries(kind)[key][TITLED_BY.get(kind, "title")]
        return title[:1].upper() + title[1:] if TITLED_BY.get(kind) == "topic" else title

    def link(self, kind: str, key: str) -> Link:
        """Return the link to an entry."""
        return Link(self.title(kind, key), reverse("knowledge_entry", args=(kind, key)))

    def links(self, kind: str, keys: Iterable[str]) -> list[Link]:
        """Return the links to entries, in their order."""
        return [self.link(kind, key) for key in keys]

    def route(self, key: str) -> Link:
        """Return the link to a system or, where it is none, to a pathway."""
        return self.link("systems" if key in self.tree["systems"] else "pathways", key)

    def speaking_of(self, kind: str, key: str, *by: str) -> list[Link]:
        """Return the links to the entries of the kinds `by` that speak of an entry, in the order of the edition."""
        places: list[Place] = self.spoken_of.get((kind, key), [])
        return [self.link(*place) for place in places if place[0] in by]

    def option(self, fact: str, option: str) -> str:
        """Return an option in the words of its fact."""
        return self.knowledge.facts[fact].options.get(option, option)

    def levels(self, keys: Iterable[str]) -> list[str]:
        """Return levels of amputation in words."""
        return [self.option("level", key) for key in keys]


def library() -> Library:
    """Return the library of the edition in force; NoEditionError where there is none."""
    judge = current_judge()
    return _library(judge.knowledge.edition.sha256)


@lru_cache(maxsize=KEPT)
def _library(sha256: str) -> Library:
    tree = current_tree()
    return Library(tree, current_judge().knowledge, mentions(tree))
