"""A scale on paper: which part of a quantity is shown, and where on the drawing a value lies."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

# A scale of which one mark is drawn is shown whole where the mark lies well inside it.
INSIDE = (Decimal("0.2"), Decimal("0.8"))
BESIDE_A_LONE_MARK = Decimal(20)
BEYOND_AN_END = Decimal("0.12")


@dataclass(frozen=True, slots=True)
class Scale:
    """The shown part of a quantity in its canonical unit, from `low` to `high`, and where the quantity itself ends."""

    low: Decimal
    high: Decimal
    least: Decimal | None = None
    most: Decimal | None = None

    @property
    def ends_low(self) -> bool:
        """Return whether the quantity ends inside the drawing, on the low side."""
        return self.least is not None and self.low <= self.least

    @property
    def ends_high(self) -> bool:
        """Return whether the quantity ends inside the drawing, on the high side."""
        return self.most is not None and self.high >= self.most

    def place(self, value: Decimal, left: float, right: float) -> float:
        """Return where `value` lies between `left` and `right`, in units of the drawing; outside is cut off."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return round(left + float(share) * (right - left), 2)


def scale(marks: Iterable[Decimal], least: Decimal | None = None, most: Decimal | None = None) -> Scale:
    """Return a scale that shows every mark with room on both sides, and not what is implausible.

    A mark that is itself the least or most plausible value keeps a sliver beside it, so that it can be seen.
    ValueError where there is no mark.
    """
    shown = sorted(set(marks))
    if not shown:
        raise ValueError("A scale needs at least one mark to be drawn around.")
    low, high = _around(shown, least, most)
    sliver = (high - low) * BEYOND_AN_END
    low = low - sliver if shown[0] == least else low
    high = high + sliver if shown[-1] == most else high
    return Scale(low, high, least, most)


def _around(marks: list[Decimal], least: Decimal | None, most: Decimal | None) -> tuple[Decimal, Decimal]:
    first, last = marks[0], marks[-1]
    if first == last and least is not None and most is not None and _well_inside(first, least, most):
        return least, most
    room = _room(marks, least, most)
    low = first - room if least is None else max(first - room, least)
    high = last + room if most is None else min(last + room, most)
    return low, high


def _room(marks: list[Decimal], least: Decimal | None, most: Decimal | None) -> Decimal:
    """Return how much is shown beside the outermost marks."""
    span = marks[-1] - marks[0]
    if span:
        return max(span / (len(marks) - 1), span / 3)
    to_the_ends = [abs(end - marks[0]) for end in (least, most) if end is not None and end != marks[0]]
    return min(to_the_ends, default=BESIDE_A_LONE_MARK)


def _well_inside(mark: Decimal, least: Decimal, most: Decimal) -> bool:
    return INSIDE[0] <= (mark - least) / (most - least) <= INSIDE[1]
