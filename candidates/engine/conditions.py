"""Every condition that an edition holds anywhere: what the scales of its facts are made from."""

from collections.abc import Iterable, Iterator

from candidates.engine.facts import Condition, Gate
from candidates.engine.limits import bound_of, canonical
from candidates.engine.rules import Criterion, Knowledge, Limit


def conditions_of(knowledge: Knowledge) -> Iterator[Condition]:
    """Yield every condition of the edition."""
    for fact in knowledge.facts.values():
        yield from of_gate(fact.asked_when)
    for criterion in knowledge.criteria.values():
        yield from of_gate(criterion.applies_when)
        yield from criterion.neutral.values()
    yield from _of_rows(knowledge.criteria.values())
    for system in knowledge.systems.values():
        yield from (within(canonical(limit, knowledge)) for limit in system.limits if limit.value is not None)
        yield from _of_rows(system.rows)
    for policy in knowledge.policies.values():
        yield from _of_rows(policy.rows)
        for conjunction in [statement.when for statement in policy.statements] + [when for when, _ in policy.accepts]:
            yield from conjunction


def of_gate(gate: Gate) -> Iterator[Condition]:
    """Yield the conditions of a gate."""
    for alternative in gate.alternatives:
        yield from alternative


def within(limit: Limit) -> Condition:
    """Return the condition that a limit with a value is kept."""
    return Condition(limit.fact, "range", bounds=(bound_of(limit),))


def _of_rows(criteria: Iterable[Criterion]) -> Iterator[Condition]:
    for criterion in criteria:
        for row in criterion.rows:
            yield from row.when
