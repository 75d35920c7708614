"""The edition that pages speak from: its judge, and its texts."""

from dataclasses import dataclass
from typing import Any

from candidates.engine.evaluate import Judge
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.queries.judging import current_judge, current_tree, rules_of


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source as a row names it: its key, which is its address, and how it is cited."""

    key: str
    cite: str


@dataclass(frozen=True)
class InForce:
    """One edition, for judging by and for quoting from."""

    judge: Judge
    tree: dict[str, Any]

    @property
    def knowledge(self) -> Knowledge:
        """Return the edition as plain objects."""
        return self.judge.knowledge

    def sources(self, keys: list[str] | tuple[str, ...]) -> tuple[SourceLink, ...]:
        """Return sources by their keys, ready to be linked."""
        return tuple(SourceLink(key, self.tree["sources"][key]["cite"]) for key in keys)


def in_force() -> InForce:
    """Return the edition in force."""
    return InForce(current_judge(), current_tree())


def in_force_for(member: Member) -> InForce:
    """Return the edition in force with the own policies of the reader's clinic beside it."""
    rules = rules_of(member.clinic)
    return InForce(rules.judge, rules.tree)
