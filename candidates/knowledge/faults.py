"""Where something stands in the files of an edition, and the faults that are found there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from candidates.engine.loading import Entry, KnowledgeError

Faults = Iterator[KnowledgeError]


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, with the name of the key that stands there."""

    file: str
    line: int
    name: str = ""

    def fault(self, wrong: str, mend: str) -> KnowledgeError:
        """Return a fault at this place: what is wrong and how to mend it."""
        return KnowledgeError(self.file, self.line, wrong, mend)

    def unknown(self, word: str, what: str, known: Iterable[str], mend: str) -> KnowledgeError:
        """Return the fault of a name that nothing bears, with the nearest name where one is near."""
        return self.fault(f"{word!r} is no {what}.", f"{mend}{nearest(word, known)}")


def at(entry: Entry, key: str) -> Place:
    """Return the place of a key; where the key is missing, that of its mapping."""
    return Place(entry.file, entry.line_of(key), key)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the question whether a near name was meant; nothing where none is near."""
    near = get_close_matches(word, sorted(known), n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


def listed(words: Iterable[str]) -> str:
    """Return words as they are listed in a sentence: `a, b or c`."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
