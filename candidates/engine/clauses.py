"""Conditions, ranges and gates from the words of an edition."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from candidates.engine.facts import Bound, Condition, Conjunction, Gate

COMPARATORS = ("at_least", "above", "at_most", "below")
Words = Mapping[str, Any]


def conjunction(when: Words) -> Conjunction:
    """Return the conditions of a `when` mapping."""
    return tuple(condition(fact, test) for fact, test in when.items())


def condition(fact: str, test: Any) -> Condition:
    """Return one condition: a list of options, or a mapping of any_of, none_of, all_of, comparators or present."""
    if isinstance(test, list):
        return Condition(fact, "any_of", options=tuple(test))
    if "present" in test:
        return Condition(fact, "present")
    for name in ("any_of", "none_of", "all_of"):
        if name in test:
            return Condition(fact, name, options=tuple(test[name]))
    return Condition(fact, "range", bounds=bounds(test))


def bounds(test: Words) -> tuple[Bound, ...]:
    """Return the ends of a range."""
    return tuple(Bound(name, Decimal(test[name])) for name in COMPARATORS if name in test)


def gate(words: Any) -> Gate:
    """Return the gate that `always`, `never` or a list of alternatives spells."""
    if isinstance(words, str):
        return Gate(always=words == "always")
    return Gate(always=False, alternatives=tuple(conjunction(alternative) for alternative in words))
