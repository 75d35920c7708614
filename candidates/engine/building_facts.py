"""Facts, what is derived from them, and instruments, from the words of an edition."""

from decimal import Decimal

from candidates.engine.clauses import Words, bounds, gate
from candidates.engine.facts import Derived, Fact, Instrument


def fact_of(id: str, words: Words) -> Fact:
    """Return a fact; its plausible range is in its canonical unit, None where it has none."""
    plausible = words.get("plausible", {})
    return Fact(
        id=id,
        label=words["label"],
        ask=words["ask"],
        kind=words["kind"],
        tier=words["tier"],
        section=words["section"],
        order=int(words["order"]),
        asked_when=gate(words["asked_when"]),
        help=words.get("help", ""),
        unit=words.get("unit"),
        units=tuple(words.get("units", ())),
        options=dict(words.get("options", {})),
        exclusive=frozenset(words.get("exclusive", ())),
        at_least=Decimal(plausible["at_least"]) if plausible else None,
        at_most=Decimal(plausible["at_most"]) if plausible else None,
        worse=words.get("worse", "none"),
        may_be_not_applicable=words["may_be_not_applicable"] == "yes",
        not_applicable_means=words.get("not_applicable_means", ""),
    )


def derived_of(id: str, words: Words) -> Derived:
    """Return a fact that is worked out: from which, by which formula, in which unit."""
    return Derived(id, words["label"], words["formula"], tuple(words["from"]), words["unit"], words.get("or_given"))


def instrument_of(id: str, words: Words) -> Instrument:
    """Return a score with its items and their weights."""
    return Instrument(
        id=id,
        title=words["title"],
        total=words["total"],
        items=words["items"],
        weights={item: Decimal(weight) for item, weight in words["weights"].items()},
        counted_once=tuple(tuple(pair) for pair in words.get("counted_once", ())),
        age_points=tuple((bounds(band["age"]), Decimal(band["points"])) for band in words.get("age_points", ())),
        basis=words["basis"],
        note=words.get("note", ""),
        scoring=words["scoring"],
        sources=tuple(words["sources"]),
    )
