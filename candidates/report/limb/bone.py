"""The bone itself: what is measured drawn dark, what is not drawn pale, what nobody knows dashed and open."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from candidates.report.content.limbs.parts import Limb
from candidates.report.limb.frame import LANE_LEFT, LANE_RIGHT, Frame
from candidates.report.limb.outlines import OUTLINES, Point
from candidates.report.svg import line

DASHES = "3 4"
# Of the skin around the bone nothing is asked: it lies this many halves of the shaft away, and is dashed.
SKIN = 2.3


def bone(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield the strokes of the bone and of the soft tissue around it."""
    yield from _skin(frame)
    yield f'<path d="{_path(frame, frame.points)}Z" class="g-sheet" fill="#ffffff"/>'
    if frame.end is None or not limb.zero:
        yield from _unknown(limb, frame)
        return
    for measured, part in _parts(frame.points):
        yield _stroke(_path(frame, part), is_measured=measured)
    yield from _canal(limb, frame)
    inner, outer = frame.points[0][0], frame.points[-1][0]
    y = frame.y(frame.end)
    yield line(frame.x(inner), y, frame.x(outer), y, "g-rule", "#17212b", 3.4)


def _unknown(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield a bone of which nobody knows where it ends, dashed and open; a nameless one is open above as well."""
    sides = [frame.points] if limb.bone in OUTLINES else [[(x, y), (x, frame.shown)] for x, y in frame.outline.upper]
    yield from (_stroke(_path(frame, side), is_measured=False, dashes=DASHES) for side in sides)
    yield from open_break(frame, frame.shown)
    if limb.bone not in OUTLINES:
        yield from open_break(frame, 0)


def band(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield the uncertainty of the length: a shaded band as high as it is wide on both sides."""
    if frame.end is None or limb.length is None or not limb.length.uncertainty:
        return
    off = float(limb.length.uncertainty)
    top, foot = frame.y(frame.end - off), frame.y(frame.end + off)
    yield (
        f'<rect x="{LANE_LEFT:g}" y="{top:g}" width="{LANE_RIGHT - LANE_LEFT:g}" height="{foot - top:.4g}" '
        'class="g-band" fill="#0b566f" fill-opacity=".22"/>'
    )


def open_break(frame: Frame, along: float) -> Iterator[str]:
    """Yield two waves: what comes after them is not known."""
    reach = abs(frame.half) * frame.scale + 5
    for down in (0, 5):
        y = frame.y(along) + down - 2
        yield (
            f'<path d="M{frame.middle - reach:.5g} {y:.5g}q{reach / 2:.4g} -6 {reach:.4g} 0t{reach:.4g} 0" '
            'class="g-ghost" fill="none" stroke="#6c7883" stroke-width="1.2"/>'
        )


def _parts(points: Sequence[Point]) -> Iterator[tuple[bool, list[Point]]]:
    """Yield the contour in parts: above the landmark, which nobody measured, and below it."""
    whole = list(_crossing(points))
    before: list[Point] = []
    for is_below, run in groupby(whole, key=lambda point: point[1] >= 0):
        part = list(run)
        yield is_below, [*before[-1:], *part]
        before = part


def _crossing(points: Sequence[Point]) -> Iterator[Point]:
    """Yield a contour with a point of its own wherever it passes the height of the landmark."""
    before: Point | None = None
    for point in points:
        if before is not None and before[1] * point[1] < 0:
            share = before[1] / (before[1] - point[1])
            yield before[0] + share * (point[0] - before[0]), 0.0
        yield point
        before = point


def _path(frame: Frame, points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{frame.x(x):.5g} {frame.y(y):.5g}" for x, y in points)


def _stroke(path: str, *, is_measured: bool, dashes: str = "") -> str:
    look = 'class="g-rule" stroke="#17212b"' if is_measured else 'class="g-ghost" stroke="#6c7883"'
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{path}" {look} fill="none" stroke-width="1.6" stroke-linejoin="round"{dashed}/>'


def _canal(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield the canal where its width and the cortex around it are recorded."""
    top = frame.outline.shaft - frame.lift + 2 * frame.outline.half
    if limb.canal is None or limb.cortex is None or frame.end is None or frame.end <= top or limb.is_whole:
        return
    for way in (-1, 1):
        x = frame.x(way * float(limb.canal) / 2)
        yield line(x, frame.y(top), x, frame.y(frame.end), "g-line", "#d9dddc", 1.2)


def _skin(frame: Frame) -> Iterator[str]:
    top = frame.outline.shaft - frame.lift
    if (frame.shown - top) * frame.scale < 24:
        return
    foot = frame.y(frame.shown) + 16
    across = SKIN * frame.outline.half
    for way in (-1, 1):
        x = min(max(frame.x(way * across), LANE_LEFT + 1), LANE_RIGHT - 1)
        drawn = line(x, frame.y(top), x, foot, "g-ghost", "#6c7883", 1)
        yield drawn.replace("/>", ' stroke-dasharray="1 4"/>')
