"""What somebody writes into a number's field: comma or point, a unit behind it, feet and inches, stone and pounds."""

import re

from candidates.engine.facts import Fact
from candidates.engine.quantities import written
from candidates.forms.compounds import Compound, compound_of

_WITH_UNIT = re.compile(r"(?P<number>[+-]?[\d.,]+)\s*(?P<unit>[^\d\s.,+-][^\d]*)", re.ASCII)

# How else units are spelled where somebody writes them; the name of a unit itself is always understood.
SPELLED = {
    "percent": ("%",),
    "in": ("inch", "inches", '"', "”", "″"),
    "lb": ("lbs", "pound", "pounds"),
    "st": ("stone", "stones"),
}


def quantity_of(fact: Fact, typed: str, unit: str, smaller: str = "") -> dict[str, str]:
    """Return a number with its unit as the evaluation takes it; what is no number stays as it was typed.

    `unit` is the one chosen beside the field; one that stands behind the number is meant instead. ValidationError
    where feet and inches, or stone and pounds, do not go together.
    """
    number = _plain(typed)
    behind = _WITH_UNIT.fullmatch(number)
    named = _named(behind["unit"], fact) if behind else None
    if behind and named:
        return {"value": _point(behind["number"]), "unit": named}
    compound = compound_of(fact)
    together = _together(number, unit, smaller, compound) if compound else None
    return together or {"value": _point(number), **({"unit": unit} if unit else {})}


def _together(number: str, unit: str, smaller: str, compound: Compound) -> dict[str, str] | None:
    """Return a number told in two units; None where it is told in one."""
    both = compound.pattern.fullmatch(number)
    if both:
        larger, smaller = both["larger"], both["smaller"] or ""
    elif unit == compound.id:
        larger, smaller = number, _plain(smaller)
    else:
        return None
    total = compound.total(_point(larger), _point(smaller))
    if total is None:
        return {"value": f"{number} {smaller}".strip(), "unit": compound.smaller}
    return {"value": written(total.value), "unit": total.unit}


def _named(spelling: str, fact: Fact) -> str | None:
    """Return the unit of a fact that a spelling means; None where it means none of them."""
    meant = spelling.strip().casefold()
    for unit in fact.units:
        if meant in (unit.casefold(), *SPELLED.get(unit, ())):
            return unit
    return None


def _point(number: str) -> str:
    return number.replace(",", ".")


def _plain(typed: str) -> str:
    """Return what was typed with a minus sign that computers read."""
    return typed.strip().replace("\N{MINUS SIGN}", "-")
