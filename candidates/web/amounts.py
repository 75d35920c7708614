"""Numbers as they are read: with their unit, a real minus sign and spaces that do not break."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

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
BEFORE = {"MRC_grade": _("grade"), "level": _("level")}
CLOSE_UP = frozenset({"degrees"})


def number(value: Decimal | str) -> str:
    """Return a number with a real minus sign, its digits as they were written."""
    return str(value).replace("-", MINUS, 1) if str(value).startswith("-") else str(value)


def unit(name: str) -> str:
    """Return a unit as it is written."""
    return str(BEFORE.get(name, WRITTEN.get(name, name)))


def amount(value: Decimal | str, name: str) -> str:
    """Return a number with its unit: 65 mm, 15°, grade 4."""
    if name in BEFORE:
        return f"{BEFORE[name]}{NO_BREAK_SPACE}{number(value)}"
    gap = "" if name in CLOSE_UP or not unit(name) else NO_BREAK_SPACE
    return f"{number(value)}{gap}{unit(name)}"


def bare(value: Decimal | str, name: str) -> str:
    """Return a number that shares its unit with the next one: 30 of "30 and 50 nmol/L", but grade 3."""
    return amount(value, name) if name in BEFORE or name in CLOSE_UP else number(value)
