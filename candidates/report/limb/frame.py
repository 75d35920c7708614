"""One scale for one drawing: where a millimetre along the shaft, and one across it, lies on paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidates.report.content.limbs.parts import Limb
from candidates.report.limb.outlines import NAMELESS, OUTLINES, Outline, Point, contour

WIDTH = 360.0
# The bone stands in the lane on the left; rulers and arrows follow, then the words.
LANE_LEFT, LANE_RIGHT = 10.0, 142.0
RULER, LENGTH, MARGIN, WORDS = 150.0, 183.0, 193.0, 203.0
TOP = 76.0
TALLEST = 330.0
# Units of the drawing to a millimetre, at most: a short bone is not blown up without end.
LARGEST, LARGEST_NAMELESS = 4.0, 2.0
BARE_SHAFT = 55.0
BEYOND = 1.12


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things lie: `scale` in units of the drawing to a millimetre, `zero` the line of the landmark.

    `way` is 1 where the outer side lies on the right, -1 where it lies on the left. `end` is where the bone ends in
    millimetres from the landmark, None where nobody knows; `shown` is how far down the bone is drawn.
    """

    scale: float
    zero: float
    middle: float
    way: int
    outline: Outline
    lift: float
    half: float
    end: float | None
    shown: float
    bottom: float
    points: tuple[Point, ...]

    def x(self, across: float) -> float:
        """Return the place of a millimetre across, counted from the shaft outwards."""
        return round(self.middle + self.way * across * self.scale, 2)

    def y(self, along: float) -> float:
        """Return the place of a millimetre along the shaft, counted from the landmark downwards."""
        return round(self.zero + along * self.scale, 2)


def frame_of(limb: Limb) -> Frame:
    """Return the frame in which everything that is known of a limb has its place."""
    outline = OUTLINES.get(limb.bone, NAMELESS)
    anchor = outline.landmarks.get(limb.zero) or next(iter(outline.landmarks.values()), (0.0, 0.0))
    lift = anchor[1]
    end = float(limb.end) if limb.end is not None else None
    bottom = _bottom(limb, end)
    shown = end if end is not None else max(bottom * BEYOND, outline.shaft - lift + BARE_SHAFT)
    half = _half(limb, outline)
    foot = outline.foot if limb.is_whole and end is not None else 0
    points = tuple((x, y - lift) for x, y in contour(outline, shown + lift, half, foot))
    left, right = _sides(points)
    top = min(_highest(limb, end), *(y for _, y in points))
    tall = max(shown, bottom) - top
    largest = LARGEST if limb.bone in OUTLINES else LARGEST_NAMELESS
    scale = round(min((LANE_RIGHT - LANE_LEFT) / (right - left), TALLEST / tall, largest), 4)
    way = -1 if limb.side == "right" else 1
    zero = TOP - top * scale
    middle = (LANE_LEFT + LANE_RIGHT) / 2 - way * (left + right) / 2 * scale
    return Frame(scale, round(zero, 2), round(middle, 2), way, outline, lift, half, end, shown, bottom, points)


def _highest(limb: Limb, end: float | None) -> float:
    """Return where the uncertainty of the length begins, in millimetres from the landmark."""
    off = limb.length.uncertainty if limb.length is not None else None
    return end - float(off) if end is not None and off is not None else 0


def _bottom(limb: Limb, end: float | None) -> float:
    """Return the lowest point that has a place in the drawing, in millimetres from the landmark."""
    marks = [float(limit.value) for limit in limb.drawn]
    if end is None:
        return max(marks, default=0)
    off = float(limb.length.uncertainty or 0) if limb.length is not None else 0
    space = limb.space
    below = [float(one) for one in (space.room, space.build) if one is not None] if space is not None else []
    return max([*marks, end + off, *(end + one for one in below)])


def _half(limb: Limb, outline: Outline) -> float:
    """Return half the width of the shaft: from canal and cortex where both are recorded, else as drawn by hand."""
    if limb.canal is None or limb.cortex is None:
        return outline.half
    return float(limb.canal / 2 + limb.cortex)


def _sides(points: Iterable[Point]) -> tuple[float, float]:
    across = [x for x, _ in points]
    return min(across), max(across)
