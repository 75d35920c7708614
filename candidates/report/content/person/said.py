"""Sentences for the person, each with what it rests on, and the list of all that."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidates.engine.loading import Tree
from candidates.report.content.sources import Source
from candidates.wording.marks import BASES, Basis

KNOWLEDGE, REVIEW, PREFERENCES = "benefits", "review", "preferences"
ESTABLISHED = Basis("read", "Professional knowledge")
# What is no publication of the edition, and how it is cited.
BESIDE = {
    KNOWLEDGE: ("Advantages and drawbacks, and the answers to each question, as this edition lists them", ESTABLISHED),
    REVIEW: ("Reading of the texts by a prosthetist, a surgeon, a safety officer and a user", ESTABLISHED),
    PREFERENCES: ("What people weigh in choosing: two preference studies, PMC11548816", BASES["read"]),
}
PREFERENCES_AT = "doi 10.1177/23814683251351044"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is written here; `keys` name sources, statements or outcomes, or what is beside the edition."""

    says: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as the person reads it, and the numbers of its sources."""

    says: str
    sources: tuple[int, ...]


class Rests:
    """Numbers what the person's paper rests on, in the order in which the person meets it."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.numbers: dict[str, int] = {}

    def said(self, line: Line, **words: str) -> Said:
        """Return a sentence with its gaps filled and its sources numbered."""
        return Said(line.says.format(**words), self.numbered(line.keys))

    def numbered(self, keys: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of what the keys stand for."""
        found = dict.fromkeys(source for key in keys for source in self._sources(key))
        return tuple(self.numbers.setdefault(source, len(self.numbers) + 1) for source in found)

    def listed(self) -> tuple[Source, ...]:
        """Return everything that was cited, by its number."""
        return tuple(self._source(key, number) for key, number in self.numbers.items())

    def _sources(self, key: str) -> tuple[str, ...]:
        """Return the sources that a key stands for; KeyError where the edition knows none of that name."""
        if key in BESIDE or key in self.tree["sources"]:
            return (key,)
        told = self.tree["outcomes"].get(key) or self.tree["statements"][key]
        return tuple(told.get("sources", ())) or ((told["source"],) if "source" in told else (KNOWLEDGE,))

    def _source(self, key: str, number: int) -> Source:
        if key in BESIDE:
            cite, basis = BESIDE[key]
            return Source(number, cite, PREFERENCES_AT if key == PREFERENCES else "", basis)
        told = self.tree["sources"][key]
        where = f"doi {told['doi']}" if "doi" in told else told.get("url", "")
        return Source(number, told["cite"], where, BASES[told["basis"]])
