"""From the rows of a table to a band: which effect holds where along the scale of one numeric fact."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from candidates.engine.facts import Bound, Condition, Conjunction
from candidates.engine.rules import SEVERITY
from candidates.report.figures import Band, Zone

Rows = Iterable[tuple[Conjunction, str]]


@dataclass(frozen=True, slots=True)
class Step:
    """One row as far as it speaks of one numeric fact: the range, the effect, and what else has to hold."""

    bounds: tuple[Bound, ...]
    effect: str
    beside: Conjunction

    def holds(self, number: Decimal) -> bool:
        """Return whether the range holds a number."""
        return all(bound.holds(number) for bound in self.bounds)


def steps(fact: str, rows: Rows) -> list[Step]:
    """Return the rows that hold in a range of one fact, in their order."""
    return [
        Step(condition.bounds, effect, tuple(other for other in when if other is not condition))
        for when, effect in rows
        for condition in when
        if condition.fact == fact and condition.test == "range"
    ]


def band(name: str, holding: Sequence[Step], marks: Sequence[Decimal], words: Mapping[str, str]) -> Band:
    """Return a band: between two marks the worst of the steps that hold there, else neutral."""
    zones: list[Zone] = []
    ends: list[Decimal | None] = [None, *marks, None]
    deciding: Step | None = None
    for start, end in pairwise(ends):
        step = worst(holding, _between(start, end))
        effect = step.effect if step else "neutral"
        if zones and step is deciding:
            zones[-1] = Zone(zones[-1].start, end, effect, words[effect])
        else:
            zones.append(Zone(start, end, effect, words[effect]))
        deciding = step
    return Band(name, tuple(zones))


def marks(found: Sequence[Step], neutral: Condition | None) -> list[Decimal]:
    """Return every value at which something begins or ends, once, from low to high."""
    ends = [bound.value for step in found for bound in step.bounds]
    ends += [bound.value for bound in neutral.bounds] if neutral else []
    return sorted(set(ends))


def worst(holding: Sequence[Step], number: Decimal) -> Step | None:
    """Return the step that decides at a number: the worst, among equals the first."""
    true = [step for step in holding if step.holds(number)]
    return max(true, key=lambda step: SEVERITY[step.effect], default=None)


def _between(start: Decimal | None, end: Decimal | None) -> Decimal:
    if start is None:
        return (end or Decimal(0)) - 1
    return start + 1 if end is None else (start + end) / 2


def met(condition: Condition, value: Any) -> bool:
    """Return whether a known value meets a condition: an option, a set of options, yes or no, or a number."""
    if condition.test == "range":
        return all(bound.holds(value) for bound in condition.bounds)
    if condition.test == "present":
        return bool(value != "no")
    given, options = (value if isinstance(value, frozenset) else {value}), set(condition.options)
    if condition.test == "all_of":
        return options <= given
    return bool(options & given) == (condition.test == "any_of")
