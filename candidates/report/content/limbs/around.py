"""What lies around the bone: the space below its end, the angle of the joint above, and what does not count."""

from decimal import Decimal
from typing import Any

from candidates.report.content.limbs.parts import Contracture, Space
from candidates.report.content.naming import Naming
from candidates.wording.amounts import amount, rounded
from candidates.wording.tongue import Tongue
from candidates.wording.tongue import english as _

CLEARANCE, BUILD, LEFT = "distal_clearance", "component_build_height", "distal_space"
CONTRACTURE = "proximal_joint_contracture"
PARTS = (_("Adapter outside the skin"), _("Connector and fail-safe"), _("Joint unit"))
LEVEL_OF_THE_OTHER_SIDE = {
    "transfemoral": _("Centre of the knee on the other side"),
    "knee_disarticulation": _("Centre of the knee on the other side"),
    "transtibial": _("Centre of the ankle on the other side"),
    "transhumeral": _("Centre of the elbow on the other side"),
    "elbow_disarticulation": _("Centre of the elbow on the other side"),
}
LEG = ("transfemoral", "knee_disarticulation", "transtibial", "hip_disarticulation", "ankle_or_foot")
ARM = ("transhumeral", "elbow_disarticulation", "transradial", "shoulder_disarticulation", "wrist_disarticulation")
# What the answer about a leg below the knee does not tell: it is the worse of hip and knee.
JOINT = {"transfemoral": _("Hip"), "knee_disarticulation": _("Hip")}
SEEN = {"left": _("seen from the left"), "right": _("seen from the right")}
# Recorded in the bone or around it; nobody said where, so nothing of it is drawn.
NOT_COUNTED = {
    "bone_hardware_or_deformity": (
        "metal_in_the_bone",
        "healed_fracture",
        "malunion_or_bowing",
        "nonunion",
        "narrow_or_underdeveloped_bone",
    ),
    "soft_tissue": ("heterotopic_ossification",),
}


def space_of(naming: Naming, place: int, level: str, tongue: Tongue) -> Space | None:
    """Return what lies below the bone; None at a level where it is not asked."""
    if not is_asked(naming, CLEARANCE, level):
        return None
    agreed = _has_no_sound_side(naming, place, level)
    says = tongue.say(
        _("Agreed height, no sound side; its reason: not recorded") if agreed else LEVEL_OF_THE_OTHER_SIDE[level]
    )
    room, build, left = (number_of(naming, fact, place) for fact in (CLEARANCE, BUILD, LEFT))
    return Space(room, build, left, says, tuple(tongue.say(part) for part in PARTS))


def contracture_of(naming: Naming, place: int, level: str, side: str, tongue: Tongue) -> Contracture | None:
    """Return the angle of the joint above; None at a level where it is not asked."""
    if not is_asked(naming, CONTRACTURE, level):
        return None
    degrees = number_of(naming, CONTRACTURE, place)
    joint = tongue.say(JOINT[level]) if level in JOINT else ""
    view = tongue.say(SEEN[side]) if side and joint else ""
    return Contracture(degrees, joint, view, _angle_in_words(degrees, joint, tongue))


def beside(naming: Naming, place: int) -> tuple[str, ...]:
    """Return what was recorded of the bone and does not count into its length."""
    told = []
    for fact, counted in NOT_COUNTED.items():
        answer = naming.answer(fact, place)
        chosen = sorted(option for option in answer.value if option in counted) if answer else []
        told += [naming.shown(fact, option) for option in chosen]
    return tuple(told)


def is_asked(naming: Naming, fact: str, level: str) -> bool:
    """Return whether a fact is asked at a level."""
    gates: Any = naming.dossier.tree["facts"][fact]["asked_when"]
    return isinstance(gates, str) or any(level in gate.get("level", (level,)) for gate in gates)


def number_of(naming: Naming, fact: str, place: int) -> Decimal | None:
    """Return the number that answers a fact, in its canonical unit."""
    answer = naming.answer(fact, place)
    return answer.value if answer is not None else None


def _has_no_sound_side(naming: Naming, place: int, level: str) -> bool:
    """Return whether the other leg, or the other arm, was amputated as well."""
    kin = LEG if level in LEG else ARM
    levels = (naming.answer("level", other) for other in range(len(naming.case.limbs)) if other != place)
    other_leg = naming.answer("contralateral_limb", place)
    also = other_leg is not None and "contralateral_amputation" in other_leg.value and level in LEG
    return also or any(one is not None and one.value in kin for one in levels)


def _angle_in_words(degrees: Decimal | None, joint: str, tongue: Tongue) -> str:
    if degrees is None:
        return tongue.say(_("Contracture of the joint above: not recorded"))
    told = amount(rounded(degrees, "degrees"), "degrees", tongue)
    if joint:
        return tongue.say(_("%(joint)s stays bent by %(angle)s")) % {"joint": joint, "angle": told}
    return (
        tongue.say(_("%s, the worse of hip and knee; which of them, and which way, is not recorded")) % told
        if degrees
        else tongue.say(_("Hip and knee: %s")) % told
    )
