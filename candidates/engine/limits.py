"""Judging a device limit: its status decides what may be said when it is kept or exceeded."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from candidates.engine.answers import Answer
from candidates.engine.facts import Bound
from candidates.engine.limb import Measurement
from candidates.engine.quantities import Quantity, convert
from candidates.engine.rules import Knowledge, Limit
from candidates.engine.tables import Weight, Written
from candidates.engine.templates import Template

MIN_LENGTH = "min_residual_bone_length"
ANSWERS, MEASUREMENT, DEVICE_LIMIT = "answers", "measurement", "device_limit"
_NOT_RECORDED = ("The value is not recorded. It is never taken as normal.", ANSWERS)


@dataclass(slots=True, eq=False)
class LimitJudgement(Written):
    """What one device limit says of one limb.

    `weight` is what it puts into the scale of the system's verdict, `cause` why nothing can be said, `compared` whether
    the value could be compared with it.
    """

    limit: Limit
    outcome: str
    says: str
    weight: int = Weight.NOTHING
    cause: str | None = None
    compared: bool = False
    as_length: Template | None = field(default=None, init=False)  # see rule_sets.length_document

    @property
    def is_missing(self) -> bool:
        """Return whether an answer could settle it."""
        return bool(self.weight & Weight.OPEN)

    @property
    def effect(self) -> str | None:
        """Return `exclude` where the limit is not met."""
        return "exclude" if self.outcome == "not_met" else None

    @property
    def could_be(self) -> str | None:
        """Return `exclude` where that is still possible."""
        return "exclude" if self.outcome in ("unknown", "borderline") else None


def canonical(limit: Limit, knowledge: Knowledge) -> Limit:
    """Return the limit with its value in the canonical unit of the fact that it is compared with."""
    if limit.value is None or limit.unit is None:
        return limit
    unit = knowledge.unit_of(limit.fact)
    value = convert(Quantity(limit.value, limit.unit), unit, knowledge.units)
    return Limit(
        limit.system, limit.id, limit.comparator, limit.status, value, unit,
        limit.landmark, limit.source, limit.note, limit.instead,
    )  # fmt: skip


def uncertainty_of(answer: Answer, measurement: Measurement) -> Decimal | None:
    """Return the uncertainty of a length in millimetres: as given, else the usual one of its method, else None."""
    if answer.uncertainty is not None:
        return answer.uncertainty
    usual = measurement.default_uncertainty.get(answer.method or "")
    return max(usual[0], answer.value * usual[1] / 100) if usual else None


def judge_limit(limit: Limit, answer: Answer | None, measurement: Measurement) -> LimitJudgement:
    """Return what `limit` says of the answer to its fact; None where that is asked and unknown."""
    unclear = _unclear(limit, answer, measurement)
    if unclear or answer is None or limit.value is None:
        says, cause = unclear or _NOT_RECORDED
        missing = answer is None and limit.value is not None
        weight = _open_weight(limit) | (Weight.OPEN if missing else Weight.NOTHING)
        return LimitJudgement(limit, "unknown", says, weight, cause)
    uncertainty = uncertainty_of(answer, measurement) if limit.is_length else None
    if uncertainty is not None and abs(margin_of(limit, answer.value)) <= uncertainty:
        says = "The limit lies within the uncertainty of the measurement. Measure again, by CT."
        cause = DEVICE_LIMIT if limit.is_open else MEASUREMENT
        return LimitJudgement(limit, "borderline", says, _open_weight(limit), cause, compared=True)
    return compared(limit, kept=bound_of(limit).holds(answer.value))


def bound_of(limit: Limit) -> Bound:
    """Return a limit that has a value as the end of a range."""
    return Bound(limit.comparator, limit.value or Decimal(0))


def margin_of(limit: Limit, value: Decimal) -> Decimal:
    """Return how far inside the limit a value lies, in the canonical unit; negative where it is outside."""
    return bound_of(limit).margin(value)


def _open_weight(limit: Limit) -> int:
    """Return the weight of a limit that decides nothing yet: an open minimum length counts, others do not."""
    return Weight.COULD_STOP if limit.id == MIN_LENGTH or not limit.is_open else Weight.NOTHING


def _unclear(limit: Limit, answer: Answer | None, measurement: Measurement) -> tuple[str, str] | None:
    """Return what to say and why where nothing can be compared; None where it can."""
    if limit.value is None:
        return "No limit was found. Ask the centre for the current instructions for use.", DEVICE_LIMIT
    if limit.is_length and limit.landmark is None:
        return "The source does not say from where this limit is measured. Ask the centre.", DEVICE_LIMIT
    if answer is None:
        open_minimum = limit.id == MIN_LENGTH and limit.is_open
        return _NOT_RECORDED[0], DEVICE_LIMIT if open_minimum else ANSWERS
    if not limit.is_length:
        return None
    if answer.method is None or answer.method in measurement.never_decided_by:
        return _weak_ground(answer.method), MEASUREMENT
    if answer.landmark != limit.landmark:
        return f"The limit counts from another landmark. Measure from {_words(limit.landmark)}.", MEASUREMENT
    return None


def _weak_ground(method: str | None) -> str:
    """Return what to measure where the length stands on weak ground."""
    better = "Measure by CT, or on a film with a marker at the depth of the bone."
    if method == "uncalibrated_radiograph":
        return f"A film without a marker reads long and decides nothing. {better}"
    if method == "tape":
        return f"A tape measure decides nothing here. {better}"
    return f"How the length was measured is not recorded, so it decides nothing. {better}"


def compared(limit: Limit, *, kept: bool) -> LimitJudgement:
    """Return what follows from a comparison that could be made."""
    if limit.status == "unverified":
        outcome, done = ("unknown", "Kept") if kept else ("borderline", "Exceeded")
        says = f"{done}, but the limit is unverified: nobody has read it in a source yet."
        return LimitJudgement(limit, outcome, says, _open_weight(limit), DEVICE_LIMIT, compared=True)
    ground = "confirmed by the clinic" if limit.status == "confirmed" else f"{limit.status}, not confirmed: provisional"
    outcome, done = ("met", "Inside") if kept else ("not_met", "Outside")
    weight = Weight.NOTHING if kept else Weight.EXCLUDES
    return LimitJudgement(limit, outcome, f"{done} the limit ({ground}).", weight, compared=True)


def _words(landmark: str | None) -> str:
    return (landmark or "").replace("_", " ")


def chart_limit(lengths: Sequence[LimitJudgement], length: Decimal | None) -> LimitJudgement:
    """Return which of the limits of a length to show: the smallest margin, else the first with a value, the minimum."""
    if len(lengths) == 1:
        return lengths[0]
    if length is not None and (comparable := [judgement for judgement in lengths if judgement.compared]):
        return min(comparable, key=lambda judgement: margin_of(judgement.limit, length))
    return min(lengths, key=_without_margin)


def _without_margin(judgement: LimitJudgement) -> tuple[bool, bool]:
    return judgement.limit.value is None, judgement.limit.id != MIN_LENGTH
