"""What was seen of one limb, as findings show it: values in canonical units, and how far they lie from a limit."""

from decimal import Decimal
from typing import Any

from candidates.engine.answers import LENGTH
from candidates.engine.derived import corrected_bmi
from candidates.engine.facts import Bound
from candidates.engine.judgements import LimbJudgement
from candidates.engine.limits import uncertainty_of
from candidates.engine.places import UNKNOWN
from candidates.engine.quantities import written
from candidates.engine.rulebook import Rulebook
from candidates.engine.rules import Knowledge

Document = dict[str, Any]
Bounds = tuple[Bound, ...]


class Seen:
    """The values of one limb."""

    def __init__(self, rulebook: Rulebook, limb: LimbJudgement) -> None:
        self.rulebook = rulebook
        self.knowledge = rulebook.knowledge
        self.limb = limb
        self.answers = limb.answers

    def is_known(self, fact: str) -> bool:
        """Return whether a fact has a value."""
        return fact in self.answers and self.answers[fact].value is not None

    def is_unknown(self, fact: str) -> bool:
        """Return whether a fact is asked and not known."""
        return self.limb.marks[self.rulebook.book.index[fact]] == UNKNOWN

    def value(self, fact: str) -> Any:
        """Return a value as JSON has it."""
        return as_text(self.answers[fact].value, self.knowledge, fact)

    def landmark(self) -> str | None:
        """Return from where the length was measured."""
        return self.answers[LENGTH].landmark

    def method(self) -> str | None:
        """Return how the length was measured."""
        return self.answers[LENGTH].method

    def uncertainty(self) -> str | None:
        """Return how uncertain the length is, in millimetres; None where nothing is known of it."""
        uncertainty = uncertainty_of(self.answers[LENGTH], self.knowledge.measurement)
        return None if uncertainty is None else written(uncertainty)

    def corrected_bmi(self) -> Document | None:
        """Return the index corrected for the missing segment: both ends where only a range of its share is known."""
        shares = self.knowledge.segment_fractions.get(self.limb.answer("level") or "")
        if shares is None:
            return None
        least, most = corrected_bmi(self.answers["bmi"].value, shares)
        return {"at_least": written(least), "at_most": written(most), "basis": "unverified"}

    def margin(self, fact: str, bounds: Bounds) -> str:
        """Return how far inside a range a number lies, from its nearest end; below zero where it is outside."""
        number = self.answers[fact].value
        if len(bounds) == 1:
            return written(bounds[0].margin(number))
        return written(min([bound.margin(number) for bound in bounds]))

    def comparator(self, fact: str, bounds: Bounds) -> str:
        """Return the comparator of the nearest end of a range."""
        return self._nearest(fact, bounds).comparator

    def required(self, fact: str, bounds: Bounds) -> str:
        """Return the value of the nearest end of a range."""
        return written(self._nearest(fact, bounds).value)

    def _nearest(self, fact: str, bounds: Bounds) -> Bound:
        number = self.answers[fact].value
        return min(bounds, key=lambda bound: bound.margin(number))


def observed(fact: str, seen: Seen) -> Document:
    """Return a known value as it was judged, in the canonical unit; options and days have none."""
    knowledge = seen.knowledge
    has_unit = fact not in knowledge.facts or knowledge.facts[fact].is_numeric
    document = {"fact": fact, "unit": knowledge.unit_of(fact) if has_unit else None, "value": seen.value(fact)}
    if fact == LENGTH:
        measured = {"landmark": seen.landmark(), "method": seen.method(), "uncertainty_mm": seen.uncertainty()}
        return {**document, **measured}
    return {**document, "corrected": seen.corrected_bmi()} if fact == "bmi" else document


def as_text(value: Any, knowledge: Knowledge, fact: str) -> Any:
    """Return a value as JSON has it: decimals as text, options in the order of the fact, yes and no as booleans."""
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, frozenset):
        return [option for option in knowledge.facts[fact].options if option in value]
    if fact in knowledge.facts and knowledge.facts[fact].kind == "yes_no":
        return value == "yes"
    return value if isinstance(value, str) else value.isoformat()
