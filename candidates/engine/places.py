"""Where an answer stands among everything that any rule asks of its fact.

Every fact has a row of places, one bit each. A choice has a place for each option; a number has a place for each
limit that any rule compares it with, and one for each stretch between two limits; of several choices each option has
two places, *named* and *not named*. The mark of an answer is the bits of the places that it stands in, so that a
condition is a set of places too and every comparison is `mark & places`. A number is compared with the limits once,
exactly; the rules then share what was found.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from candidates.engine.facts import Condition, Fact

# Marks of a fact without an answer. UNKNOWN has every bit, so a mark is known when it is above zero.
NOT_ASKED = 0
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Options:
    """Places of a choice: one for each option."""

    bits: Mapping[str, int]

    def mark(self, value: Any) -> int:
        """Return the mark of the chosen option."""
        return self.bits[value]

    def tests(self, condition: Condition) -> list[int]:
        """Return the places that satisfy the condition, as one set."""
        everywhere = (1 << len(self.bits)) - 1
        if condition.test == "present":
            # A thing that is asked for with yes or no is present when the answer is yes.
            return [self.mark("yes") if set(self.bits) == {"yes", "no"} else everywhere]
        named = sum(self.mark(option) for option in condition.options)
        return [everywhere & ~named if condition.test == "none_of" else named]


@dataclass(frozen=True)
class Choices:
    """Places of several choices: for each option one where it is named and one where it is not."""

    bits: Mapping[str, int]

    @cached_property
    def everywhere(self) -> int:
        """Return the places of all options named."""
        return (1 << len(self.bits)) - 1

    def mark(self, value: Any) -> int:
        """Return the mark of the options named."""
        named = 0
        for option in value:
            named |= self.bits[option]
        return named | (self.everywhere & ~named) << len(self.bits)

    def tests(self, condition: Condition) -> list[int]:
        """Return sets of places; the condition holds where the mark meets each of them."""
        named = [self.bits[option] for option in condition.options]
        if condition.test == "none_of":
            return [bit << len(self.bits) for bit in named]
        if condition.test == "all_of":
            return named
        return [sum(named) if condition.test == "any_of" else (1 << 2 * len(self.bits)) - 1]


@dataclass(frozen=True, slots=True)
class Bands:
    """Places of a number: each limit, and each stretch below, between and above the limits."""

    limits: tuple[Decimal, ...]

    def mark(self, value: Any) -> int:
        """Return the mark of a number in the canonical unit."""
        at = bisect_left(self.limits, value)
        on_limit = at < len(self.limits) and self.limits[at] == value
        return 1 << (2 * at + on_limit)

    def tests(self, condition: Condition) -> list[int]:
        """Return the places inside the range, as one set."""
        return [sum(1 << place for place, number in enumerate(self.samples) if _inside(condition, number))]

    @property
    def samples(self) -> list[Decimal]:
        """Return one number for each place."""
        if not self.limits:
            return [Decimal(0)]
        numbers = [self.limits[0] - 1]
        for limit, following in zip(self.limits, [*self.limits[1:], self.limits[-1] + 2], strict=True):
            numbers += [limit, (limit + following) / 2]
        return numbers


Scale = Options | Choices | Bands


def scales(facts: Mapping[str, Fact], derived: Iterable[str], conditions: Iterable[Condition]) -> dict[str, Scale]:
    """Return the scale of every fact, with the limits of all conditions that speak of it."""
    limits: dict[str, set[Decimal]] = {id: set() for id in [*facts, *derived]}
    for condition in conditions:
        limits[condition.fact].update(bound.value for bound in condition.bounds)
    return {id: _scale(facts.get(id), values) for id, values in limits.items()}


def _scale(fact: Fact | None, limits: set[Decimal]) -> Scale:
    if fact is None or fact.is_numeric or fact.kind == "date":
        return Bands(tuple(sorted(limits)))
    options = ("yes", "no") if fact.kind == "yes_no" else fact.options
    bits = {option: 1 << place for place, option in enumerate(options)}
    return Choices(bits) if fact.kind == "choices" else Options(bits)


def _inside(condition: Condition, number: Decimal) -> bool:
    return condition.test == "present" or all(bound.holds(number) for bound in condition.bounds)
