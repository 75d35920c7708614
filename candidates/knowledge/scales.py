"""The scale on which a fact is answered, and one answer for each place of it that conditions tell apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, pairwise, product
from math import ceil, floor, prod
from operator import itemgetter
from typing import Literal

from candidates.engine.facts import Condition

# A number, or the options chosen.
Answer = Decimal | frozenset[str]

YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Scale:
    """What answers a fact can have: a number between two ends, one of some options, several of them, or a date."""

    kind: Literal["number", "one", "several", "date"]
    options: tuple[str, ...] = ()
    exclusive: frozenset[str] = frozenset()
    lowest: Decimal | None = None
    highest: Decimal | None = None
    whole: bool = False
    always_answered: bool = False

    def holds(self, condition: Condition, answer: Answer) -> bool:
        """Return whether a condition holds for an answer."""
        if isinstance(answer, Decimal):
            return all(bound.holds(answer) for bound in condition.bounds)
        if condition.test == "present":
            return not (self.options == YES_NO and answer == {"no"})
        if condition.test == "all_of":
            return answer.issuperset(condition.options)
        return answer.isdisjoint(condition.options) == (condition.test == "none_of")

    def inside(self, number: Decimal) -> bool:
        """Return whether a number lies between the ends of the scale."""
        return (self.lowest is None or number >= self.lowest) and (self.highest is None or number <= self.highest)


def answers(scale: Scale, conditions: Sequence[Condition]) -> list[Answer]:
    """Return one answer for each place of the scale that the conditions can tell apart."""
    if scale.kind == "several":
        return _selections(scale, conditions)
    return [answer for _, answer in named_answers(scale, conditions)]


def named_answers(scale: Scale, conditions: Sequence[Condition]) -> list[tuple[str, Answer]]:
    """Return one answer for each place, of several options each by itself, with words for it."""
    if scale.kind == "number":
        return [(words, number) for words, number in _numbers(scale, conditions)]
    if scale.kind == "date":
        return [("given", frozenset({"given"}))]
    return [(f"answered {option!r}", frozenset({option})) for option in scale.options]


def _numbers(scale: Scale, conditions: Iterable[Condition]) -> list[tuple[str, Decimal]]:
    """Return one number for each limit of the conditions and for each stretch beside them, with its name in words."""
    limits = sorted(
        {bound.value for condition in conditions for bound in condition.bounds if scale.inside(bound.value)}
    )
    if not limits:
        return [("anywhere", scale.lowest if scale.lowest is not None else Decimal(0))]
    first = scale.lowest if scale.lowest is not None else Decimal(ceil(limits[0]) - 1)
    last = scale.highest if scale.highest is not None else Decimal(floor(limits[-1]) + 1)
    places = [(f"at {limit}", limit) for limit in limits if not scale.whole or limit == int(limit)]
    places += [(f"between {low} and {high}", _middle(low, high, scale)) for low, high in _stretches(limits, scale)]
    if first < limits[0]:
        places.append((f"below {limits[0]}", first))
    if last > limits[-1]:
        places.append((f"above {limits[-1]}", last))
    return sorted(places, key=itemgetter(1))


def _stretches(limits: list[Decimal], scale: Scale) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield the ends of each stretch between two limits in which an answer can lie."""
    return (ends for ends in pairwise(limits) if not scale.whole or floor(ends[0]) + 1 < ends[1])


def _middle(low: Decimal, high: Decimal, scale: Scale) -> Decimal:
    """Return a number inside a stretch: on a scale of whole numbers the first, else the middle."""
    return Decimal(floor(low) + 1) if scale.whole else (low + high) / 2


def how_many(scale: Scale, conditions: Sequence[Condition]) -> int:
    """Return how many answers there are that the conditions can tell apart, without making them."""
    if scale.kind != "several":
        return len(named_answers(scale, conditions))
    return prod(map(len, _alternatives(scale, conditions))) + len(scale.exclusive)


def _selections(scale: Scale, conditions: Sequence[Condition]) -> list[Answer]:
    """Return selections of several options, the exclusive ones each by itself; no selection is empty."""
    alone = [frozenset({option}) for option in scale.options if option in scale.exclusive]
    chosen = (frozenset(chain.from_iterable(parts)) for parts in product(*_alternatives(scale, conditions)))
    return [*alone, *(selection for selection in chosen if selection)]


def _alternatives(scale: Scale, conditions: Sequence[Condition]) -> list[list[tuple[str, ...]]]:
    """Return for each group of options that no condition tells apart what can be chosen of it: none, one or all."""
    groups: dict[tuple[bool, ...], list[str]] = {}
    for option in scale.options:
        if option not in scale.exclusive:
            groups.setdefault(tuple(option in condition.options for condition in conditions), []).append(option)
    return [[*dict.fromkeys([(), tuple(group[:1]), tuple(group)])] for group in groups.values()]
