"""From the rows of a table to bands: which effect holds where along the scale of one numeric fact."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.engine.rules import Criterion, Knowledge
from candidates.report.figures import Band, Zone, bands
from candidates.report.scales import scale
from candidates.report.zones import Step, band, steps
from candidates.report.zones import marks as marks_of
from candidates.web.amounts import bare, unit
from candidates.web.conditions import all_said, label_of


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, the name of the quantity with its unit, and what the drawing says."""

    title: str
    unit: str
    says: str
    svg: SafeString


def pictures(criterion: Criterion, knowledge: Knowledge, words: dict[str, str]) -> Iterator[Picture]:
    """Yield a picture of every numeric fact on which a criterion's rows draw zones; `words` names the effects."""
    rows = [(row.when, row.effect) for row in criterion.rows]
    for fact in criterion.facts:
        found = steps(fact, rows)
        if fact in criterion.neutral or any(not step.beside for step in found):
            marks = marks_of(found, criterion.neutral.get(fact))
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
