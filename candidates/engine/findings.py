"""Findings as plain data: every one with its rule, the value it was judged on, what was required, and the source."""

from decimal import Decimal
from typing import Any

from candidates.engine.answers import LENGTH, Answer
from candidates.engine.case import Override
from candidates.engine.derived import corrected_bmi
from candidates.engine.evaluate import LimbJudgement
from candidates.engine.facts import Bound, Condition
from candidates.engine.limits import LimitJudgement, uncertainty_of
from candidates.engine.places import UNKNOWN
from candidates.engine.quantities import written
from candidates.engine.rulebook import Rulebook
from candidates.engine.rules import Criterion, Knowledge
from candidates.engine.tables import Judgement

Document = dict[str, Any]

# What a limit's status says in the words that rows use for their basis.
BASIS_OF_STATUS = {
    "confirmed": "read", "read": "read", "derived": "mixed", "unverified": "unverified", "unknown": None,
}  # fmt: skip
COMPLEMENT = {"below": "at_least", "above": "at_most", "at_least": "below", "at_most": "above"}


class Findings:
    """Writes the findings about one limb."""

    def __init__(
        self, rulebook: Rulebook, limb: LimbJudgement, overrides: dict[tuple[str, str], Override] | None = None
    ) -> None:
        self.rulebook = rulebook
        self.knowledge = rulebook.knowledge
        self.limb = limb
        self.overrides = overrides or {}
        self._observed: dict[str, Document | None] = {}

    def of_judgement(self, judgement: Judgement) -> Document:
        """Return the finding that a criterion's judgement is."""
        criterion, row = judgement.criterion, judgement.row
        decided = row if judgement.outcome != "unknown" else None
        facts = list(dict.fromkeys(condition.fact for condition in row.when)) if decided and row else criterion.facts
        observed = [seen for fact in facts if (seen := self.observed(fact)) is not None]
        required, margin = self._required(judgement, observed)
        return {
            "rule_set": criterion.rule_set,
            "criterion": criterion.id,
            "tier": criterion.tier,
            "section": criterion.section,
            "outcome": judgement.outcome,
            "effect": judgement.effect,
            "could_be": judgement.could_be,
            "holds_up": decided.holds_up if decided else None,
            "observed": observed[0] if observed else None,
            "also_observed": observed[1:],
            "not_known": self.not_known(judgement),
            "required": required,
            "comparator": required["comparator"] if required else None,
            "margin": margin,
            "says": decided.says if decided else self._says_without_row(judgement),
            "action": criterion.action,
            "modifiable": bool(decided and decided.modifiable),
            "led_by": decided.led_by if decided else None,
            "origin": decided.origin if decided else None,
            "basis": decided.basis if decided else None,
            "sources": list(decided.sources) if decided else [],
            "override": self._override(judgement),
        }

    def of_limit(self, judgement: LimitJudgement) -> Document:
        """Return the finding that a device limit's judgement is."""
        limit = judgement.limit
        tier, section, _ = self.knowledge.places[limit.fact]
        return {
            "rule_set": limit.system,
            "criterion": limit.id,
            "tier": tier,
            "section": section,
            "outcome": judgement.outcome,
            "effect": judgement.effect,
            "could_be": judgement.could_be,
            "holds_up": None,
            "observed": self.observed(limit.fact),
            "also_observed": [],
            "not_known": [limit.fact] if judgement.missing else [],
            "required": None
            if limit.value is None
            else {"value": written(limit.value), "unit": limit.unit, "comparator": limit.comparator},
            "comparator": limit.comparator,
            "margin": None if judgement.margin is None else {"value": written(judgement.margin), "unit": limit.unit},
            "says": judgement.says,
            "action": limit.note or None,
            "modifiable": False,
            "led_by": None,
            "origin": None if limit.value is None else "published_oi",
            "basis": BASIS_OF_STATUS[limit.status],
            "sources": [limit.source] if limit.source else [],
            "override": None,
            "limit_status": limit.status,
            "landmark": limit.landmark,
        }

    def observed(self, fact: str) -> Document | None:
        """Return the value of a fact as it was judged, in the canonical unit; None where it is not known."""
        if fact not in self._observed:
            answer = self.limb.answers.get(fact)
            known = answer is not None and answer.is_known
            self._observed[fact] = self._seen(fact, answer) if known and answer else None
        return self._observed[fact]

    def not_known(self, judgement: Judgement) -> list[str]:
        """Return the unknown facts of the rows that keep a criterion undecided."""
        conditions = [condition for row in judgement.undecided for condition in judgement.criterion.rows[row].when]
        facts = dict.fromkeys(condition.fact for condition in conditions)
        return [fact for fact in facts if self.limb.marks[self.rulebook.book.index[fact]] == UNKNOWN]

    def _seen(self, fact: str, answer: Answer) -> Document:
        seen: Document = {"fact": fact, "value": as_text(answer.value, self.knowledge, fact), "unit": None}
        if isinstance(answer.value, Decimal):
            seen["unit"] = self.knowledge.unit_of(fact)
        if fact == LENGTH:
            uncertainty = uncertainty_of(answer, self.knowledge.measurement)
            seen["landmark"], seen["method"] = answer.landmark, answer.method
            seen["uncertainty_mm"] = None if uncertainty is None else written(uncertainty)
        if fact == "bmi":
            seen["corrected"] = self._corrected_bmi(answer.value)
        return seen

    def _corrected_bmi(self, index: Decimal) -> Document | None:
        """Return the index corrected for the missing segment: both ends where only a range of its share is known."""
        shares = self.knowledge.segment_fractions.get(self.limb.answer("level") or "")
        if shares is None:
            return None
        least, most = corrected_bmi(index, shares)
        return {"at_least": written(least), "at_most": written(most), "basis": "unverified"}

    def _required(self, judgement: Judgement, observed: list[Document]) -> tuple[Document | None, Document | None]:
        """Return what the observed number was compared with, and its margin."""
        for seen in observed:
            bounds = _bounds_on(judgement.criterion, seen["fact"])
            if bounds:
                number = Decimal(self.limb.answers[seen["fact"]].value)
                bound = min(bounds, key=lambda bound: bound.margin(number))
                required = {"value": written(bound.value), "unit": seen["unit"], "comparator": bound.comparator}
                return required, {"value": written(bound.margin(number)), "unit": seen["unit"]}
        return None, None

    def _says_without_row(self, judgement: Judgement) -> str | None:
        """Return what to say where no row decided."""
        if judgement.outcome != "unknown":
            return None
        names = [label_of(fact, self.knowledge) for fact in self.not_known(judgement)]
        if not names:
            return "Not answered yet; it is never taken as given."
        return f"Not recorded: {', '.join(names)}. It is never taken as normal."

    def _override(self, judgement: Judgement) -> Document | None:
        criterion = judgement.criterion
        override = self.overrides.get((criterion.rule_set, criterion.id))
        return override.document() if override and judgement.effect in ("exclude", "defer") else None


def label_of(fact: str, knowledge: Knowledge) -> str:
    """Return the label of a fact, derived or not."""
    return knowledge.facts[fact].label if fact in knowledge.facts else knowledge.derived[fact].label


def as_text(value: Any, knowledge: Knowledge, fact: str) -> Any:
    """Return a value as JSON has it: decimals as normalised text, options in the order of the fact, yes and no as such."""
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, frozenset):
        return [option for option in knowledge.facts[fact].options if option in value]
    if fact in knowledge.facts and knowledge.facts[fact].kind == "yes_no":
        return value == "yes"
    return value if isinstance(value, str) else value.isoformat()


def _bounds_on(criterion: Criterion, fact: str) -> tuple[Bound, ...]:
    """Return the permitted range of a fact: its neutral band, or the other side of a lone row's range."""
    if fact in criterion.neutral:
        return criterion.neutral[fact].bounds
    lone = [condition for row in criterion.rows for condition in row.when] if len(criterion.rows) == 1 else []
    if len(lone) == 1 and lone[0].fact == fact and len(lone[0].bounds) == 1:
        return (_other_side(lone[0]),)
    return ()


def _other_side(condition: Condition) -> Bound:
    bound = condition.bounds[0]
    return Bound(COMPLEMENT[bound.comparator], bound.value)
