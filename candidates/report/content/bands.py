"""Numbers on their scales: where what was recorded lies between the limits of its rule, as drawings."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from candidates.engine.answer import Answer
from candidates.engine.rules import Criterion
from candidates.report.content.naming import Document, Naming
from candidates.report.content.telling_apart import findings_of, limb_in_words
from candidates.report.figures import Band, Measured, Zone, bands
from candidates.report.scales import scale
from candidates.report.zones import Step, band, marks, met, steps, worst
from candidates.wording.amounts import amount, rounded
from candidates.wording.marks import EFFECTS, NEUTRAL

WORDS = {**{effect: mark.word for effect, mark in EFFECTS.items()}, "neutral": NEUTRAL.word}
# A band of one zone says nothing that the table does not say.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class OnScale:
    """One number on the scale of one rule: its name, the drawing, what the drawing says, and what is not drawn."""

    title: str
    svg: str
    alt: str
    not_drawn: str


def on_scales(naming: Naming) -> tuple[OnScale, ...]:
    """Return every number that a general finding was judged on and that its rule divides into zones."""
    drawn = (one for finding in findings_of(naming) for one in _of_finding(finding, naming))
    return tuple(drawn)


def _of_finding(finding: Document, naming: Naming) -> Iterator[OnScale]:
    if finding["outcome"] == "not_applicable":
        return
    criterion = naming.knowledge.criteria[finding["criterion"]]
    # What holds of all limbs alike is drawn as the first has it.
    limb = finding.get("limb", 0)
    for fact in (one for one in criterion.facts if one in criterion.neutral):
        answer = naming.answer(fact, limb)
        if answer is not None and isinstance(answer.value, Decimal):
            yield from _of_number(criterion, answer, finding, limb, naming)


def _of_number(criterion: Criterion, answer: Answer, finding: Document, limb: int, naming: Naming) -> Iterator[OnScale]:
    found = steps(answer.fact, [(row.when, row.effect) for row in criterion.rows])
    unknown = [step for step in found if any(one.fact in finding["not_known"] for one in step.beside)]
    holding = [step for step in found if step not in unknown and _holds(step, naming, limb)]
    shown = band("", holding, marks(holding, criterion.neutral[answer.fact]), WORDS)
    if len(shown.zones) >= FEWEST:
        not_drawn, of_one_limb = _not_drawn(unknown, finding, naming), "limb" in finding
        yield _drawn(criterion, answer, shown, holding, not_drawn, limb, naming, of_one_limb=of_one_limb)


def _holds(step: Step, naming: Naming, limb: int) -> bool:
    """Return whether all that a row asks for beside the number holds of the person."""
    for condition in step.beside:
        answer = naming.answer(condition.fact, limb)
        if answer is None or not met(condition, answer.value):
            return False
    return True


def _not_drawn(unknown: list[Step], finding: Document, naming: Naming) -> str:
    facts = dict.fromkeys(one.fact for step in unknown for one in step.beside if one.fact in finding["not_known"])
    names = ", ".join(naming.label(fact) for fact in facts)
    return f"Not drawn: what the rule says where it also asks for {names}, which is not recorded." if names else ""


def _drawn(
    criterion: Criterion,
    answer: Answer,
    shown: Band,
    holding: list[Step],
    not_drawn: str,
    limb: int,
    naming: Naming,
    *,
    of_one_limb: bool,
) -> OnScale:
    fact, unit = answer.fact, naming.knowledge.unit_of(answer.fact)
    name = f"scale-{criterion.id}-{fact}-{limb}"
    title = naming.label(fact) + (f", {limb_in_words(naming, limb)}" if of_one_limb else "")
    off = answer.uncertainty or Decimal(0)
    word = naming.shown(fact, answer.value) + (f" ± {rounded(off, unit)}" if off else "")
    deciding = worst(holding, answer.value)
    zones = "; ".join(f"{_from_to(zone, unit)}: {zone.word}" for zone in shown.zones)
    alt = f"{word}: {WORDS[deciding.effect if deciding else 'neutral']}. The scale of the rule: {zones}."
    known = naming.knowledge.facts.get(fact)
    ends = (known.at_least, known.at_most) if known else (None, None)
    on = scale([*marks(holding, criterion.neutral[fact]), answer.value], *ends)
    return OnScale(title, bands(name, title, alt, on, [shown], Measured(answer.value, off, word)), alt, not_drawn)


def _from_to(zone: Zone, unit: str) -> str:
    if zone.start is None:
        return "throughout" if zone.end is None else f"up to {amount(zone.end, unit)}"
    start = amount(zone.start, unit)
    return f"from {start}" if zone.end is None else f"{start} to {amount(zone.end, unit)}"
