"""What the general criteria add up to, tier by tier, and which of the questions of each tier are still open."""

from typing import Any

import msgspec

from candidates.engine.evaluate import BIRTH_DATE, Judge
from candidates.engine.facts import TIERS, Tier
from candidates.engine.judgements import LimbJudgement
from candidates.engine.places import NOT_ASKED, UNKNOWN
from candidates.engine.verdict import at_most, verdict_of, weigh


class TierVerdict(msgspec.Struct, frozen=True, gc=False):
    """What the general criteria up to one tier add up to, and how many of its own questions are answered."""

    tier: Tier
    verdict: str
    answered: int
    unanswered: list[str]

    def document(self) -> dict[str, Any]:
        """Return the tier as plain data."""
        return {
            "answered": self.answered,
            "asked": self.answered + len(self.unanswered),
            "tier": self.tier,
            "unanswered": self.unanswered,
            "verdict": self.verdict,
        }


def tiers_of(judge: Judge, limb: LimbJudgement) -> list[TierVerdict]:
    """Return what the general criteria add up to, tier by tier."""
    weight = 0
    tiers = []
    for tier in TIERS:
        weight |= weigh(judge.rulebook.of_tier[tier](limb.general)) if limb.general else 0
        answered, unanswered = _questions(judge, tier, limb)
        tiers.append(TierVerdict(tier, _verdict(weight, limb), answered, unanswered))
    return tiers


def _verdict(weight: int, limb: LimbJudgement) -> str:
    if limb.reason == "no_limb_loss":
        return "out_of_scope"
    return verdict_of(weight) if limb.level_known else at_most(verdict_of(weight), "incomplete")


def _questions(judge: Judge, tier: Tier, limb: LimbJudgement) -> tuple[int, list[str]]:
    """Return how many facts of a tier are answered, and which are asked and unknown."""
    marks, answers, asked = limb.marks, limb.answers, judge.rulebook.questions_of[tier]
    unanswered = [fact for fact, place in asked if marks[place] == UNKNOWN]
    if BIRTH_DATE in unanswered and not judge.is_open(BIRTH_DATE, limb):
        unanswered.remove(BIRTH_DATE)
    not_asked = [fact for fact, place in asked if marks[place] == NOT_ASKED and fact not in answers]
    return len(asked) - len(unanswered) - len(not_asked), unanswered
