"""A ratio that was measured, what it has to be, and the sentence that says so."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class NotMeasuredError(Exception):
    """Something could not be measured, or was not done as it should be; the message says what."""


class Ratio(NamedTuple):
    """How many times as long one thing takes as another, with the least or the most that is required."""

    says: str
    found: float
    at_least: float | None = None
    at_most: float | None = None
    times: str = ""

    @property
    def is_kept(self) -> bool:
        """Return whether the ratio is as required."""
        return (self.at_least or 0) <= self.found and (self.at_most is None or self.found <= self.at_most)

    def sentence(self) -> str:
        """Return the ratio in words, and the times of this machine beside it."""
        kept = "kept" if self.is_kept else "MISSED"
        limits = [("at least", self.at_least), ("at most", self.at_most)]
        required = "".join(f" ({word} {limit:g}: {kept})" for word, limit in limits if limit is not None)
        return f"{self.found:7.2f}  {self.says}{required}\n         on this machine: {self.times}"


def microseconds(times: Sequence[float]) -> str:
    """Return the median of some seconds in microseconds."""
    return f"{median(times) * 1e6:.0f} µs"
