"""Exact decimal numbers, their units, and the conversion of one into another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from typing import Any

# Inputs carry at most 20 significant digits, so 80 keep every comparison with a limit exact, division included.
EXACT = Context(prec=80)
MOST_PRINTED = 28
PRINTED = Context(prec=MOST_PRINTED)
MOST_DIGITS = 20

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; it never travels without one."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """canonical = value x times / divided_by + plus."""

    times: Decimal = Decimal(1)
    divided_by: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)

    def canonical(self, value: Decimal) -> Decimal:
        """Return `value` in the canonical unit, unrounded."""
        scaled = EXACT.multiply(value, self.times)
        if self.divided_by != 1:
            scaled = EXACT.divide(scaled, self.divided_by)
        return EXACT.add(scaled, self.plus)

    def of_canonical(self, value: Decimal) -> Decimal:
        """Return a canonical `value` in this unit, unrounded but for what a division leaves."""
        return EXACT.divide(EXACT.multiply(EXACT.subtract(value, self.plus), self.divided_by), self.times)


# canonical unit -> accepted unit -> how to convert
Units = Mapping[str, Mapping[str, Conversion]]


def convert(quantity: Quantity, unit: str, units: Units) -> Decimal:
    """Return the quantity's value in the canonical `unit`; KeyError where the unit is not accepted for it."""
    if quantity.unit == unit:
        return quantity.value
    return units[unit][quantity.unit].canonical(quantity.value)


def parsed(text: str) -> Decimal | None:
    """Return the plain decimal number that `text` spells; None for anything else, NaN and infinities included."""
    if len(text) <= MOST_DIGITS and text.isascii() and text.replace(".", "", 1).isdecimal():
        return Decimal(text)
    if len(text) > 64 or not _NUMBER.fullmatch(text):
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if len(number.as_tuple().digits) <= MOST_DIGITS else None


def written(number: Decimal) -> str:
    """Return the number as normalised text: no exponent, no trailing zeros, never `-0`, at most 28 digits."""
    plain = str(number)
    if len(plain) > MOST_PRINTED or "E" in plain:
        plain = format(PRINTED.plus(number), "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain if plain != "-0" else "0"


def as_number(given: Any) -> Decimal | None:
    """Return a number given as a JSON number or as text; None for anything else."""
    if isinstance(given, str):
        return parsed(given.strip())
    if isinstance(given, Decimal):
        return given
    return parsed(str(given)) if isinstance(given, int) and not isinstance(given, bool) else None
