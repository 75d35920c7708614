"""In which language a sentence is said. The report speaks English; the pages hand in their own translation."""

from collections.abc import Callable
from dataclasses import dataclass


def english(text: str) -> str:
    """Return a text as it stands; it also marks texts for translation."""
    return text


def both(one: str, several: str) -> tuple[str, str]:
    """Return the texts for one and for several as they stand; it also marks them for translation."""
    return one, several


def counted(one: str, several: str, number: int) -> str:
    """Return the text for one or for several."""
    return one if number == 1 else several


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a text, and a text with a number, become words of a language, and how it writes a decimal number."""

    say: Callable[[str], str]
    counted: Callable[[str, str, int], str]
    numeral: Callable[[str], str]


ENGLISH = Tongue(english, counted, english)
