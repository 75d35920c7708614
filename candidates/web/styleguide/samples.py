"""What the style guide shows: a component, when it is used, and its states with what each is rendered from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from candidates.web.words import Word

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sample:
    """A component by its name below `components/`, when it is used, and what each of its states is rendered from.

    `inside` is the frame of the style guide in which it can stand, where it cannot stand alone: a form or a list.
    """

    name: str
    used: Word
    states: tuple[tuple[Word, Given], ...]
    inside: str = "alone"


def only(given: Given | None = None) -> tuple[tuple[Word, Given], ...]:
    """Return the states of a component that has one."""
    return (("", given or {}),)
