"""The scales of an edition's facts; the range of a derived fact follows from the ranges of its bases."""

from decimal import Decimal
from itertools import product

from candidates.engine.derived import FORMULAS
from candidates.engine.loading import Entry
from candidates.engine.quantities import parsed
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.scales import YES_NO, Scale

Scales = dict[str, Scale]


def scales_of(catalogue: Catalogue) -> Scales:
    """Return the scale of every sound fact and derived fact."""
    scales = {name: _of_fact(entry) for name, entry in catalogue.facts.items()}
    for name, entry in catalogue.derived.items():
        scales[name] = _of_derived(name, entry, scales)
    return scales


def _of_fact(entry: Entry) -> Scale:
    always = entry["asked_when"] == "always" and entry["may_be_not_applicable"] == "no"
    kind = entry["kind"]
    if kind == "choices":
        exclusive = frozenset(entry.get("exclusive", ()))
        return Scale("several", tuple(entry["options"]), exclusive, always_answered=always)
    if kind in ("choice", "yes_no"):
        return Scale("one", tuple(entry.get("options", YES_NO)), always_answered=always)
    if kind == "date":
        return Scale("date", always_answered=always)
    low, high = (parsed(entry["plausible"][end]) for end in ("at_least", "at_most"))
    if low is None or high is None or low > high:
        return Scale("number", always_answered=always)
    return Scale("number", lowest=low, highest=high, whole=kind in ("count", "age"), always_answered=always)


def _of_derived(name: str, entry: Entry, scales: Scales) -> Scale:
    if entry.get("or_given") in scales:
        given = scales[entry["or_given"]]
        return Scale("number", lowest=given.lowest, highest=given.highest, whole=given.whole)
    bases = [scales.get(base, Scale("number")) for base in entry["from"]]
    ends = [(base.lowest, base.highest) for base in bases if base.lowest is not None and base.highest is not None]
    if name not in FORMULAS or len(ends) < len(bases):
        return Scale("number")
    low, high = _range(name, ends)
    return Scale("number", lowest=low, highest=high)


def _range(name: str, ends: list[tuple[Decimal, Decimal]]) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most that a formula can give; every formula rises or falls steadily with each base."""
    try:
        corners = [FORMULAS[name](*corner) for corner in product(*ends)]
    except (ArithmeticError, TypeError):
        return None, None
    return min(corners), max(corners)
