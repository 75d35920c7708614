"""The questions of the screen: which facts each asks for, without anything that identifies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from candidates.engine.facts import Fact

# Without signing in nothing is asked that identifies: the age in whole years stands in for the date of birth.
ASKED_INSTEAD = {"birth_date": "age"}


@dataclass(frozen=True, slots=True)
class Question:
    """One page of the screen: its number, from 1, what it asks, and the facts that it holds."""

    number: int
    asks: str
    facts: tuple[Fact, ...]


def questions(written: Iterable[Mapping[str, Any]], facts: Mapping[str, Fact]) -> tuple[Question, ...]:
    """Return the questions as the edition writes them, each with its facts."""
    return tuple(
        Question(number, question["asks"], tuple(facts[ASKED_INSTEAD.get(id, id)] for id in question["facts"]))
        for number, question in enumerate(written, start=1)
    )
