"""Findings as plain data: every one with its rule, the value it was judged on, what was required, and the source."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from candidates.engine.answers import LENGTH, Answer
from candidates.engine.case import Override
from candidates.engine.derived import corrected_bmi
from candidates.engine.evaluate import LimbJudgement
from candidates.engine.limits import LimitJudgement, margin_of, uncertainty_of
from candidates.engine.places import UNKNOWN
from candidates.engine.quantities import written
from candidates.engine.rulebook import Rulebook
from candidates.engine.rules import Knowledge
from candidates.engine.tables import Judgement

Document = dict[str, Any]
# What becomes of a finding that says the same of everybody of whom it is said; it is made once and kept.
Form = Callable[[Any], Any]

# What a limit's status says in the words that rows use for their basis.
BASIS_OF_STATUS = {"confirmed": "read", "read": "read", "derived": "mixed", "unverified": "unverified", "unknown": None}


def as_it_is(document: Any) -> Any:
    """Return the finding itself: the form for those who read it in Python."""
    return document


class Findings:
    """Writes the findings about one limb."""

    def __init__(
        self,
        rulebook: Rulebook,
        limb: LimbJudgement,
        overrides: Mapping[tuple[str, str], Override],
        form: Form = as_it_is,
    ) -> None:
        self.rulebook = rulebook
        self.knowledge = rulebook.knowledge
        self.limb = limb
        self.overrides = overrides
        self.form = form
        self.varying = {fact for fact, answer in limb.answers.items() if not isinstance(answer.value, str | frozenset)}
        self._observed: dict[str, Document | None] = {}

    def of_judgement(self, judgement: Judgement) -> Any:
        """Return the finding that a criterion's judgement is."""
        kept = judgement.kept
        if "document" not in kept:
            kept["document"] = self._unobserved(judgement)
            kept["facts"] = self._facts_judged(judgement)
        document: Document = kept["document"]
        observed = [seen for fact in kept["facts"] if (seen := self.observed(fact)) is not None]
        if observed:
            document = {**document, **self._comparison(judgement, observed)}
        if self.overrides and (override := self._override(judgement)):
            return {**document, "override": override}
        if not self.overrides and not any(seen["fact"] in self.varying for seen in observed):
            kept[self.form] = self.form(document)
        return document

    def of_judgements(self, judgements: Iterable[Judgement]) -> list[Any]:
        """Return the findings that judgements are; what says the same of everybody is taken as it was kept."""
        if self.overrides:
            return [self.of_judgement(judgement) for judgement in judgements]
        form = self.form
        return [judgement.kept.get(form) or self.of_judgement(judgement) for judgement in judgements]

    def of_limit(self, judgement: LimitJudgement) -> Any:
        """Return the finding that a device limit's judgement is."""
        kept = judgement.kept if judgement.kept is not None else {}
        if "document" not in kept:
            kept["document"] = self._limit_document(judgement)
        observed = self.observed(judgement.limit.fact) if judgement.outcome != "not_applicable" else None
        if observed is not None:
            return {**kept["document"], "observed": observed, "margin": self._margin(judgement)}
        if self.form not in kept:
            kept[self.form] = self.form(kept["document"])
        return kept[self.form]

    def _margin(self, judgement: LimitJudgement) -> Document | None:
        if not judgement.compared:
            return None
        limit = judgement.limit
        return {"unit": limit.unit, "value": written(margin_of(limit, self.limb.answer(limit.fact)))}

    def observed(self, fact: str) -> Document | None:
        """Return the value of a fact as it was judged, in the canonical unit; None where it is not known."""
        if fact not in self._observed:
            answer = self.limb.answers.get(fact)
            self._observed[fact] = self._seen(fact, answer) if answer is not None and answer.is_known else None
        return self._observed[fact]

    def not_known(self, judgement: Judgement) -> list[str]:
        """Return the unknown facts of the rows that keep a criterion undecided."""
        conditions = [condition for row in judgement.undecided for condition in judgement.criterion.rows[row].when]
        facts = dict.fromkeys(condition.fact for condition in conditions)
        return [fact for fact in facts if self.limb.marks[self.rulebook.book.index[fact]] == UNKNOWN]

    def _unobserved(self, judgement: Judgement) -> Document:
        """Return a finding without the value that it was judged on."""
        criterion, row = judgement.criterion, judgement.row
        decided = row if judgement.outcome != "unknown" else None
        return {
            "action": criterion.action if judgement.row or judgement.undecided else None,
            "also_observed": [],
            "basis": decided.basis if decided else None,
            "comparator": None,
            "could_be": judgement.could_be,
            "criterion": criterion.id,
            "effect": judgement.effect,
            "holds_up": decided.holds_up if decided else None,
            "led_by": decided.led_by if decided else None,
            "margin": None,
            "modifiable": bool(decided and decided.modifiable),
            "not_known": self.not_known(judgement),
            "observed": None,
            "origin": decided.origin if decided else None,
            "outcome": judgement.outcome,
            "override": None,
            "required": None,
            "rule_set": criterion.rule_set,
            "says": decided.says if decided else self._says_without_row(judgement),
            "section": criterion.section,
            "sources": list(decided.sources) if decided else [],
            "tier": criterion.tier,
        }

    def _comparison(self, judgement: Judgement, observed: list[Document]) -> Document:
        """Return what was observed, and what it was compared with."""
        required, margin = self._required(judgement, observed)
        return {
            "observed": observed[0],
            "also_observed": observed[1:],
            "required": required,
            "comparator": required["comparator"] if required else None,
            "margin": margin,
        }

    def _required(self, judgement: Judgement, observed: list[Document]) -> tuple[Document | None, Document | None]:
        """Return the nearest end of the permitted range of the first observed number, and the margin to it."""
        ranges = judgement.criterion.permitted
        for seen in observed:
            bounds = ranges.get(seen["fact"])
            if bounds:
                number = self.limb.answers[seen["fact"]].value
                bound = min(bounds, key=lambda bound: bound.margin(number))
                required = {"comparator": bound.comparator, "unit": seen["unit"], "value": written(bound.value)}
                return required, {"unit": seen["unit"], "value": written(bound.margin(number))}
        return None, None

    def _facts_judged(self, judgement: Judgement) -> tuple[str, ...]:
        """Return the facts whose values a finding shows: those of the row that decided, else those of the criterion."""
        if judgement.outcome == "not_applicable":
            return ()
        if judgement.outcome != "unknown" and judgement.row:
            return tuple(dict.fromkeys(condition.fact for condition in judgement.row.when))
        return judgement.criterion.facts

    def any_varies(self, facts: frozenset[str]) -> bool:
        """Return whether any of these facts is known by a number or a date, so that no two people need agree on it."""
        return not self.varying.isdisjoint(facts)

    def _limit_document(self, judgement: LimitJudgement) -> Document:
        limit = judgement.limit
        tier, section, _ = self.knowledge.places[limit.fact]
        required = None
        if limit.value is not None:
            required = {"value": written(limit.value), "unit": limit.unit, "comparator": limit.comparator}
        return {
            "action": limit.note or None,
            "also_observed": [],
            "basis": BASIS_OF_STATUS[limit.status],
            "comparator": limit.comparator,
            "could_be": judgement.could_be,
            "criterion": limit.id,
            "effect": judgement.effect,
            "holds_up": None,
            "landmark": limit.landmark,
            "led_by": None,
            "limit_status": limit.status,
            "margin": None,
            "modifiable": False,
            "not_known": [limit.fact] if judgement.missing else [],
            "observed": None,
            "origin": None if limit.value is None else "published_oi",
            "outcome": judgement.outcome,
            "override": None,
            "required": required,
            "rule_set": limit.system,
            "says": judgement.says,
            "section": section,
            "sources": [limit.source] if limit.source else [],
            "tier": tier,
        }

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
    """Return a value as JSON has it: decimals as text, options in the order of the fact, yes and no as booleans."""
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, frozenset):
        return [option for option in knowledge.facts[fact].options if option in value]
    if fact in knowledge.facts and knowledge.facts[fact].kind == "yes_no":
        return value == "yes"
    return value if isinstance(value, str) else value.isoformat()
