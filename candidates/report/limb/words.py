"""What stands beside the bone: each thing named at its own height, with its number and what that number says."""

from collections.abc import Iterator

from candidates.report.content.limbs.parts import Length, Limb, LimitMark, Space
from candidates.report.limb.below import A_LABEL, cells
from candidates.report.limb.frame import Frame
from candidates.report.limb.labels import Label, Line, told
from candidates.report.svg import ACCENT, INK, SOFT
from candidates.wording.amounts import amount, rounded
from candidates.wording.tongue import Tongue
from candidates.wording.tongue import english as _


def labels(limb: Limb, frame: Frame, tongue: Tongue) -> Iterator[Label]:
    """Yield the label of everything that has a place in the drawing."""
    if limb.zero:
        yield Label(frame.zero, (*told(limb.start, 12, INK, 600), *told("0 mm", 11, SOFT)))
    yield _end(limb, frame, tongue)
    yield from (_limit(mark, frame, tongue) for mark in limb.drawn)
    if limb.space is not None and frame.end is not None:
        yield from _space(limb, limb.space, frame, tongue)
    if limb.space is not None and frame.end is not None and not cells(limb, frame):
        says = tongue.say(_("Space below the bone: not recorded. %s: no product data")) % ", ".join(limb.space.parts)
        yield Label(frame.y(frame.end) + 30, told(says, 11, SOFT))


def _end(limb: Limb, frame: Frame, tongue: Tongue) -> Label:
    length = limb.length
    if length is None:
        return Label(frame.y(frame.shown), told(tongue.say(_("End of the bone: not recorded")), 12, INK, 600))
    if frame.end is None:
        says = tongue.say(_("from where is not recorded; it has no place here"))
        return Label(frame.y(frame.shown), (*told(length.says, 17, SOFT, 600), *told(says, 11.5, SOFT)))
    return _measured(length, frame, tongue)


def _measured(length: Length, frame: Frame, tongue: Tongue) -> Label:
    says = tongue.say(_("end of the bone, %s")) % length.method
    weak = () if length.decides else told(tongue.say(_("decides nothing: measure by CT or a film with a marker")))
    tone = ACCENT if length.decides else SOFT
    return Label(frame.y(float(length.value)), (*told(length.says, 17, tone, 600), *told(says, 12, tone), *weak))


def _limit(mark: LimitMark, frame: Frame, tongue: Tongue) -> Label:
    at = amount(rounded(mark.value, "mm"), "mm", tongue)
    says = tongue.say(_("the type changes")) if mark.fork is not None else mark.required
    lines = (*told(f"{at}: {mark.name}", 12, INK, 600), *told(says, 11.5), *told(mark.says, 12.5, INK, 600))
    return Label(frame.y(float(mark.value)), lines, mark.basis)


def _space(limb: Limb, space: Space, frame: Frame, tongue: Tongue) -> Iterator[Label]:
    end, places = frame.end or 0.0, cells(limb, frame)
    is_roomy = bool(places) and places[0][1] >= A_LABEL
    for part, (top, height) in zip(space.parts, places if is_roomy else (), strict=False):
        yield Label(top + height / 2, told(part, 11, SOFT))
    if places:
        says = tongue.say(_("height of each part: not recorded"))
        named = says if is_roomy else f"{', '.join(space.parts)}; {says}"
        yield Label(places[-1][0] + places[-1][1], (*_built(space, tongue), *told(named, 11, SOFT)))
    if space.room is not None:
        room = tongue.say(_("%s below the end of the bone")) % amount(rounded(space.room, "mm"), "mm", tongue)
        yield Label(frame.y(end + float(space.room)), (*told(space.level, 11.5, INK, 600), *told(room, 11.5)))


def _built(space: Space, tongue: Tongue) -> tuple[Line, ...]:
    """Return the height of all components and what it leaves of the room."""
    if space.build is None:
        return told(tongue.say(_("Components: not recorded")), 11.5)
    says = tongue.say(_("Components: %s")) % amount(rounded(space.build, "mm"), "mm", tongue)
    return (*told(says, 11.5, INK, 600), *_left(space, tongue))


def _left(space: Space, tongue: Tongue) -> tuple[Line, ...]:
    if space.left is None:
        return ()
    far = amount(rounded(abs(space.left), "mm"), "mm", tongue)
    says = tongue.say(_("%s left")) if space.left >= 0 else tongue.say(_("%s too high"))
    return told(says % far, 11.5, INK, 600)
