"""Where a bone is measured from and to: its landmarks as points, and the line along the shaft that begins at each."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from candidates.report.limb.outlines import OUTLINES, Outline, contour
from candidates.report.svg import ACCENT, INK, SOFT, drawing, line, text

WIDTH, MIDDLE, LANE, WORDS = 360.0, 92.0, 176.0, 206.0
TOP, LONG = 34.0, 216.0
SIZE, ROW, LETTERS = 12.0, 15.0, 20


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one drawing: what it is, what it says, how it is seen, and what its lines and points are called."""

    title: str
    says: str
    view: str
    landmarks: dict[str, str]
    end: str
    spur: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """How millimetres of the bone become places on the drawing; `way` is −1 where outwards is to the left."""

    outline: Outline
    end: float
    way: int

    @property
    def scale(self) -> float:
        """Return how many units of the drawing a millimetre is; the shape is nobody's, so this measures nothing."""
        return LONG / (self.end - self.outline.top)

    def x(self, across: float) -> float:
        """Return a place across the shaft."""
        return MIDDLE + self.way * across * self.scale

    def y(self, along: float) -> float:
        """Return a place along the shaft."""
        return TOP + (along - self.outline.top) * self.scale


def where_to_measure(name: str, bone: str, told: Told, *, is_right: bool) -> str:
    """Return the drawing of where one bone is measured, seen from the front; `name` is unique on its page."""
    outline = OUTLINES[bone]
    frame = _Frame(outline, outline.shaft + 5 * outline.half, -1 if is_right else 1)
    parts = [
        text(8, 14, told.view, SIZE, INK, "start", 600),
        *_bone(frame),
        *_spur(frame, told.spur),
        *_lines(frame, told),
    ]
    return drawing(name, told.title, told.says, WIDTH, TOP + LONG + 44, parts)


def _bone(frame: _Frame) -> Iterator[str]:
    points = contour(frame.outline, frame.end, frame.outline.half)
    path = "L".join(f"{frame.x(x):.5g} {frame.y(y):.5g}" for x, y in points)
    look = 'class="g-bone" fill="#ffffff" stroke="#17212b" stroke-width="1.6" stroke-linejoin="round"'
    yield f'<path d="M{path}" {look}/>'
    half, y = frame.outline.half, frame.y(frame.end)
    yield line(frame.x(-half), y, frame.x(half), y, "g-rule", "#17212b", 3.4)


def _spur(frame: _Frame, word: str) -> Iterator[str]:
    """Yield a spur below the cut end, dashed, since it is not counted."""
    half, y = frame.outline.half * frame.scale, frame.y(frame.end)
    corner = frame.x(-frame.outline.half)
    path = f"M{corner:.5g} {y + 2:.5g}q{frame.way * half * 0.15:.4g} 28 {frame.way * half * 0.45:.4g} 0"
    yield f'<path d="{path}" class="g-ghost" fill="none" stroke="#6c7883" stroke-width="1.4" stroke-dasharray="3 3"/>'
    yield text(MIDDLE, y + 34, word, 11, SOFT)


def _lines(frame: _Frame, told: Told) -> Iterator[str]:
    """Yield each landmark as a point, the line from its height down to the end, and both in words."""
    foot, below = frame.y(frame.end), 0.0
    marks = sorted(frame.outline.landmarks.items(), key=lambda mark: mark[1][1])
    for number, (id, (across, along)) in enumerate(mark for mark in marks if mark[0] in told.landmarks):
        lane, y = LANE + 14 * number, frame.y(along)
        yield line(frame.x(across), y, lane + 4, y, "g-ghost", "#6c7883", 1)
        yield f'<circle cx="{frame.x(across):.5g}" cy="{y:.5g}" r="4" class="g-accent" fill="#0b566f"/>'
        yield line(lane, y, lane, foot, "g-measure", "#0b566f", 2)
        yield line(lane - 4, foot, lane + 4, foot, "g-measure", "#0b566f", 2)
        first = max(y + 4, below)
        rows = wrap(told.landmarks[id], LETTERS)
        yield from (text(WORDS, first + ROW * row, said, SIZE, ACCENT, "start", 600) for row, said in enumerate(rows))
        below = first + ROW * len(rows) + 6
    yield line(MIDDLE + frame.outline.half * frame.scale, foot, LANE - 6, foot, "g-ghost", "#6c7883", 1)
    ends = wrap(told.end, LETTERS)
    top = foot + 4 - ROW * (len(ends) - 1)
    yield from (text(WORDS, top + ROW * row, said, SIZE, SOFT, "start") for row, said in enumerate(ends))
