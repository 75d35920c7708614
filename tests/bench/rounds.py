"""Measuring several ways of doing one thing in turns, so that what disturbs the machine disturbs all alike."""

import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import TypeVar

Batch = TypeVar("Batch")
Clock = Callable[[], float]


def seconds_each(
    ways: Mapping[str, Callable[[Batch], object]],
    batches: Sequence[Mapping[str, Batch]],
    size: int,
    clock: Clock = time.process_time,
) -> dict[str, list[float]]:
    """Return for every way and round the seconds for one of `size` things; the order turns from round to round."""
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for round_, batch in enumerate(batches):
        for way in list(ways) if round_ % 2 else reversed(list(ways)):
            start = clock()
            ways[way](batch[way])
            taken[way].append((clock() - start) / size)
    return taken


def times_as_long(slower: Sequence[float], faster: Sequence[float]) -> float:
    """Return how many times as long one way takes as the other: the median over the rounds."""
    return median(one / other for one, other in zip(slower, faster, strict=True))
