"""What was wrong with an input, where, and what is accepted instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

MOST_FAULTS = 200
MOST_HINTS = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that was refused: its place (`facts.hba1c.unit`), what was wrong, what is accepted."""

    place: str
    wrong: str
    accepted: str

    def document(self) -> dict[str, str]:
        """Return the fault as plain data."""
        return {"place": self.place, "wrong": self.wrong, "accepted": self.accepted}


class Refused(Exception):  # noqa: N818 - what a reader is told: refused
    """An input that cannot be judged, with every fault that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.place}: {fault.wrong}" for fault in self.faults))


class Faults(list[Fault]):
    """The faults found so far."""

    def add(self, place: str, wrong: str, accepted: str) -> None:
        """Add one fault; a word longer than a line is cut, so that hostile input is not sent back whole.

        Refused at once where there are more faults than anybody reads.
        """
        self.append(Fault(printable(place[:200]), printable(wrong[:300]), accepted))
        if len(self) >= MOST_FAULTS:
            self.append(Fault("", f"There are more faults than these {MOST_FAULTS}.", "these mended first"))
            raise Refused(self)

    def unknown_word(self, place: str, word: object, known: Iterable[str], what: str) -> None:
        """Add the fault of a word that is none of the known ones, with the nearest where one is near."""
        known = list(known)
        near = get_close_matches(str(word)[:60], known, n=1) if len(self) < MOST_HINTS else []
        hint = f" Did you mean {near[0]!r}?" if near else ""
        self.add(place, f"{quoted(word)} is no {what}.{hint}", one_of(known))


def printable(text: str) -> str:
    """Return a text that can be written as UTF-8: half characters are spelled out."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def quoted(value: object) -> str:
    """Return a value as it may be shown in a fault: short, in quotes."""
    text = str(value)
    return repr(text if len(text) <= 60 else f"{text[:57]}...")


def one_of(words: Iterable[str]) -> str:
    """Return the accepted words as one sentence part."""
    return "one of " + ", ".join(words)
