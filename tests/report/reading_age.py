"""How old a reader has to be, measured as the grade of a United States school."""

import re
from collections.abc import Iterator
from typing import Any

import textstat

from candidates.report.content.person import words

TWELVE = 7  # the grade of a reader of twelve
# Names stand for themselves; these have no shorter word, and what each means is printed.
LEFT_OUT = tuple(words.TERMS)
NO_SENTENCES = ("svg", "alt", "head", "sources", "source", "where", "about", "check")


def said_in(told: Any) -> Iterator[str]:
    """Every text of a paper but its head and its sources, and drawings."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, tuple):
        for one in told:
            yield from said_in(one)
    elif hasattr(told, "__dataclass_fields__"):
        for name in told.__dataclass_fields__:
            if name not in NO_SENTENCES:
                yield from said_in(getattr(told, name))


def grade_of(told: str) -> float:
    """The grade that the sentences of a text ask for; lines of three words and less are none."""
    for term in sorted(LEFT_OUT, key=len, reverse=True):
        told = re.sub(rf"\b{term}s?\b", "it", told, flags=re.IGNORECASE)
    sentences = ". ".join(line.rstrip(".") for line in told.splitlines() if len(line.split()) > 3)
    return textstat.flesch_kincaid_grade(sentences)
