"""A text as it would look in another language: still readable, but longer, in brackets, with strange letters."""

import re
from collections.abc import Callable

Change = Callable[[str], str]
# What a program puts in or reads: placeholders, tags and entities. They stay as they are.
KEPT = re.compile(r"(%\(\w+\)[a-z]|%[a-z%]|\{\w*\}|<[^>]+>|&#?\w+;)")
OPENS, CLOSES = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}", "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
FROM_RIGHT, AS_BEFORE = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"
ACCENTED = str.maketrans(
    "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz",
    "ÀÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽàçðéĝĥîĵķļñöŕšţûŵýž",
)
WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SHORT = 20  # letters; up to here a translation may need twice as many, beyond about a third more


def accented(text: str) -> str:
    """Return a text with accents, a third longer, in brackets; a short one becomes twice as long."""
    return _framed(text, lambda part: part.translate(ACCENTED))


def from_right_to_left(text: str) -> str:
    """Return a text whose letters run from right to left."""
    return _framed(text, lambda part: f"{FROM_RIGHT}{part}{AS_BEFORE}" if part.strip() else part)


def _framed(text: str, changed: Change) -> str:
    parts = KEPT.split(text)
    said = "".join(part if at % 2 else changed(part) for at, part in enumerate(parts))
    bare = said.strip()
    before, after = said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]
    return f"{before}{OPENS}{bare}{_longer(text, changed)}{CLOSES}{after}"


def _longer(text: str, changed: Change) -> str:
    wanted = len(text) if len(text) <= SHORT else len(text) // 3
    added = ""
    for word in WORDS:
        if len(added) + len(word) >= wanted:
            break
        added += f" {word}"
    return changed(added)
