"""What two people answered to the same question, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

THEIRS, MINE = "theirs", "mine"


@dataclass(frozen=True)
class Both:
    """Two answers to one question, in words: what `who` saved `at` some time, and what the writer has just sent.

    `chosen` is which of them stands, `theirs` or `mine`; empty while nobody has chosen.
    """

    name: str
    label: str
    theirs: str
    mine: str
    who: str
    at: datetime
    chosen: str = ""

    @property
    def target(self) -> str:
        """Return the id on the page at which the choice begins."""
        return f"{self.name}-{THEIRS}"


@dataclass(frozen=True)
class Settled:
    """What was sent, set against what was saved meanwhile.

    `shared` and `limbs` hold what is to be saved; `both` the questions that two people answered, by field;
    `elsewhere` the answers that somebody else changed and the writer did not, which stand.
    """

    shared: Mapping[str, Any] = field(default_factory=dict)
    limbs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    both: Mapping[str, Both] = field(default_factory=dict)
    elsewhere: Mapping[str, Any] = field(default_factory=dict)

    @property
    def open(self) -> list[Both]:
        """Return the questions of which nobody has chosen yet whose answer stands."""
        return [one for one in self.both.values() if not one.chosen]

    @property
    def is_nothing(self) -> bool:
        """Return whether what was sent says nothing new."""
        return not (self.shared or any(self.limbs.values()) or self.both)
