"""From the tree of an edition to the plain objects that the engine judges with. The tree has been checked before."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from candidates.engine.facts import TIERS, Bound, Condition, Conjunction, Derived, Fact, Gate, Instrument, Tier
from candidates.engine.loading import Tree, digest
from candidates.engine.quantities import Conversion, Units
from candidates.engine.rules import (
    Criterion,
    Edition,
    Knowledge,
    Levels,
    Limit,
    Measurement,
    Pathway,
    Policy,
    Row,
    Statement,
    System,
)

COMPARATORS = ("at_least", "above", "at_most", "below")
Words = Mapping[str, Any]
Place = tuple[Tier, str, int]


def build(tree: Tree) -> Knowledge:
    """Return the edition in `tree` as a Knowledge."""
    facts = {id: _fact(id, entry) for id, entry in tree["facts"].items()}
    derived = {id: _derived(id, entry) for id, entry in tree["derived"].items()}
    places = _places(facts, derived)
    benefits = tree["benefits"]
    return Knowledge(
        edition=_edition(tree),
        facts=dict(sorted(facts.items(), key=lambda item: (item[1].order, item[0]))),
        derived=derived,
        instruments={id: _instrument(id, entry) for id, entry in tree["instruments"].items()},
        units=_units(tree["units"]),
        levels=_levels(tree["levels"]),
        measurement=_measurement(tree["measurement"]),
        criteria={c.id: c for c in sorted(map(_criterion, *_items(tree["criteria"])), key=lambda c: (c.order, c.id))},
        systems={id: _system(id, tree["systems"][id], places) for id in sorted(tree["systems"])},
        pathways={id: _pathway(id, tree["pathways"][id]) for id in sorted(tree["pathways"])},
        policies={id: _policy(id, tree["policies"][id], places) for id in sorted(tree["policies"])},
        advantages={id: tuple(entry["answers"]) for id, entry in benefits["advantages"].items()},
        drawbacks=tuple(benefits["drawbacks"]),
        segment_fractions={
            level: (Decimal(share["at_least"]), Decimal(share["at_most"]))
            for level, share in tree["derived"].get("bmi_corrected", {}).get("segment_fractions", {}).items()
        },
        places=places,
    )


def _places(facts: Mapping[str, Fact], derived: Mapping[str, Derived]) -> dict[str, Place]:
    """Return tier, section and order of every fact; a derived one stands with its latest base."""
    places = {id: (fact.tier, fact.section, fact.order) for id, fact in facts.items()}
    for id, worked_out in derived.items():
        if id not in places:
            places[id] = max((places[base] for base in worked_out.bases if base in places), key=_by_tier)
    return places


def conjunction(when: Words) -> Conjunction:
    """Return the conditions of a `when` mapping."""
    return tuple(condition(fact, test) for fact, test in when.items())


def condition(fact: str, test: Any) -> Condition:
    """Return one condition: a list of options, or a mapping of any_of, none_of, all_of, comparators or present."""
    if isinstance(test, list):
        return Condition(fact, "any_of", options=tuple(test))
    if "present" in test:
        return Condition(fact, "present")
    for name in ("any_of", "none_of", "all_of"):
        if name in test:
            return Condition(fact, name, options=tuple(test[name]))
    return Condition(fact, "range", bounds=bounds(test))


def bounds(test: Words) -> tuple[Bound, ...]:
    """Return the ends of a range."""
    return tuple(Bound(name, Decimal(test[name])) for name in COMPARATORS if name in test)


def gate(words: Any) -> Gate:
    """Return the gate that `always`, `never` or a list of alternatives spells."""
    if isinstance(words, str):
        return Gate(always=words == "always")
    return Gate(always=False, alternatives=tuple(conjunction(alternative) for alternative in words))


def _by_tier(place: Place) -> tuple[int, int]:
    return TIERS.index(place[0]), place[2]


def _items(entries: Words) -> tuple[list[str], list[Words]]:
    return list(entries), list(entries.values())


def _edition(tree: Tree) -> Edition:
    words = tree["edition"]
    return Edition(words["name"], words["date"], digest(tree), words["intended_use"], words["limits"])


def _fact(id: str, words: Words) -> Fact:
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


def _derived(id: str, words: Words) -> Derived:
    return Derived(id, words["label"], words["formula"], tuple(words["from"]), words["unit"], words.get("or_given"))


def _instrument(id: str, words: Words) -> Instrument:
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


def _units(words: Words) -> Units:
    return {
        canonical: {
            unit: Conversion(**{term: Decimal(number) for term, number in terms.items()})
            for unit, terms in accepted.items()
        }
        for canonical, accepted in words.items()
    }


def _levels(words: Words) -> Levels:
    return Levels(
        in_scope=frozenset(words["in_scope_levels"]),
        bones={level: tuple(bones) for level, bones in words["bones_of_level"].items()},
        limb_facts=frozenset(words["limb_facts"]),
    )


def _measurement(words: Words) -> Measurement:
    return Measurement(
        landmarks={bone: tuple(landmarks) for bone, landmarks in words["landmarks"].items()},
        methods=tuple(words["methods"]),
        refused_pairs=frozenset((pair["landmark"], pair["method"]) for pair in words["refused_pairs"]),
        never_decided_by=frozenset(words["never_decided_by"]),
        default_uncertainty={
            method: (Decimal(entry["at_least"]), Decimal(entry.get("or_percent", "0")))
            for method, entry in words["default_uncertainty"].items()
        },
    )


def _row(words: Words, **defaults: str) -> Row:
    words = {**defaults, **words}
    return Row(
        when=conjunction(words.get("when", {})),
        effect=words["effect"],
        says=words["says"],
        holds_up=words.get("holds_up"),
        modifiable=words.get("modifiable") == "yes",
        led_by=words.get("led_by"),
        origin=words["origin"],
        basis=words["basis"],
        sources=tuple(words.get("sources", ())),
    )


def _criterion(id: str, words: Words) -> Criterion:
    return Criterion(
        rule_set="general",
        id=id,
        title=words["title"],
        tier=words["tier"],
        section=words["section"],
        order=int(words["order"]),
        rows=tuple(_row(row) for row in words["rows"]),
        applies_when=gate(words["applies_when"]),
        neutral={fact: condition(fact, test) for fact, test in words.get("neutral", {}).items()},
        why=words["why"],
        action=words.get("action"),
        disagreement=words.get("disagreement", ""),
    )


def _lone_row(rule_set: str, words: Words, places: Mapping[str, Place], order: int, **defaults: Any) -> Criterion:
    """Return a row of a system or policy: a criterion of its own, placed where its latest fact is asked."""
    row = _row(words, **defaults)
    nowhere: Place = ("screen", "funding", 0)  # a row that holds for everybody asks nothing
    tier, section, _ = max((places[condition.fact] for condition in row.when), key=_by_tier, default=nowhere)
    return Criterion(rule_set, words["id"], row.says, tier, section, order, (row,))


def _system(id: str, words: Words, places: Mapping[str, Place]) -> System:
    instead = tuple(words["instead"])
    return System(
        id=id,
        name=words["name"],
        maker=words["maker"],
        levels=tuple(words["levels"]),
        bones=tuple(words["bones"]),
        fixation=words["fixation"],
        stages=words["stages"],
        availability=words["availability"],
        instead=instead,
        limits=tuple(_limit(id, limit, instead) for limit in words["limits"]),
        rows=tuple(_lone_row(id, row, places, order) for order, row in enumerate(words["rows"])),
        note=words.get("note", ""),
    )


def _limit(system: str, words: Words, instead: tuple[str, ...]) -> Limit:
    return Limit(
        system=system,
        id=words["limit"],
        comparator=words["comparator"],
        status=words["status"],
        value=Decimal(words["value"]) if "value" in words else None,
        unit=words.get("unit"),
        landmark=words.get("landmark"),
        source=words.get("source"),
        note=words.get("note", ""),
        instead=tuple(words.get("instead", instead)),
    )


def _pathway(id: str, words: Words) -> Pathway:
    return Pathway(
        id, words["name"], tuple(words["levels"]), words["says"], words["basis"], words["source"], words.get("system")
    )


def _policy(id: str, words: Words, places: Mapping[str, Place]) -> Policy:
    usual = {"origin": "published_oi", "basis": "read", "sources": [words["source"]]}
    rows = [{"id": "always", **words["always"]}] if "always" in words else []
    rows += words.get("rows", [])
    return Policy(
        id=id,
        title=words["title"],
        kind=words["kind"],
        jurisdiction=words["jurisdiction"],
        dated=words["dated"],
        levels=tuple(words["levels"]),
        systems=tuple(words.get("systems", ())),
        complete=words["complete"] == "yes",
        rows=tuple(_lone_row(id, row, places, order, **usual) for order, row in enumerate(rows)),
        statements=tuple(_statement(id, {**usual, **entry}) for entry in words.get("statements", ())),
        accepts=tuple((conjunction(entry["when"]), entry["says"]) for entry in words.get("accepts", ())),
        source=words["source"],
    )


def _statement(policy: str, words: Words) -> Statement:
    return Statement(
        rule_set=policy,
        id=words["id"],
        asks=words["asks"],
        required=words["required"] == "yes",
        effect=words["effect"],
        says=words["says"],
        when=conjunction(words.get("when", {})),
        origin=words["origin"],
        basis=words["basis"],
        sources=tuple(words["sources"]),
    )
