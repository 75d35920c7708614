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


def differs_by_a_slip(fact: Fact, given: Quantity, earlier: Quantity, units: Units) -> Quantity | None:
    """Return what was perhaps meant by a quantity that equals an earlier one but for its unit or a factor of ten.

    Nothing but exact ten and the exact factors of the fact's own units is looked for: by how much a measure may differ
    when it is repeated is a clinical figure, which the edition does not give. Nor is a number in a single unit looked
    at, which is a count or a score and may well be ten times another.
    """
    before = convert(earlier, fact.unit or "", units)
    if len(fact.units) == 1 or convert(given, fact.unit or "", units) == before:
        return None
    return next((other for other in _others(fact, given) if convert(other, fact.unit or "", units) == before), None)


def _others(fact: Fact, given: Quantity) -> Iterator[Quantity]:
    yield from (Quantity(given.value, unit) for unit in fact.units if unit != given.unit)
    tenth = EXACT.scaleb(given.value, -1)
    if fact.kind == "quantity" or tenth == EXACT.to_integral_value(tenth):
        yield Quantity(tenth, given.unit)
    yield Quantity(EXACT.scaleb(given.value, 1), given.unit)
