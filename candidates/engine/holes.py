"""What stands in a template where people differ: numbers, days, and how far they lie from a limit."""

from collections.abc import Callable
from typing import Any

from candidates.engine.places import Bands
from candidates.engine.seen import Bounds, Seen
from candidates.engine.templates import encoded


class Hole:
    """A place in a document that is filled with what is asked of each limb."""

    __slots__ = ("about", "ask")

    def __init__(self, ask: Callable[..., Any], about: tuple[Any, ...]) -> None:
        self.ask = ask
        self.about = about


class Texts(dict[Any, bytes]):
    """The texts of all holes for one limb, each written when it is first asked for."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    def __missing__(self, hole: Hole) -> bytes:
        text = self[hole] = encoded(hole.ask(self.seen, *hole.about))
        return text


class Holes(Seen):
    """Stands in for what was seen of a limb, so that a document is laid out in one place for all of its readers.

    There are holes for numbers and days; options are as they are, since their mark tells which they are. The same value
    has the same hole in all documents, so that it is written once for a limb.
    """

    def __init__(self, seen: Seen) -> None:
        super().__init__(seen.rulebook, seen.limb)

    def value(self, fact: str) -> Any:
        """Return the hole for a number or a day, or the option."""
        is_number_or_day = isinstance(self.rulebook.book.scales[fact], Bands)
        return self._hole(Seen.value, fact) if is_number_or_day else super().value(fact)

    def landmark(self) -> Any:
        """Return the hole for the landmark of the length."""
        return self._hole(Seen.landmark)

    def method(self) -> Any:
        """Return the hole for the method by which the length was measured."""
        return self._hole(Seen.method)

    def uncertainty(self) -> Any:
        """Return the hole for the uncertainty of the length."""
        return self._hole(Seen.uncertainty)

    def corrected_bmi(self) -> Any:
        """Return the hole for the corrected index."""
        return self._hole(Seen.corrected_bmi)

    def margin(self, fact: str, bounds: Bounds) -> Any:
        """Return the hole for a margin."""
        return self._hole(Seen.margin, fact, bounds)

    def comparator(self, fact: str, bounds: Bounds) -> Any:
        """Return the comparator, or a hole where several ends can be the nearest."""
        return bounds[0].comparator if len(bounds) == 1 else self._hole(Seen.comparator, fact, bounds)

    def required(self, fact: str, bounds: Bounds) -> Any:
        """Return the value of the end, or a hole where several ends can be the nearest."""
        return super().required(fact, bounds) if len(bounds) == 1 else self._hole(Seen.required, fact, bounds)

    def _hole(self, ask: Callable[..., Any], *about: Any) -> Hole:
        kept = self.rulebook.holes
        known: Hole | None = kept.get((ask, about))
        return known or kept.keep((ask, about), Hole(ask, about))
