"""What is judged: the answers about one person, limb by limb, and what a clinic and a professional add to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from candidates.engine.answers import Answer
from candidates.engine.rules import Limit

Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Override:
    """A professional's reason to set one excluding or deferring finding aside; the finding stays."""

    rule_set: str
    criterion: str
    reason: str
    by: str

    def document(self) -> dict[str, str]:
        """Return the override as plain data."""
        return {"reason": self.reason, "by": self.by}


@dataclass(frozen=True)
class Case:
    """One person on one day. `limbs` holds for each limb all answers, those that belong to the person included."""

    as_of: date
    limbs: tuple[Answers, ...]
    several_limbs: bool = False
    available_systems: frozenset[str] | None = None
    confirmed: Mapping[tuple[str, str], Limit] = field(default_factory=dict)
    statements: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    overrides: Mapping[tuple[str, str], Override] = field(default_factory=dict)
