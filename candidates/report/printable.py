"""Text that can be printed: a character that the font does not have becomes its code point in brackets, and is told."""

import re
from collections.abc import Container
from typing import Any
from unicodedata import normalize

KEPT = "\n"
# A browser sends the end of a line as two characters, of which the first is no character of any font.
LINE_END = re.compile(r"\r\n?")
# A word that is longer than a line may be broken between pieces; else it runs off the paper.
A_PIECE = 20
LONG_WORD = re.compile(r"\S{45,}")
BREAK = "\N{ZERO WIDTH SPACE}"
# What holds a drawing, whose words are long and never set.
DRAWN = frozenset({"svg"})


def breakable(written: str) -> str:
    """Return a text in which a line can end inside a word that no line could hold."""
    return LONG_WORD.sub(lambda word: BREAK.join(_pieces(word[0])), written)


def _pieces(word: str) -> list[str]:
    return [word[start : start + A_PIECE] for start in range(0, len(word), A_PIECE)]


# Most code points that the line about them names; a hostile note may hold a thousand.
NAMED = 40


class Printer:
    """Replaces what cannot be printed, and remembers what it replaced."""

    def __init__(self, characters: Container[int]) -> None:
        self.characters = characters
        self.replaced: dict[str, None] = {}

    def data(self, plain: Any) -> Any:
        """Return plain data with every text in it printable."""
        if isinstance(plain, str):
            return breakable(self.text(plain))
        if isinstance(plain, dict):
            return {key: self.text(value) if key in DRAWN else self.data(value) for key, value in plain.items()}
        if isinstance(plain, list | tuple):
            return [self.data(value) for value in plain]
        return plain

    def text(self, written: str) -> str:
        """Return a text with the code point of each unprintable character in its place: [U+4F60]."""
        composed = normalize("NFC", LINE_END.sub("\n", written))
        # Each character once: a report has some hundred thousand, and a hundred different ones.
        if not all(ord(character) in self.characters or character in KEPT for character in set(composed)):
            return "".join(self._character(character) for character in composed)
        return composed

    def note(self) -> str:
        """Return the line that tells what was replaced; nothing where everything could be printed."""
        if not self.replaced:
            return ""
        points = ", ".join(list(self.replaced)[:NAMED]) + (" and others" if len(self.replaced) > NAMED else "")
        return f"Characters that the font of this paper does not have are printed as their code points: {points}."

    def _character(self, character: str) -> str:
        if ord(character) in self.characters or character in KEPT:
            return character
        point = f"[U+{ord(character):04X}]"
        self.replaced[point] = None
        return point
