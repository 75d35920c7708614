"""Criteria, implant systems and policies, from the words of an edition."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from candidates.engine.clauses import Words, condition, conjunction, gate
from candidates.engine.facts import TIERS, Derived, Fact, Tier
from candidates.engine.rules import Criterion, Limit, Policy, Row, Statement, System

Place = tuple[Tier, str, int]


def places_of(facts: Mapping[str, Fact], derived: Mapping[str, Derived]) -> dict[str, Place]:
    """Return tier, section and order of every fact; a derived one stands with its latest base."""
    places = {id: (fact.tier, fact.section, fact.order) for id, fact in facts.items()}
    for id, worked_out in derived.items():
        if id not in places:
            places[id] = max((places[base] for base in worked_out.bases if base in places), key=_by_tier)
    return places


def _by_tier(place: Place) -> tuple[int, int]:
    return TIERS.index(place[0]), place[2]


def criterion_of(id: str, words: Words) -> Criterion:
    """Return a general criterion, its rows in the order of the table: among equal effects the first decides."""
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


def system_of(id: str, words: Words, places: Mapping[str, Place]) -> System:
    """Return an implant system with its limits and rows of its own."""
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


def policy_of(id: str, words: Words, places: Mapping[str, Place]) -> Policy:
    """Return a policy; its rows were read in its own source unless they say otherwise."""
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


def _lone_row(rule_set: str, words: Words, places: Mapping[str, Place], order: int, **defaults: Any) -> Criterion:
    """Return a row of a system or policy: a criterion of its own, placed where its latest fact is asked."""
    row = _row(words, **defaults)
    nowhere: Place = ("screen", "funding", 0)  # a row that holds for everybody asks nothing
    tier, section, _ = max((places[condition.fact] for condition in row.when), key=_by_tier, default=nowhere)
    return Criterion(rule_set, words["id"], row.says, tier, section, order, (row,))


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
