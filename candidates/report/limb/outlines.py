"""The shapes of the bones, seen from the front, drawn by hand. They are nobody's: only lengths along them are measured.

In millimetres: x grows from the middle of the body outwards, y from the joint down; the shaft lies at x = 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
STEPS = 7


@dataclass(frozen=True, slots=True)
class Outline:
    """One bone: its upper end from the inner side of the shaft around to the outer, its landmarks, half its shaft.

    `foot` is half the width of the whole bone's lower end.
    """

    upper: tuple[Point, ...]
    landmarks: dict[str, Point]
    half: float
    foot: float = 0

    @property
    def top(self) -> float:
        """Return where the highest point lies; y grows downwards."""
        return min(y for _, y in self.upper)

    @property
    def shaft(self) -> float:
        """Return where the shaft begins."""
        return self.upper[0][1]


def _curve(start: Point, *segments: Sequence[float]) -> tuple[Point, ...]:
    """Return the points of a path: two numbers are the end of a straight part, six those of a cubic Bézier curve."""
    points = [start]
    for one in segments:
        points += [(one[0], one[1])] if len(one) == 2 else _cubic(points[-1], *one)
    return tuple((round(x, 2), round(y, 2)) for x, y in points)


def _cubic(p: Point, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float) -> Iterator[Point]:
    for step in range(1, STEPS + 1):
        t = step / STEPS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield a * p[0] + b * x1 + c * x2 + d * x3, a * p[1] + b * y1 + c * y2 + d * y3


FEMUR = Outline(
    _curve(
        (-13.5, 46),
        (-13.9, 30, -14.5, 21, -18.8, 12),
        (-20.6, 9.4, -25.4, 5, -25.4, 0),
        (-25.4, -3.5, -23.5, -5.5, -21, -7.5),
        (-19, -10.5, -21, -14, -24, -18),
        (-27, -15.5, -33, -14.3, -37, -15.5),
        (-51, -19, -58, -33, -52, -46),
        (-47, -58, -32, -63, -20.5, -52),
        (-15, -45, -8, -38.5, 1, -38.5),
        (8.5, -38.5, 10, -46, 17.5, -46.5),
        (25.5, -46, 30, -35, 28, -23),
        (26, -9, 16.5, 8, 14.6, 24),
        (13.9, 32, 13.5, 38, 13.5, 46),
    ),
    {"lesser_trochanter_midline": (-25.4, 0), "greater_trochanter_tip": (17.5, -46.5)},
    half=13.5,
    foot=38,
)
TIBIA = Outline(
    _curve(
        (-12.5, 84),
        (-13.5, 55, -17, 44, -24, 32),
        (-29, 23, -36, 17, -37, 9),
        (-37.6, 3.5, -35, 0, -30, 0),
        (-11, 0),
        (-8, 0, -6.5, -6, -4.5, -6.5),
        (-2.5, -6.5, -1.5, -3, 0, -3),
        (1.5, -3, 2.5, -5.6, 4.5, -5.6),
        (6.5, -5, 8, 0.6, 11, 0.6),
        (30, 0.6),
        (35, 0.6, 37, 4, 36, 9),
        (34.5, 18, 27, 24, 22, 34),
        (16, 45, 13.5, 56, 12.5, 84),
    ),
    {"medial_tibial_plateau": (-21, 0)},
    half=12.5,
)
HUMERUS = Outline(
    _curve(
        (-10.5, 78),
        (-11, 66, -12, 55, -17, 46),
        (-22, 43.5, -29, 41, -33, 34),
        (-38, 24, -36, 9, -26, 3),
        (-18, -1.6, -6, -1, 1, 5),
        (3, 7, 5, 9, 7, 9),
        (10, 8, 11, 6.5, 14.5, 6.5),
        (21, 7, 24.5, 16, 22.5, 26),
        (20, 39, 13, 47, 11.5, 60),
        (10.8, 66, 10.5, 72, 10.5, 78),
    ),
    {"humeral_head_top": (-17, -0.4), "greater_tubercle": (14.5, 6.5)},
    half=10.5,
    foot=30,
)
RADIUS = Outline(
    _curve(
        (-6.5, 58),
        (-6.8, 48, -7.5, 44, -9.5, 38),
        (-12.5, 32, -11.5, 25, -7.8, 21),
        (-6.8, 18, -6.8, 15, -8, 12),
        (-10.5, 10.5, -11.5, 9, -11.5, 6.5),
        (-11.5, 2),
        (-11.5, 0.5, -11, 0, -9.5, 0),
        (-4, 1.6, 4, 1.6, 9.5, 0),
        (11, 0, 11.5, 0.5, 11.5, 2),
        (11.5, 6.5),
        (11.5, 9, 10.5, 10.5, 8, 12),
        (6.6, 16, 6.6, 26, 6.6, 34),
        (6.5, 42, 6.5, 50, 6.5, 58),
    ),
    {"proximal_joint_line": (0, 0)},
    half=6.5,
)
ULNA = Outline(
    _curve(
        (-6, 70),
        (-6.2, 58, -6.6, 52, -8, 45),
        (-9.6, 40, -12.6, 37, -12, 32),
        (-11.2, 27, -9.4, 24, -9.6, 17),
        (-10.2, 6, -7.5, 0, 0, 0),
        (7.5, 0, 9.8, 6, 9.4, 16),
        (9.2, 24, 12, 27, 11.6, 32),
        (11, 38, 7.4, 42, 6.8, 50),
        (6.3, 56, 6, 62, 6, 70),
    ),
    {"olecranon_tip": (0, 0)},
    half=6,
)
FIRST_METACARPAL = Outline(
    _curve(
        (-4.6, 20),
        (-4.8, 15, -6, 12, -8, 9),
        (-10, 6, -9.5, 1, -7, 0),
        (-3.5, 1.4, 3.5, 1.4, 7, 0),
        (9.5, 1, 10, 6, 8, 9),
        (6, 12, 4.8, 15, 4.6, 20),
    ),
    {"carpometacarpal_joint_line": (0, 0)},
    half=4.6,
)
# Where nobody said which bone it is: a shaft with an open break at both ends.
NAMELESS = Outline(((-5.0, 0.0), (5.0, 0.0)), {}, half=5)
OUTLINES = {
    "femur": FEMUR,
    "tibia": TIBIA,
    "humerus": HUMERUS,
    "radius": RADIUS,
    "ulna": ULNA,
    "first_metacarpal": FIRST_METACARPAL,
}


def contour(outline: Outline, end: float, half: float, foot: float = 0) -> tuple[Point, ...]:
    """Return a bone from the inner corner of its end around the upper end to the outer corner, in its own millimetres.

    `end` is where it ends, `half` half of its shaft there; `foot` widens the last part where the whole bone is left.
    """
    if end <= outline.shaft:
        return tuple(_above(outline.upper, end))
    inner, outer = _side(outline, end, half, foot, -1), _side(outline, end, half, foot, 1)
    return (*reversed(inner), *outline.upper, *outer)


def _side(outline: Outline, end: float, half: float, foot: float, way: int) -> list[Point]:
    """Return one side of the shaft, from where it begins down to the end."""
    eased = min(end, outline.shaft + 2 * outline.half)
    side = [(way * half, eased), (way * half, end)]
    if foot and end - eased > 2 * foot:
        widths = ((-1.9, 0), (-1.2, 0.15), (-0.7, 0.6), (-0.35, 0.95), (-0.15, 1), (0, 0.85))
        side[1:] = [(way * (half + share * (foot - half)), end + down * foot) for down, share in widths]
    return side


def _above(points: Iterable[Point], end: float) -> Iterator[Point]:
    """Yield a path cut off at `end`: what lies below it is left out, and the cut is a point of its own."""
    before: Point | None = None
    for point in points:
        if before is not None and (before[1] > end) != (point[1] > end):
            share = (end - before[1]) / (point[1] - before[1])
            yield before[0] + share * (point[0] - before[0]), end
        if point[1] <= end:
            yield point
        before = point
