"""What was judged about one limb: by the general set, by each system and by each policy."""

from typing import Any

import msgspec

from candidates.engine.case import Answers
from candidates.engine.limits import LimitJudgement
from candidates.engine.rulebook import PolicyRules, SystemRules
from candidates.engine.rules import Policy, System
from candidates.engine.tables import Judgement


class SystemJudgement(msgspec.Struct, frozen=True, gc=False):
    """What one system says of one limb: its own weight, and the verdict together with the general findings."""

    rules: SystemRules
    available: bool
    weight: int
    verdict: str
    incomplete_because: tuple[str, ...]
    limits: tuple[LimitJudgement, ...]
    rows: tuple[Judgement, ...]

    @property
    def system(self) -> System:
        """Return the system."""
        return self.rules.system


class PolicyJudgement(msgspec.Struct, frozen=True, gc=False):
    """What one policy says of one limb."""

    rules: PolicyRules
    weight: int
    verdict: str
    rows: tuple[Judgement, ...]
    statements: tuple[Judgement, ...]

    @property
    def policy(self) -> Policy:
        """Return the policy."""
        return self.rules.policy


class LimbJudgement(msgspec.Struct, frozen=True, gc=False):
    """Everything that was judged about one limb."""

    answers: Answers
    marks: list[int]
    in_scope: bool
    reason: str | None
    level_known: bool
    general: tuple[Judgement, ...]
    general_weight: int
    clinical: str
    systems: tuple[SystemJudgement, ...]
    policies: tuple[PolicyJudgement, ...]
    verdict: str

    def answer(self, fact: str) -> Any:
        """Return the value of a fact; None where it is not known."""
        answer = self.answers.get(fact)
        return answer.value if answer is not None else None
