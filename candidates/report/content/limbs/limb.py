"""From the dossier to the limbs of a person as plain facts, one each, in the order in which they were recorded."""

from candidates.engine.answers import LENGTH, Answer
from candidates.engine.limits import uncertainty_of
from candidates.report.content.limbs import around
from candidates.report.content.limbs.limits import limits_of, systems_of, without_limit
from candidates.report.content.limbs.parts import Length, Limb, LimitMark
from candidates.report.content.naming import Naming
from candidates.wording import marks
from candidates.wording.amounts import amount, number, rounded
from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

BONES = {
    "femur": _("femur"),
    "tibia": _("tibia"),
    "humerus": _("humerus"),
    "radius": _("radius"),
    "ulna": _("ulna"),
    "first_metacarpal": _("first metacarpal"),
    "other_hand_bone": _("another bone of the hand"),
}
WHOLE = ("knee_disarticulation", "elbow_disarticulation")
SIDES = {"left": _("LEFT"), "right": _("RIGHT")}
FRONT, PALM = _("seen from the front"), _("seen from the front, palm forward")


def limbs_of(naming: Naming, tongue: Tongue = ENGLISH) -> tuple[Limb, ...]:
    """Return the limbs at a level that is in scope; a limb of which no level is recorded cannot be drawn."""
    limbs = (_limb(naming, place, tongue) for place in range(len(naming.case.limbs)))
    return tuple(limb for limb in limbs if limb is not None)


def _limb(naming: Naming, place: int, tongue: Tongue) -> Limb | None:
    level = _choice(naming, "level", place)
    if not naming.knowledge.levels.bones.get(level):
        return None
    bone, side = _bone(naming, place, level), _choice(naming, "side", place)
    length, systems = _length(naming, place, tongue), systems_of(naming, place)
    limits = limits_of(naming, systems, length, tongue)
    zero = _zero(length, limits)
    return Limb(
        name=f"limb-{place + 1}",
        side=side,
        heading=_heading(side, bone, tongue),
        view=tongue.say(PALM if bone not in ("femur", "tibia", "humerus") else FRONT),
        level=naming.shown("level", level),
        bone=bone,
        is_whole=level in WHOLE,
        has_landmark=bool(naming.knowledge.measurement.landmarks.get(bone)),
        zero=zero,
        start=naming.landmark(zero),
        length=length,
        limits=limits,
        without_limit=without_limit(naming, systems, tongue),
        space=around.space_of(naming, place, level, tongue),
        contracture=around.contracture_of(naming, place, level, side, tongue),
        canal=around.number_of(naming, "canal_diameter", place),
        cortex=around.number_of(naming, "cortical_thickness", place),
        beside=around.beside(naming, place),
    )


def _heading(side: str, bone: str, tongue: Tongue) -> str:
    named = tongue.say(SIDES[side] if side else _("SIDE NOT RECORDED"))
    return f"{named} {tongue.say(BONES[bone])}" if bone else f"{named}, {tongue.say(_('bone not recorded'))}"


def _bone(naming: Naming, place: int, level: str) -> str:
    """Return the bone: as answered, else the only one that the level has; empty where it is not known."""
    bones = naming.knowledge.levels.bones[level]
    return _choice(naming, "bone", place) or (bones[0] if len(bones) == 1 else "")


def _choice(naming: Naming, fact: str, place: int) -> str:
    answer = naming.answer(fact, place)
    return str(answer.value) if answer is not None else ""


def _length(naming: Naming, place: int, tongue: Tongue) -> Length | None:
    """Return the length with the uncertainty that it was judged by."""
    answer = naming.answer(LENGTH, place)
    if answer is None:
        return None
    measurement = naming.knowledge.measurement
    off = uncertainty_of(answer, measurement)
    told = amount(rounded(answer.value, "mm"), "mm", tongue) + (
        f" ± {number(rounded(off, 'mm'), tongue)}" if off else ""
    )
    decides = answer.method is not None and answer.method not in measurement.never_decided_by
    return Length(answer.value, off, answer.landmark or "", told, _method(answer, tongue), decides)


def _method(answer: Answer, tongue: Tongue) -> str:
    return tongue.say(marks.METHODS.get(answer.method or "", _("method not recorded")))


def _zero(length: Length | None, limits: tuple[LimitMark, ...]) -> str:
    """Return the landmark that the drawing counts from: of the length, else of the first limit that states one."""
    if length is not None:
        return length.start
    return next((limit.start for limit in limits if limit.start), "")
