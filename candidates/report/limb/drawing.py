"""The limb, drawn to scale from entered numbers: never an image of a person, and never an implant in the bone."""

from collections.abc import Iterator
from textwrap import wrap

from candidates.report.content.limbs.parts import Limb
from candidates.report.content.limbs.saying import says
from candidates.report.limb import below, bone, labels, rulers
from candidates.report.limb.angle import HEIGHT, angle
from candidates.report.limb.frame import LANE_LEFT, LANE_RIGHT, TOP, WIDTH, Frame, frame_of
from candidates.report.limb.labels import WIDE
from candidates.report.limb.words import labels as words_of
from candidates.report.marks import shape
from candidates.report.svg import INK, SOFT, drawing, line, text
from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

NOT_AN_IMAGE = _("Drawn from entered numbers. Not an image of this person. Not for measuring.")


def drawn(limb: Limb, tongue: Tongue = ENGLISH) -> str:
    """Return the drawing of one limb as an SVG."""
    frame = frame_of(limb)
    laid = labels.placed(words_of(limb, frame, tongue), TOP - 8)
    parts = [*_head(limb, frame, tongue), *_to_scale(limb, frame), *labels.strokes(laid)]
    words_end = max(top + label.height for label, top in laid)
    y = max(words_end, frame.y(max(frame.shown, frame.bottom)) + 12) + 12
    notes, y = _notes(limb, y, tongue)
    parts += notes
    if limb.contracture is not None:
        parts.append(line(0, y, WIDTH, y, "g-line", "#d9dddc"))
        parts.append(
            f'<g class="angle" transform="translate(0 {y:g})">{"".join(angle(limb, limb.contracture, tongue))}</g>'
        )
        y += HEIGHT
    parts.append(line(0, y, WIDTH, y, "g-line", "#d9dddc"))
    foot, y = _lines(tongue.say(NOT_AN_IMAGE), 0, y + 15, 11)
    title = tongue.say(_("%s, to scale along the shaft")) % limb.heading
    return drawing(limb.name, title, says(limb, tongue), WIDTH, round(y, 1), [*parts, *foot])


def _head(limb: Limb, frame: Frame, tongue: Tongue) -> Iterator[str]:
    """Yield the side and the bone, the view, and which way is inwards."""
    yield text(0, 16, limb.heading, 15, INK, "start", 600)
    yield text(0, 32, limb.level, 11.5, SOFT, "start")
    yield text(0, 46, limb.view, 11.5, SOFT, "start")
    inner, outer = tongue.say(_("inner side")), tongue.say(_("outer side"))
    left, right = (inner, outer) if frame.way > 0 else (outer, inner)
    yield text(LANE_LEFT, 65, left, 10.5, SOFT, "start")
    yield text(LANE_RIGHT, 65, right, 10.5, SOFT, "end")


def _to_scale(limb: Limb, frame: Frame) -> Iterator[str]:
    yield from bone.band(limb, frame)
    yield from below.space(limb, frame)
    yield from bone.bone(limb, frame)
    if not limb.zero:
        return
    if frame.bottom:
        yield from rulers.ruler(limb, frame)
    yield from rulers.start(limb, frame)
    for lane, mark in enumerate(limb.drawn):
        yield from rulers.limit(mark, frame, lane)
    yield from rulers.length(limb, frame)


def _notes(limb: Limb, y: float, tongue: Tongue) -> tuple[list[str], float]:
    """Return what has no place in the drawing, as words below it, and where they end."""
    notes = [f"{mark.name}: {mark.required}; {mark.says}." for mark in limb.told]
    unlimited = "; ".join(limb.without_limit)
    told = [("unknown", tongue.say(_("%s: no published limit; ask the centre.")) % unlimited)] if unlimited else []
    told = [*(("unknown", note) for note in notes), *told]
    if not limb.has_landmark:
        told.append(("unknown", tongue.say(_("No landmark is known for this bone: its length has no place here."))))
    told.append(("na", tongue.say(_("Soft tissue (dotted) and padding at the end: not recorded."))))
    if limb.beside:
        told.append(("information", tongue.say(_("Recorded, not drawn, not counted: %s.")) % "; ".join(limb.beside)))
    parts: list[str] = [line(0, y, WIDTH, y, "g-line", "#d9dddc")]
    y += 17
    for mark, words in told:
        parts.append(f'<g transform="translate(0 {y - 10:g}) scale(.75)">{shape(mark, "#4b5863")}</g>')
        lines, y = _lines(words, 17, y, 11)
        parts += lines
        y += 5
    return parts, y + 1


def _lines(words: str, x: float, y: float, size: float) -> tuple[list[str], float]:
    lines = wrap(words, int((WIDTH - x) / (size * WIDE)))
    placed = [text(x, y + at * 14, part, size, SOFT, "start") for at, part in enumerate(lines)]
    return placed, y + len(lines) * 14
