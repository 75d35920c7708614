"""Remembering what was worked out for some marks, since the same marks always lead to the same."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Generic, TypeVar

MOST_REMEMBERED = 4096

Thing = TypeVar("Thing")


class Remembered(Generic[Thing]):
    """What was worked out before, by the marks of the facts that it depends on and by one more key.

    It holds marks, never an answer or a number; when too much is kept, all of it is forgotten.
    """

    def __init__(self, places: Sequence[int]) -> None:
        self.marks_of = itemgetter(*places) if places else _nothing
        self.kept: dict[object, Thing] = {}

    def key(self, marks: Sequence[int], beside: object = None) -> object:
        """Return what the thing is kept under."""
        return self.marks_of(marks), beside

    def get(self, key: object) -> Thing | None:
        """Return what was kept; None where nothing was."""
        return self.kept.get(key)

    def keep(self, key: object, thing: Thing) -> Thing:
        """Keep a thing and return it."""
        if len(self.kept) >= MOST_REMEMBERED:
            self.kept.clear()
        self.kept[key] = thing
        return thing


def _nothing(_: Sequence[int]) -> None:
    """Return the key of what depends on no fact."""
