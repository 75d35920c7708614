"""The joint above from the side: the bone at the angle by which it stays bent, against the straight line."""

from collections.abc import Iterator
from math import cos, radians, sin
from textwrap import wrap

from candidates.report.content.limbs.parts import Contracture, Limb
from candidates.report.limb.frame import WIDTH
from candidates.report.limb.labels import WIDE
from candidates.report.svg import ACCENT, SOFT, line, text
from candidates.wording.tongue import Tongue
from candidates.wording.tongue import english as _

JOINT_X, JOINT_Y, BONE, ARC = 84.0, 38.0, 60.0, 70.0
WORDS, HEIGHT = 176.0, 122.0


def angle(limb: Limb, contracture: Contracture, tongue: Tongue) -> Iterator[str]:
    """Yield the drawing of a contracture and its words, 112 high; without an answer the bone is dashed and straight."""
    known, degrees = contracture.degrees is not None, float(contracture.degrees or 0)
    # A person seen from the left looks to the left; where the joint is not known no way is meant.
    way = -1 if limb.side == "left" and contracture.joint else 1
    foot_x = round(JOINT_X + way * BONE * sin(radians(degrees)), 2)
    foot_y = round(JOINT_Y + BONE * cos(radians(degrees)), 2)
    straight = line(JOINT_X, JOINT_Y - 22, JOINT_X, JOINT_Y + ARC + 6, "g-ghost", "#6c7883", 1.1)
    yield straight.replace("/>", ' stroke-dasharray="3 4"/>')
    if known:
        yield line(JOINT_X, JOINT_Y, foot_x, foot_y, "g-rule", "#17212b", 9).replace("/>", ' stroke-linecap="round"/>')
        white = line(JOINT_X, JOINT_Y, foot_x, foot_y, "g-on-stroke", "#ffffff", 6.2)
        yield white.replace("/>", ' stroke-linecap="round"/>')
        yield from _arc(degrees, way)
    yield (
        f'<circle cx="{JOINT_X:g}" cy="{JOINT_Y:g}" r="6.5" class="g-bone" fill="#ffffff" stroke="#17212b" '
        'stroke-width="1.6"/>'
    )
    if contracture.joint:
        anchor = "end" if way < 0 else "start"
        yield text(JOINT_X + way * 26, JOINT_Y - 16, tongue.say(_("front")), 11, SOFT, anchor)
        yield _pointer(JOINT_X + way * 12, JOINT_Y - 20, way)
    yield from _words(contracture)


def _words(contracture: Contracture) -> Iterator[str]:
    y = 30.0
    tone = SOFT if contracture.degrees is None else ACCENT
    for part in wrap(contracture.says, int((WIDTH - WORDS) / (12.5 * WIDE))):
        yield text(WORDS, y, part, 12.5, tone, "start", 600)
        y += 15
    if contracture.view:
        yield text(WORDS, y, contracture.view, 11, SOFT, "start")


def _arc(degrees: float, way: int) -> Iterator[str]:
    if not degrees:
        return
    x = round(JOINT_X + way * ARC * sin(radians(degrees)), 2)
    y = round(JOINT_Y + ARC * cos(radians(degrees)), 2)
    turn = 0 if way > 0 else 1
    yield (
        f'<path d="M{JOINT_X:g} {JOINT_Y + ARC:g}A{ARC:g} {ARC:g} 0 0 {turn} {x:g} {y:g}" class="g-measure" '
        'fill="none" stroke="#0b566f" stroke-width="1.6"/>'
    )


def _pointer(x: float, y: float, way: int) -> str:
    return (
        f'<path d="M{x:g} {y:g}h{way * 9}m{-way * 4} -3.5l{way * 4} 3.5l{-way * 4} 3.5" class="g-edge" fill="none" '
        'stroke="#6c7883" stroke-width="1.2"/>'
    )
