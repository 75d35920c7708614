"""The space below the bone: the height of the components in its parts, blank until product data are entered."""

from collections.abc import Iterator

from candidates.report.content.limbs.parts import Limb
from candidates.report.limb.frame import LANE_LEFT, MARGIN, Frame
from candidates.report.limb.labels import level_line
from candidates.report.svg import line

# A part that is lower than this is named together with the others.
A_LABEL = 18.0
WIDEST, NARROWEST = 46.0, 26.0


def space(limb: Limb, frame: Frame) -> Iterator[str]:
    """Yield the level of the joint, and the components from the end of the bone down, each part dashed."""
    if limb.space is None or frame.end is None:
        return
    if limb.space.room is not None:
        y = frame.y(frame.end + float(limb.space.room))
        yield level_line(y, LANE_LEFT, "g-edge", "#6c7883", 1.4, "10 3 2 3")
    wide = min(WIDEST, max(NARROWEST, 2 * frame.half * frame.scale))
    for top, height in cells(limb, frame):
        if height >= A_LABEL:
            yield line(frame.middle + wide / 2, top + height / 2, MARGIN + 2, top + height / 2, "g-line", "#d9dddc")
        yield (
            f'<rect x="{frame.middle - wide / 2:.5g}" y="{top:g}" width="{wide:.4g}" height="{height:.4g}" '
            'class="g-open" fill="none" stroke="#6c7883" stroke-width="1.1" stroke-dasharray="3 3"/>'
        )


def cells(limb: Limb, frame: Frame) -> list[tuple[float, float]]:
    """Return top and height of each part: the recorded height, or else the room, in equal parts nobody measured."""
    space = limb.space
    whole = (space.build if space.build is not None else space.room) if space is not None else None
    if space is None or whole is None or frame.end is None:
        return []
    each = float(whole) / len(space.parts)
    return [(frame.y(frame.end + at * each), round(each * frame.scale, 2)) for at in range(len(space.parts))]
