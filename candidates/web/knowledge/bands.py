"""From the rows of a table to bands: which effect holds where along the scale of one numeric fact."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.engine.facts import Bound, Condition, Conjunction
from candidates.engine.rules import SEVERITY, Criterion, Knowledge
from candidates.report.figures import Band, Zone, bands
from candidates.report.scales import scale
from candidates.web.amounts import bare, unit
from candidates.web.conditions import all_said, label_of


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, the name of the quantity with its unit, and what the drawing says."""

    title: str
    unit: str
    says: str
    svg: SafeString


@dataclass(frozen=True, slots=True)
class Step:
    """One row as far as it speaks of one numeric fact: the range, the effect, and what else has to hold."""

    bounds: tuple[Bound, ...]
    effect: str
    beside: Conjunction

    def holds(self, number: Decimal) -> bool:
        """Return whether the range holds a number."""
        return all(bound.holds(number) for bound in self.bounds)


Rows = Iterable[tuple[Conjunction, str]]


def pictures(criterion: Criterion, knowledge: Knowledge, words: dict[str, str]) -> Iterator[Picture]:
    """Yield a picture of every numeric fact on which a criterion's rows draw zones; `words` names the effects."""
    rows = [(row.when, row.effect) for row in criterion.rows]
    for fact in criterion.facts:
        found = steps(fact, rows)
        if fact in criterion.neutral or any(not step.beside for step in found):
            marks = _marks(found, criterion.neutral.get(fact))
            drawn = [*_bands(found, marks, knowledge, words)]
            if drawn:
                yield picture(f"{criterion.id}-{fact}", fact, drawn, marks, knowledge)


def picture(name: str, fact: str, drawn: Sequence[Band], marks: Iterable[Decimal], knowledge: Knowledge) -> Picture:
    """Return bands of one fact as a picture with its name, what it says, and the drawing."""
    known = knowledge.facts.get(fact)
    shown = scale(marks, known.at_least, known.at_most) if known else scale(marks)
    title = label_of(fact, knowledge)
    says = " ".join(_told(band, knowledge.unit_of(fact)) for band in drawn)
    # The drawing escapes every word that it is given.
    return Picture(title, unit(knowledge.unit_of(fact)), says, SafeString(bands(name, title, says, shown, drawn)))


def steps(fact: str, rows: Rows) -> list[Step]:
    """Return the rows that hold in a range of one fact, in their order."""
    return [
        Step(condition.bounds, effect, tuple(other for other in when if other is not condition))
        for when, effect in rows
        for condition in when
        if condition.fact == fact and condition.test == "range"
    ]


def band(name: str, holding: Sequence[Step], marks: Sequence[Decimal], words: dict[str, str]) -> Band:
    """Return a band: between two marks the worst of the steps that hold there, else neutral."""
    zones: list[Zone] = []
    ends: list[Decimal | None] = [None, *marks, None]
    deciding: Step | None = None
    for start, end in pairwise(ends):
        worst = _worst(holding, _between(start, end))
        effect = worst.effect if worst else "neutral"
        if zones and worst is deciding:
            zones[-1] = Zone(zones[-1].start, end, effect, words[effect])
        else:
            zones.append(Zone(start, end, effect, words[effect]))
        deciding = worst
    return Band(name, tuple(zones))


def _bands(
    found: Sequence[Step], marks: Sequence[Decimal], knowledge: Knowledge, words: dict[str, str]
) -> Iterator[Band]:
    """Yield one band of the rows that stand alone, and one for each occasion on which further rows hold."""
    alone = band("", [step for step in found if not step.beside], marks, words)
    if len(alone.zones) > 1:
        yield alone
    for beside in dict.fromkeys(step.beside for step in found if step.beside):
        where = _(", and ").join(said.brief for said in all_said(beside, knowledge))
        further = band(_("Where %s") % where, [step for step in found if step.beside in ((), beside)], marks, words)
        if further.zones != alone.zones:
            yield further


def _marks(found: Sequence[Step], neutral: Condition | None) -> list[Decimal]:
    ends = [bound.value for step in found for bound in step.bounds]
    ends += [bound.value for bound in neutral.bounds] if neutral else []
    return sorted(set(ends))


def _worst(holding: Sequence[Step], number: Decimal) -> Step | None:
    """Return the step that decides at a number: the worst, among equals the first."""
    true = [step for step in holding if step.holds(number)]
    return max(true, key=lambda step: SEVERITY[step.effect], default=None)


def _between(start: Decimal | None, end: Decimal | None) -> Decimal:
    if start is None:
        return (end or Decimal(0)) - 1
    return start + 1 if end is None else (start + end) / 2


def _told(band: Band, unit: str) -> str:
    """Return what a band says as sentences, from its low end to its high end."""
    zones = "; ".join(f"{_from_to(zone, unit)}: {zone.word}" for zone in band.zones)
    return f"{band.name}: {zones}." if band.name else f"{zones}."


def _from_to(zone: Zone, unit: str) -> str:
    start = None if zone.start is None else bare(zone.start, unit)
    end = None if zone.end is None else bare(zone.end, unit)
    if start is None:
        return _("throughout") if end is None else _("up to %s") % end
    return _("from %s") % start if end is None else _("%(start)s to %(end)s") % {"start": start, "end": end}
