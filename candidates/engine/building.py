"""From the tree of an edition to the plain objects that the engine judges with. The tree has been checked before."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from candidates.engine.building_facts import derived_of, fact_of, instrument_of
from candidates.engine.building_rules import criterion_of, places_of, policy_of, system_of
from candidates.engine.clauses import Words
from candidates.engine.limb import Levels, Measurement
from candidates.engine.loading import Tree, digest
from candidates.engine.quantities import Conversion, Units
from candidates.engine.rules import Edition, Knowledge, Pathway


def build(tree: Tree) -> Knowledge:
    """Return the edition in `tree` as a Knowledge."""
    facts = {id: fact_of(id, entry) for id, entry in tree["facts"].items()}
    derived = {id: derived_of(id, entry) for id, entry in tree["derived"].items()}
    places = places_of(facts, derived)
    benefits = tree["benefits"]
    return Knowledge(
        edition=_edition(tree),
        facts=dict(sorted(facts.items(), key=lambda item: (item[1].order, item[0]))),
        derived=derived,
        instruments={id: instrument_of(id, entry) for id, entry in tree["instruments"].items()},
        units=_units(tree["units"]),
        levels=_levels(tree["levels"]),
        measurement=_measurement(tree["measurement"]),
        criteria={c.id: c for c in sorted(map(criterion_of, *_items(tree["criteria"])), key=lambda c: (c.order, c.id))},
        systems={id: system_of(id, tree["systems"][id], places) for id in sorted(tree["systems"])},
        pathways={id: _pathway(id, tree["pathways"][id]) for id in sorted(tree["pathways"])},
        policies={id: policy_of(id, tree["policies"][id], places) for id in sorted(tree["policies"])},
        advantages={id: tuple(entry["answers"]) for id, entry in benefits["advantages"].items()},
        drawbacks=tuple(benefits["drawbacks"]),
        segment_fractions={
            level: (Decimal(share["at_least"]), Decimal(share["at_most"]))
            for level, share in tree["derived"].get("bmi_corrected", {}).get("segment_fractions", {}).items()
        },
        places=places,
    )


def with_policies(knowledge: Knowledge, entries: Mapping[str, Words]) -> Knowledge:
    """Return an edition with further policies beside its own; its name and its digest stay."""
    further = {id: policy_of(id, words, knowledge.places) for id, words in entries.items()}
    return replace(knowledge, policies=dict(sorted({**knowledge.policies, **further}.items())))


def _items(entries: Words) -> tuple[list[str], list[Words]]:
    return list(entries), list(entries.values())


def _edition(tree: Tree) -> Edition:
    words = tree["edition"]
    return Edition(words["name"], words["date"], digest(tree), words["intended_use"], words["limits"])


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


def _pathway(id: str, words: Words) -> Pathway:
    return Pathway(
        id, words["name"], tuple(words["levels"]), words["says"], words["basis"], words["source"], words.get("system")
    )
