"""What is usually given for a fact, read at once; whatever else is given is read with care, so that faults are found.

An intake returns None for what it does not take: that need not be wrong.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Protocol

from candidates.engine.answer import Answer
from candidates.engine.facts import Fact
from candidates.engine.quantities import as_number


class Intake(Protocol):
    """Takes what is usually given for one fact."""

    def answer(self, given: Any) -> Answer | None:
        """Return the answer, or None."""


class OneWord:
    """Takes an option as text, or yes or no as true or false; there is one answer for each, ready beforehand."""

    def __init__(self, kind: type, answers: Mapping[Any, Answer]) -> None:
        self._kind = kind
        self._answers = answers

    def answer(self, given: Any) -> Answer | None:
        """Return the answer, or None."""
        return self._answers.get(given) if given.__class__ is self._kind else None


class SeveralWords:
    """Takes a list of options, each once."""

    def __init__(self, fact: Fact) -> None:
        self._fact = fact.id
        self._options = frozenset(fact.options)
        self._exclusive = fact.exclusive

    def answer(self, given: Any) -> Answer | None:
        """Return the answer, or None."""
        if given.__class__ is not list or not given:
            return None
        try:
            named = frozenset(given)
        except TypeError:  # an object or a list is no option
            return None
        if len(named) < len(given) or not named <= self._options or (len(named) > 1 and named & self._exclusive):
            return None
        return Answer(self._fact, named)


class NumberWithUnit:
    """Takes a number in the canonical unit inside the plausible range."""

    def __init__(self, fact: Fact, least: Decimal, most: Decimal) -> None:
        self._fact = fact.id
        self._unit = fact.unit
        self._least, self._most = least, most
        self._is_whole = fact.kind in ("count", "age")

    def answer(self, given: Any) -> Answer | None:
        """Return the answer, or None."""
        if given.__class__ is not dict or len(given) != 2 or given.get("unit") != self._unit:
            return None
        value = as_number(given.get("value"))
        if value is None or not self._least <= value <= self._most or (self._is_whole and value % 1):
            return None
        return Answer(self._fact, value)


class Nothing:
    """Takes nothing: this is always read with care."""

    def answer(self, _: Any) -> None:
        """Return None."""


def intake_of(fact: Fact) -> Intake:
    """Return what takes the usual answers to a fact. A length has more to it than a number with its unit."""
    if fact.kind == "choice":
        return OneWord(str, {option: Answer(fact.id, option) for option in fact.options})
    if fact.kind == "yes_no":
        return OneWord(bool, {True: Answer(fact.id, "yes"), False: Answer(fact.id, "no")})
    if fact.kind == "choices":
        return SeveralWords(fact)
    if fact.is_numeric and not fact.is_length and fact.at_least is not None and fact.at_most is not None:
        return NumberWithUnit(fact, fact.at_least, fact.at_most)
    return Nothing()
