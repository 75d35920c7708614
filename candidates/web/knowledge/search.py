"""Search: every word asked for has to stand in an entry, in capitals or not. Nothing of it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from django.utils.text import Truncator

from candidates.web.knowledge.kinds import Kind
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.mentions import Place
from candidates.web.knowledge.shelves import KINDS

LONGEST = 100
SHOWN = 20
EXTRACT = 160
NEAR, LIKENESS = 6, 0.6
KEPT = 2


@dataclass(frozen=True, slots=True)
class Book:
    """One entry as the search sees it: where it is, its title, its sentences, and all its words in lower case."""

    kind: str
    key: str
    title: str
    sentences: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, and the sentence of it that holds what was asked for, where the title does not."""

    link: Link
    says: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one kind: the first entries, and how many more there are."""

    kind: Kind
    hits: list[Hit]
    further: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one search; `near` are titles like what was asked for, where nothing was found."""

    asked: str
    found: list[Found]
    near: list[Link]

    @property
    def count(self) -> int:
        """Return how many entries were found."""
        return sum(len(found.hits) + found.further for found in self.found)


def search(asked: str, library: Library) -> Answer:
    """Return the entries that hold every word asked for, by kind, those with the words in their title first."""
    asked = " ".join(asked[:LONGEST].split())
    wanted = asked.casefold().split()
    books = [book for book in _books(library) if all(word in book.words for word in wanted)] if wanted else []
    found = [_found(kind, books, wanted, library) for kind in KINDS.values()]
    return Answer(asked, [of_kind for of_kind in found if of_kind.hits], [] if books else near(asked, library))


def near(asked: str, library: Library, *kinds: str) -> list[Link]:
    """Return the entries whose id or title is most like what was asked for, of these kinds or of all."""
    named: dict[str, list[Place]] = {}
    for book in _books(library):
        if not kinds or book.kind in kinds:
            for name in (book.title.casefold(), _spoken(book.key)):
                named.setdefault(name, []).append((book.kind, book.key))
    matches = get_close_matches(_spoken(asked[:LONGEST]), named, n=NEAR, cutoff=LIKENESS)
    unique = dict.fromkeys(place for match in matches for place in named[match])
    return [library.link(*place) for place in unique]


def _found(kind: Kind, books: list[Book], wanted: list[str], library: Library) -> Found:
    of_kind = [book for book in books if book.kind == kind.slug]
    of_kind.sort(key=lambda book: not all(word in book.title.casefold() for word in wanted))
    hits = [Hit(library.link(book.kind, book.key), _extract(book, wanted)) for book in of_kind[:SHOWN]]
    return Found(kind, hits, max(len(of_kind) - SHOWN, 0))


def _extract(book: Book, wanted: list[str]) -> str:
    """Return the first sentence that holds a word asked for, cut short; nothing where the title holds them all."""
    if all(word in book.title.casefold() for word in wanted):
        return ""
    holding = (said for said in book.sentences if any(word in said.casefold() for word in wanted))
    return Truncator(next(holding, "")).chars(EXTRACT)


@lru_cache(maxsize=KEPT)
def _books(library: Library) -> tuple[Book, ...]:
    entries = ((slug, key, entry) for slug in KINDS for key, entry in library.entries(slug).items())
    return tuple(_book(slug, key, library.title(slug, key), tuple(_texts(entry))) for slug, key, entry in entries)


def _book(slug: str, key: str, title: str, texts: tuple[str, ...]) -> Book:
    sentences = tuple(text for text in texts if " " in text)
    return Book(slug, key, title, sentences, " ".join([_spoken(key), *texts]).casefold())


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of an entry, at any depth."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        yield value


def _spoken(key: str) -> str:
    return key.replace("_", " ").replace("-", " ").casefold()
