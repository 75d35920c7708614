"""Numbers as they are read: with their unit, a real minus sign and spaces that do not break."""

from decimal import Decimal

from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

# Units whose name is not how they are written. A unit that stands before its number ends in a space here.
WRITTEN = {
    "percent": "%",
    "degrees": "°",
    "kg/m2": "kg/m²",
    "hours_per_week": _("hours a week"),
    "seconds": "s",
    "ratio": "",
}
OF_ONE = {
    "falls": _("fall"),
    "hours_per_week": _("hour a week"),
    "items": _("item"),
    "months": _("month"),
    "points": _("point"),
    "years": _("year"),
}
BEFORE = {"MRC_grade": _("grade"), "level": _("level")}
# How far two of them lie apart is counted, as other things are: one, several.
APART = {"MRC_grade": (_("grade"), _("grades")), "level": (_("level"), _("levels"))}
CLOSE_UP = frozenset({"degrees"})
COMPARATORS = {
    "at_least": _("at least %s"),
    "above": _("above %s"),
    "at_most": _("at most %s"),
    "below": _("below %s"),
}


STEPS = {"mm": Decimal(1), "m": Decimal("0.01")}


def number(value: Decimal | str, tongue: Tongue = ENGLISH) -> str:
    """Return a number with a real minus sign and the decimal sign of the language, its digits as they were written."""
    written = tongue.numeral(str(value))
    return written.replace("-", MINUS, 1) if written.startswith("-") else written


def unit(name: str, tongue: Tongue = ENGLISH) -> str:
    """Return a unit as it is written."""
    written = BEFORE.get(name, WRITTEN.get(name, name))
    return tongue.say(written) if written else ""


def amount(value: Decimal | str, name: str, tongue: Tongue = ENGLISH) -> str:
    """Return a number with its unit: 65 mm, 15°, grade 4, 1 year."""
    written = tongue.say(OF_ONE[name]) if name in OF_ONE and Decimal(value) == 1 else unit(name, tongue)
    if name in BEFORE:
        return f"{written}{NO_BREAK_SPACE}{number(value, tongue)}"
    gap = "" if name in CLOSE_UP or not written else NO_BREAK_SPACE
    return f"{number(value, tongue)}{gap}{written}"


def bound(comparator: str, value: Decimal | str, unit: str, tongue: Tongue = ENGLISH) -> str:
    """Return what is asked of a number: at least 140 mm."""
    return tongue.say(COMPARATORS[comparator]) % amount(value, unit, tongue)


def rounded(value: Decimal | str, unit: str) -> str:
    """Return a number as it is shown: to 1 mm, to 1 cm of a metre, or to 0.1 of any other unit."""
    step = STEPS.get(unit, Decimal("0.1"))
    near = Decimal(value).quantize(step)
    return f"{near.normalize():f}" if near == near.to_integral_value() else f"{near:f}"


def margin(value: Decimal | str, unit: str, comparator: str, tongue: Tongue = ENGLISH) -> str:
    """Return in words how far inside or outside a limit a number lies: 75 mm inside, 8 years over."""
    off = Decimal(value)
    if off == 0:
        return tongue.say(_("exactly at the limit"))
    far = _apart(rounded(abs(off), unit), unit, tongue)
    if off > 0:
        return tongue.say(_("%s inside")) % far
    return tongue.say(_("%s short") if comparator in ("at_least", "above") else _("%s over")) % far


def _apart(value: str, unit: str, tongue: Tongue) -> str:
    """Return how far two numbers lie apart: 75 mm, 1 grade."""
    if unit not in APART:
        return amount(value, unit, tongue)
    one, several = APART[unit]
    return f"{number(value, tongue)}{NO_BREAK_SPACE}{tongue.say(one if value == '1' else several)}"
