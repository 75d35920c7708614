"""Text that can be printed: a character that the font does not have becomes its code point in brackets, and is told."""

from collections.abc import Collection
from typing import Any
from unicodedata import normalize

KEPT = "\n"
# Most code points that the line about them names; a hostile note may hold a thousand.
NAMED = 40


class Printer:
    """Replaces what cannot be printed, and remembers what it replaced."""

    def __init__(self, characters: Collection[int]) -> None:
        self.characters = characters
        self.replaced: dict[str, None] = {}

    def data(self, plain: Any) -> Any:
        """Return plain data with every text in it printable."""
        if isinstance(plain, str):
            return self.text(plain)
        if isinstance(plain, dict):
            return {key: self.data(value) for key, value in plain.items()}
        if isinstance(plain, list | tuple):
            return [self.data(value) for value in plain]
        return plain

    def text(self, written: str) -> str:
        """Return a text with the code point of each unprintable character in its place: [U+4F60]."""
        composed = normalize("NFC", written)
        if all(ord(character) in self.characters or character in KEPT for character in composed):
            return composed
        return "".join(self._character(character) for character in composed)

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
