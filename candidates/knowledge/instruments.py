"""Instruments: every item has its weight, pairs count once, and the total stays inside its range."""

from decimal import Decimal

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, at
from candidates.knowledge.references import keys_pointing, pointing


def check_instruments(catalogue: Catalogue) -> Faults:
    """Yield the faults of every instrument."""
    for _, instrument in catalogue.entries("instruments"):
        yield from pointing(instrument, "total", catalogue.declared("facts"), "fact", "Declare it in facts/.")
        yield from pointing(instrument, "items", catalogue.declared("facts"), "fact", "Declare it in facts/.")
        yield from _range(instrument, catalogue)
        faults = [*_items(instrument, catalogue)]
        yield from faults or [*_pairs(instrument), *_total(instrument)]


def _items(instrument: Entry, catalogue: Catalogue) -> Faults:
    items, weights = instrument["items"], instrument["weights"]
    options = catalogue.options(items)
    if options is None:
        return
    what, mend = f"option of {items!r}", "It has to be one of the items."
    yield from keys_pointing(weights, options, what, mend)
    for item in (item for pair in instrument.get("counted_once", ()) for item in pair if item not in options):
        yield at(instrument, "counted_once").unknown(item, what, options, mend)
    for option in options:
        if option not in weights:
            yield at(instrument, "weights").fault(f"The item {option!r} has no weight.", 'Give it one, if need be "0".')
    for item in catalogue.fact(items).get("exclusive", ()):
        if item in weights and Decimal(weights[item]) != 0:
            yield at(weights, item).fault(f"{item!r} stands for no item, and weighs {weights[item]}.", 'Write "0".')


def _pairs(instrument: Entry) -> Faults:
    """Yield the pairs that cannot be counted once: the first item gives way to the second, which weighs more."""
    place = at(instrument, "counted_once")
    for pair in instrument.get("counted_once", ()):
        weights = [Decimal(instrument["weights"].get(item, "0")) for item in pair]
        if len(pair) != 2:
            yield place.fault(f"{' and '.join(pair)!r} is no pair.", "Name the lighter item and the heavier one.")
        elif weights[0] > weights[1]:
            yield place.fault(f"{pair[0]!r} weighs more than {pair[1]!r}.", "Name the lighter item first.")


def _total(instrument: Entry) -> Faults:
    """Yield a fault where the items can add up to a total outside the range."""
    weights = {item: Decimal(weight) for item, weight in instrument["weights"].items()}
    lighter = {pair[0] for pair in instrument.get("counted_once", ())}
    points = [Decimal(band["points"]) for band in instrument.get("age_points", ())] or [Decimal(0)]
    most = sum((weight for item, weight in weights.items() if item not in lighter), max(points))
    if min(*weights.values(), *points) < 0 or most > Decimal(instrument["range"]["at_most"]):
        yield at(instrument, "range").fault(
            f"The items can add up to {most}, or weigh less than nothing.", "Mend the weights or the range."
        )


def _range(instrument: Entry, catalogue: Catalogue) -> Faults:
    plausible = catalogue.fact(instrument["total"]).get("plausible")
    if plausible is not None and dict(plausible) != dict(instrument["range"]):
        yield at(instrument, "range").fault(
            f"The range is not the plausible range of {instrument['total']!r}.", "Make the two the same."
        )
