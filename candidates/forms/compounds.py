"""Two units in one number: feet and inches, stone and pounds; exact, in the smaller unit."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.engine.facts import Fact
from candidates.engine.quantities import EXACT, Quantity, parsed


@dataclass(frozen=True, slots=True)
class Compound:
    """A larger and a smaller unit, and how many of the smaller make one larger; `id` stands for both in a list."""

    id: str
    larger: str
    smaller: str
    each: int
    pattern: re.Pattern[str]

    def total(self, larger: str, smaller: str) -> Quantity | None:
        """Return both as one number of the smaller unit; None where they are no numbers.

        ValidationError where a broken larger number has a smaller one beside it, or the smaller makes a larger one.
        """
        whole, rest = parsed(larger), parsed(smaller or "0")
        if whole is None or rest is None:
            return None
        if smaller and (whole != whole.to_integral_value() or not 0 <= rest < self.each):
            raise forms.ValidationError(
                _("Write whole %(larger)s, and %(smaller)s from 0 to below %(each)s."),
                params={"larger": self.larger, "smaller": self.smaller, "each": self.each},
            )
        return Quantity(EXACT.fma(whole, Decimal(self.each), rest), self.smaller)

    def split(self, number: Decimal) -> tuple[Quantity, Quantity]:
        """Return a number of the smaller unit in both: 71 in is 5 ft and 11 in."""
        whole, rest = EXACT.divmod(number, Decimal(self.each))
        return Quantity(whole, self.larger), Quantity(rest, self.smaller)


_NUMBER = r"[\d.,]+"


def _pattern(larger: str, smaller: str) -> re.Pattern[str]:
    """Return how two numbers are written with their units; the second unit may be left out, the second number too."""
    both = rf"(?P<larger>{_NUMBER})\s*(?:{larger})\.?\s*(?:(?P<smaller>{_NUMBER})\s*(?:{smaller})?\.?)?"
    return re.compile(both, re.IGNORECASE | re.ASCII)


_FEET = _pattern("ft|foot|feet|['’′]", "in|inch|inches|[\"”″]|''")
_STONE = _pattern("st|stone|stones", "lb|lbs|pound|pounds")

# By the canonical unit of the facts that are told so.
COMPOUNDS = {
    "cm": Compound("ft_in", "ft", "in", 12, _FEET),
    "kg": Compound("st_lb", "st", "lb", 14, _STONE),
}


def compound_of(fact: Fact) -> Compound | None:
    """Return the two units in which people tell a fact; None where there are none."""
    compound = COMPOUNDS.get(fact.unit or "")
    return compound if compound and compound.smaller in fact.units else None
