"""What the design's example recorded after surgery, counted back from today: it is the seventh week of loading."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from candidates.actions import aftercare, candidates
from candidates.forms.aftercare import FORMS
from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb

LOADS = ["8", "14", "20", "26", "33", "39", "46", "54", "62", "70", "78"]
MEASURED = {1: ("8", 2), 2: ("13", 3), 3: ("19", 3), 4: ("18", 6), 5: ("25", 3), 6: ("36", 3), 7: ("38", 2)}
PLAN = {
    "protocol": "radboud_lower_limb_slow",
    "body_weight": "78",
    "loads": LOADS,
    "how": "on a scale, three times 30 minutes a day",
    "pain_limit": 5,
    "pain_rule": "below",
}
KNEE = {
    "knee": "constant_friction", "make": "North", "model": "K1", "serial": "77", "friction": "bolt",
    "reference": "turns from fully open, clockwise is more", "found": "1½", "left": "1½", "assist": "internal",
    "spring": "one", "preload": "2 turns", "speed": "own pace", "heel_height": "2 cm", "heel_rise": "equal",
    "end_impact": "soft", "stance_level": "steady", "stance_slope": "steady", "why": "first setting",
}  # fmt: skip
BEGAN = 44  # days ago, so that today is in week 7


def ago(days: int) -> date:
    """The day so many days ago, or ahead."""
    return timezone.localdate() - timedelta(days=days)


def a_limb(member: Member, name: str = "Holm", level: str = "transfemoral", side: str = "left") -> ResidualLimb:
    """The limb of somebody of the clinic."""
    fields = {"family_name": name, "given_names": "Ada"}
    return candidates.add(fields, [(level, side)], by=member, at=timezone.now()).limbs.get()


def put(
    limb: ResidualLimb, kind: str, days: int, *, by: Member, about: AftercareEntry | None = None, **said: Any
) -> AftercareEntry:
    """Record an entry of a day so many days ago, on that day or today."""
    document = aftercare.Said(kind, ago(days), said)
    at = timezone.now() - timedelta(days=max(days, 0))
    return aftercare.record(document, limb=limb, allowed_by=FORMS[kind].act, about=about, by=by, at=at)


def a_plan(limb: ResidualLimb, *, by: Member, days: int = BEGAN, **said: Any) -> AftercareEntry:
    """The plan of the example, begun so many days ago."""
    return put(limb, "plan", days, by=by, **{**PLAN, "weighed_on": ago(BEGAN + 1).isoformat(), **said})


def seven_weeks(limb: ResidualLimb, *, by: Member) -> AftercareEntry:
    """The plan of the example with seven weeks measured, and week 4 held because pain was 6."""
    put(limb, "operation", 50, by=by, what="second_stage", system="Press-fit stem")
    plan = a_plan(limb, by=by)
    for week, (measured, pain) in MEASURED.items():
        day = BEGAN - 7 * (week - 1) - 1
        felt = {"pain_before": 1, "pain_during": pain, "pain_next_morning": 1}
        put(limb, "load", day, by=by, measured=measured, **felt)
    put(limb, "change", BEGAN - 23, by=by, about=plan, week=4, load="20", why="Pain was 6 during loading.")
    return plan
