"""Numbers that cannot be, and the slip that may lie behind one: another unit, or a zero too many or too few."""

from collections.abc import Iterator
from decimal import Decimal

from candidates.engine.facts import Fact
from candidates.engine.quantities import EXACT, Quantity, Units, convert

MOST = 3


def is_plausible(fact: Fact, value: Decimal) -> bool:
    """Return whether a value, in the fact's own unit, lies inside its plausible range."""
    return (fact.at_least is None or value >= fact.at_least) and (fact.at_most is None or value <= fact.at_most)


def may_have_been_meant(fact: Fact, given: Quantity, units: Units) -> tuple[Quantity, ...]:
    """Return what was perhaps meant by an implausible quantity: the same number in another unit, then ten times off."""
    found: dict[Decimal, Quantity] = {}
    for other in _others(fact, given):
        value = convert(other, fact.unit or "", units)
        if is_plausible(fact, value):
            found.setdefault(value, other)
    return tuple(found.values())[:MOST]


def _others(fact: Fact, given: Quantity) -> Iterator[Quantity]:
    yield from (Quantity(given.value, unit) for unit in fact.units if unit != given.unit)
    tenth = EXACT.scaleb(given.value, -1)
    if fact.kind == "quantity" or tenth == EXACT.to_integral_value(tenth):
        yield Quantity(tenth, given.unit)
    yield Quantity(EXACT.scaleb(given.value, 1), given.unit)
