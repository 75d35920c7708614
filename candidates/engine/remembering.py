"""Remembering what was worked out for some marks, since the same marks always lead to the same."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, TypeVar

MOST_REMEMBERED = 4096

Thing = TypeVar("Thing")


class Remembered(dict[object, Thing]):
    """What was worked out before, by the marks of the facts that it depends on.

    It holds marks, never an answer or a number; when too much is kept, all of it is forgotten.
    """

    def keep(self, key: object, thing: Thing) -> Thing:
        """Keep a thing and return it."""
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[key] = thing
        return thing


def marks_at(places: Sequence[int]) -> Callable[[Sequence[int]], Any]:
    """Return what picks the marks of some facts: the key of everything that depends on these and no others."""
    return itemgetter(*places) if places else _nothing


def _nothing(_: Sequence[int]) -> None:
    """Return the key of what depends on no fact."""
