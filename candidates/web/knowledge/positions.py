"""Disagreement side by side: what policies and systems say on the facts that a criterion judges."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy

from candidates.engine.facts import Conjunction
from candidates.engine.rules import Policy, Row, Statement, System
from candidates.web import words
from candidates.web.conditions import Said, all_said
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.rows import Grounds, grounds
from candidates.web.knowledge.vocabulary import dated
from candidates.web.words import Mark, Word

# What policies say of the same facts, from no to yes.
SIDES: dict[str, Word] = {
    "exclude": gettext_lazy("Leave out"),
    "defer": gettext_lazy("Not yet"),
    "caution": gettext_lazy("With caution"),
    "information": gettext_lazy("Only note it"),
    "favourable": gettext_lazy("In favour"),
    "accept": gettext_lazy("Accept"),
}


@dataclass(frozen=True, slots=True)
class Position:
    """What one policy or system says, on which conditions, any of which is enough, and what that rests on."""

    whose: Link
    described: tuple[Word, ...]
    whens: tuple[tuple[Said, ...], ...]
    says: str
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Side:
    """Positions that come to the same; the mark carries their word."""

    mark: Mark
    positions: list[Position]


def sides(facts: Iterable[str], library: Library) -> list[Side]:
    """Return what policies say on any of these facts, those that say alike together, from no to yes."""
    named = frozenset(facts)
    found: dict[str, list[Position]] = {side: [] for side in SIDES}
    for policy in library.knowledge.policies.values():
        for side, position in _of_policy(policy, named, library):
            _add(position, found[side])
    return [Side(_mark(side), positions) for side, positions in found.items() if positions]


def of_systems(facts: Iterable[str], library: Library) -> list[tuple[Position, Mark]]:
    """Return the rows of systems that speak of any of these facts, each with the mark of its effect."""
    named = frozenset(facts)
    found: dict[str, list[Position]] = {effect: [] for effect in words.EFFECTS}
    for system in library.knowledge.systems.values():
        for effect, position in _of_system(system, named, library):
            _add(position, found[effect])
    return [(position, words.EFFECTS[effect]) for effect, positions in found.items() for position in positions]


def _of_policy(policy: Policy, facts: frozenset[str], library: Library) -> Iterator[tuple[str, Position]]:
    whose = library.link("policies", policy.id)
    described = (words.KINDS[policy.kind], policy.jurisdiction, dated(policy.dated))

    def position(when: Conjunction, says: str, rests_on: Grounds) -> Position:
        return Position(whose, described, (all_said(when, library.knowledge),), says, rests_on)

    rules: list[Row | Statement] = [row for criterion in policy.rows for row in criterion.rows]
    for told in [*rules, *policy.statements]:
        if _speaks_of(told.when, facts):
            yield told.effect, position(told.when, told.says, grounds(told.origin, told.basis, told.sources, library))
    for when, says in policy.accepts:
        if _speaks_of(when, facts):
            yield "accept", position(when, says, grounds("published_oi", "read", (policy.source,), library))


def _of_system(system: System, facts: frozenset[str], library: Library) -> Iterator[tuple[str, Position]]:
    whose, described = library.link("systems", system.id), (words.AVAILABILITIES[system.availability],)
    for row in (row for criterion in system.rows for row in criterion.rows):
        if _speaks_of(row.when, facts):
            when, rests_on = all_said(row.when, library.knowledge), grounds(row.origin, row.basis, row.sources, library)
            yield row.effect, Position(whose, described, (when,), row.says, rests_on)


def _add(position: Position, positions: list[Position]) -> None:
    """Add a position; where the one before says the same for the same reason, its condition joins that one."""
    last = positions[-1] if positions else None
    if last and replace(position, whens=last.whens) == last:
        positions[-1] = replace(last, whens=(*last.whens, *position.whens))
    else:
        positions.append(position)


def _speaks_of(when: Conjunction, facts: frozenset[str]) -> bool:
    return any(condition.fact in facts for condition in when)


def _mark(side: str) -> Mark:
    shape = words.OUTCOMES["met"].shape if side == "accept" else words.EFFECTS[side].shape
    return Mark(shape, SIDES[side])
