"""Numbers with units: whether they convert, lie where they can lie, and whether spans are the right way round."""

from decimal import Decimal

from candidates.engine.loading import Entry
from candidates.engine.quantities import Conversion, parsed
from candidates.engine.rules import LENGTH_LIMITS, LIMITS
from candidates.knowledge.catalogue import NOTHING, Catalogue
from candidates.knowledge.conditions import in_words
from candidates.knowledge.faults import Faults, at, listed
from candidates.knowledge.scales_of_facts import Scales

SIDES = {"at_least": ("at_least", "above"), "at_most": ("at_most", "below")}


def check_amounts(catalogue: Catalogue, scales: Scales) -> Faults:
    """Yield the faults of units, spans and device limits."""
    yield from _units(catalogue)
    for fact in catalogue.facts.values():
        yield from _fact(fact, catalogue)
    for derived in catalogue.derived.values():
        for share in derived.get("segment_fractions", {}).values():
            yield from _upside_down(share, "Segment fraction")
    for _, instrument in catalogue.entries("instruments"):
        yield from _upside_down(instrument["range"], "Range")
    for _, system in catalogue.entries("systems"):
        for limit in system["limits"]:
            yield from _limit(limit, catalogue, scales)
        yield from _crossed(system, catalogue)


def _units(catalogue: Catalogue) -> Faults:
    """Yield the conversions that lose the number, and canonical units that do not convert into themselves."""
    for canonical, accepted in (catalogue.record("units") or NOTHING).items():
        if not _is_itself(accepted.get(canonical)):
            yield at(accepted, canonical).fault(
                f"{canonical!r} does not convert into itself.", f'Add {canonical}: {{times: "1"}}.'
            )
        for unit, terms in accepted.items():
            for term in ("times", "divided_by"):
                if term in terms and parsed(terms[term]) == 0:
                    yield at(terms, term).fault(f"{unit!r} is converted by zero.", f"Mend the number of {term!r}.")


def _is_itself(terms: Entry | None) -> bool:
    return terms is not None and _converted(Decimal(1), terms) == 1


def _converted(value: Decimal, terms: Entry) -> Decimal | None:
    """Return a value in the canonical unit; None where its conversion divides by zero."""
    try:
        return Conversion(**{term: Decimal(amount) for term, amount in terms.items()}).canonical(value)
    except ArithmeticError:
        return None


def _fact(fact: Entry, catalogue: Catalogue) -> Faults:
    if "plausible" not in fact:
        return
    yield from _upside_down(fact["plausible"], "Plausible range")
    if fact["units"][0] != fact["unit"]:
        yield at(fact, "units").fault(
            f"The first of the units is {fact['units'][0]!r}, not {fact['unit']!r}.", "Begin with the canonical unit."
        )
    for unit in fact["units"]:
        yield from _convertible(unit, fact["unit"], fact, "units", catalogue)


def _convertible(unit: str, canonical: str, entry: Entry, key: str, catalogue: Catalogue) -> Faults:
    """Yield a fault where a unit does not convert into the canonical one."""
    table = catalogue.record("units")
    if unit == canonical or table is None:
        return
    accepted = table.get(canonical, {})
    if unit not in accepted:
        yield at(entry, key).fault(
            f"{unit!r} does not convert into {canonical!r}.",
            f"Write {listed([canonical, *(other for other in accepted if other != canonical)])}, "
            "or say in units.yaml how it converts.",
        )


def _upside_down(span: Entry, what: str) -> Faults:
    if Decimal(span["at_least"]) > Decimal(span["at_most"]):
        yield at(span, "at_least").fault(
            f"{what} from {span['at_least']} to {span['at_most']} is upside down.", "Exchange the two numbers."
        )


def _limit(limit: Entry, catalogue: Catalogue, scales: Scales) -> Faults:
    fact, side = LIMITS[limit["limit"]]
    if limit["comparator"] not in SIDES[side]:
        yield at(limit, "comparator").fault(
            f"{limit['limit']!r} is compared by {limit['comparator']!r}.", f"Write {listed(SIDES[side])}."
        )
    if "landmark" in limit and limit["limit"] not in LENGTH_LIMITS:
        yield at(limit, "landmark").fault("Only a length has a landmark.", "Take it out.")
    unit = _unit_of(fact, catalogue)
    if fact not in catalogue.fact_names:
        yield at(limit, "limit").fault(
            f"This limit is compared with {fact!r}, which is no fact.", "Declare it in facts/."
        )
    elif "value" in limit and unit is not None:
        yield from _convertible(limit["unit"], unit, limit, "unit", catalogue)
        yield from _outside(limit, fact, unit, catalogue, scales)


def _unit_of(fact: str, catalogue: Catalogue) -> str | None:
    return catalogue.fact(fact).get("unit")


def _outside(limit: Entry, fact: str, unit: str, catalogue: Catalogue, scales: Scales) -> Faults:
    value = _canonical(limit, unit, catalogue)
    if fact in scales and value is not None and not scales[fact].inside(value):
        yield at(limit, "value").fault(
            f"{limit['value']} {limit['unit']} lies outside the plausible range of {fact!r}.",
            f"Plausible is {in_words(scales[fact])} {unit}; mend the value or its unit.",
        )


def _canonical(limit: Entry, unit: str, catalogue: Catalogue) -> Decimal | None:
    """Return a limit's value in the unit of its fact; None where it does not convert."""
    if limit["unit"] == unit:
        return Decimal(limit["value"])
    terms = (catalogue.record("units") or NOTHING).get(unit, NOTHING).get(limit["unit"])
    return _converted(Decimal(limit["value"]), terms) if terms else None


def _crossed(system: Entry, catalogue: Catalogue) -> Faults:
    """Yield a fault where the least that a system allows lies above the most."""
    known = {limit["limit"]: limit for limit in system["limits"] if "value" in limit}
    for name, least in known.items():
        most = known.get(name.replace("min_", "max_"))
        unit = _unit_of(LIMITS[name][0], catalogue)
        if most is None or most is least or unit is None:
            continue
        low, high = _canonical(least, unit, catalogue), _canonical(most, unit, catalogue)
        if low is not None and high is not None and low > high:
            yield at(most, "value").fault(
                f"The most allowed, {most['value']}, is less than the least, {least['value']}.", "Mend one of them."
            )
