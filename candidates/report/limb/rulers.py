"""What is measured along the bone: the ruler, the length from its landmark, each limit with its margin."""

from collections.abc import Iterator

from candidates.report.content.limbs.parts import Limb, LimitMark
from candidates.report.limb.frame import LANE_LEFT, LENGTH, MARGIN, RULER, Frame
from candidates.report.limb.labels import level_line
from candidates.report.svg import INK, SOFT, line, text

STEPS = (1, 2, 5, 10, 20, 50, 100)
NARROWEST, NUMBERED = 6.0, 30.0
HEAD = 5.0
# A number keeps this far from a line that would strike it through.
CLEAR = 8.0


def ruler(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield millimetres from the landmark to the lowest thing that has a place."""
    step = next((one for one in STEPS if one * frame.scale >= NARROWEST), STEPS[-1])
    numbered = next((one for one in STEPS if one * frame.scale >= NUMBERED and one % step == 0), 200)
    crossed = [*_crossing(limb, frame)]
    last = int(frame.bottom / step) * step
    yield line(RULER, frame.y(0), RULER, frame.y(frame.bottom), "g-edge", "#6c7883")
    yield text(RULER + 9, frame.y(0) - 5, "mm", 10.5, SOFT, "start")
    for at in range(0, last + 1, step):
        is_long = at % numbered == 0
        yield line(RULER, frame.y(at), RULER + (7 if is_long else 4), frame.y(at), "g-edge", "#6c7883")
        if is_long and at and all(abs(frame.y(at) - y) > CLEAR for y in crossed):
            yield text(RULER + 9, frame.y(at) + 4, str(at), 10.5, SOFT, "start")


def start(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield the landmark: a point on the bone and the line that everything is counted from."""
    point = frame.outline.landmarks[limb.zero]
    yield level_line(frame.zero, frame.x(point[0]) - 8, "g-rule", "#17212b", 1.1)
    yield f'<circle cx="{frame.x(point[0]):g}" cy="{frame.zero:g}" r="3.4" class="g-ink" fill="#17212b"/>'


def length(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield the dimension line of the length: it starts at the landmark and ends where the bone does."""
    if frame.end is None:
        return
    top, foot = frame.y(0), frame.y(frame.end)
    decides = limb.length is not None and limb.length.decides
    classes, colour = ("g-measure", "#0b566f") if decides else ("g-edge", "#6c7883")
    corner = max(frame.x(frame.points[0][0]), frame.x(frame.points[-1][0]))
    yield level_line(foot, corner + 5, classes, colour, 1.2)
    yield _arrow(LENGTH, top, foot, f'class="{classes}" fill="none" stroke="{colour}" stroke-width="1.6"')


def _crossing(limb: Limb, frame: Frame) -> Iterator[float]:
    """Yield the heights of the lines that cross the ruler."""
    yield from (frame.y(float(mark.value)) for mark in limb.drawn)
    if frame.end is not None:
        yield frame.y(frame.end)
        if limb.space is not None and limb.space.room is not None:
            yield frame.y(frame.end + float(limb.space.room))


def limit(mark: LimitMark, frame: Frame, lane: int) -> Iterator[str]:
    """Yield a limit at its own place, the way from there to the end of the bone, and the types of a fork."""
    y = frame.y(float(mark.value))
    yield level_line(y, LANE_LEFT, "g-limit", "#17212b", 1.6, "7 4")
    if mark.margin and frame.end is not None:
        ends = sorted((y, frame.y(frame.end)))
        at = MARGIN - 5 * (lane % 2)
        yield _arrow(at, ends[0], ends[1], 'class="g-edge" fill="none" stroke="#6c7883" stroke-width="1.2"')
    if mark.fork is not None:
        yield from _fork(mark, y)


def _fork(mark: LimitMark, y: float) -> Iterator[str]:
    """Yield which type is meant above the line and which below it; the one that the length leads to is filled."""
    if mark.fork is None:
        return
    for name, way in ((mark.fork.below, -1), (mark.fork.from_it, 1)):
        taken = name == mark.fork.taken
        look = 'class="g-accent" fill="#0b566f"' if taken else 'class="g-open" fill="none" stroke="#6c7883"'
        foot, tip = y + way * 5, y + way * 13
        yield f'<path d="M{LANE_LEFT + 1:g} {foot:g}h9L{LANE_LEFT + 5.5:g} {tip:g}Z" {look}/>'
        tone, weight = (INK, 600) if taken else (SOFT, 400)
        yield text(LANE_LEFT + 14, y + (-5 if way < 0 else 14), name, 11, tone, "start", weight)


def _arrow(x: float, top: float, foot: float, look: str) -> str:
    """Return a line with a head at both ends, where there is room for heads."""
    heads = ""
    if foot - top >= 3 * HEAD:
        heads = f"M{x - 3.5:g} {top + HEAD + 1:g}L{x:g} {top:g}L{x + 3.5:g} {top + HEAD + 1:g}"
        heads += f"M{x - 3.5:g} {foot - HEAD - 1:g}L{x:g} {foot:g}L{x + 3.5:g} {foot - HEAD - 1:g}"
    return f'<path d="M{x:g} {top:g}V{foot:g}{heads}" {look}/>'
