"""Our decision tables with conditions in the language of zen: rows sorted worst first, the first that holds decides."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from candidates.engine.facts import Bound, Condition
from candidates.engine.limits import canonical
from candidates.engine.rules import SEVERITY, Criterion, Knowledge, Limit, Policy, Statement, System
from tests.bench.zen_conditions import all_of, any_of, compared, one_of, said_of

DOES_NOT_APPLY = -1
SUBJECT = "$"  # how zen calls what the column of a cell holds
OPEN = ("unverified", "unknown")  # statuses of limits by which nothing is exceeded or kept for certain
SEVERAL = ""  # the column whose cells speak of several facts by their names

# By whether a limit is a least length: the better and the worse end of a measurement, when even the better end lies
# beyond the limit, and when the worse one reaches it. A limit that an end only touches lies within the uncertainty.
_SIDES = {
    True: ("length_highest", "length_lowest", "below", "at_most"),
    False: ("length_lowest", "length_highest", "above", "at_least"),
}


class ZenRow(NamedTuple):
    """What the columns have to hold, and what follows: the place of our row, or the outcome of a limit."""

    cells: dict[str, str]
    gives: int | str


class ZenTable(NamedTuple):
    """One criterion, statement or limit, under the name that it answers to."""

    name: str
    rows: tuple[ZenRow, ...]


def tables_at(level: str, knowledge: Knowledge) -> Iterator[ZenTable]:
    """Yield the tables of everything that is judged at a level."""
    for criterion in knowledge.criteria.values():
        yield _of_criterion(criterion, knowledge)
    for system in knowledge.systems.values():
        if system.judged and level in system.levels:
            yield from _of_system(system, knowledge)
    for policy in knowledge.policies.values():
        if level in policy.levels:
            yield from _of_policy(policy, knowledge)


def _of_system(system: System, knowledge: Knowledge) -> Iterator[ZenTable]:
    for limit in system.limits:
        # Where the source gives no value, or no landmark, there is nothing to compare: it is unknown of everybody.
        if limit.value is not None and (limit.landmark is not None or not limit.is_length):
            yield _of_limit(canonical(limit, knowledge), knowledge)
    for row in system.rows:
        yield _of_criterion(row, knowledge)


def _of_policy(policy: Policy, knowledge: Knowledge) -> Iterator[ZenTable]:
    for row in policy.rows:
        yield _of_criterion(row, knowledge)
    for statement in policy.statements:
        yield _of_statement(statement, knowledge)


def _of_criterion(criterion: Criterion, knowledge: Knowledge) -> ZenTable:
    worst_first = sorted(enumerate(criterion.rows), key=lambda placed: -SEVERITY[placed[1].effect])
    rows = [ZenRow(_cells(row.when, knowledge), place) for place, row in worst_first]
    gate = criterion.applies_when
    if not gate.always:
        rows.insert(0, ZenRow({SEVERAL: f"not ({any_of(gate.alternatives, knowledge)})"}, DOES_NOT_APPLY))
    return ZenTable(name_of(criterion.rule_set, criterion.id), tuple(rows))


def _cells(conditions: Sequence[Condition], knowledge: Knowledge) -> dict[str, str]:
    """Return what each column has to hold."""
    cells: dict[str, list[str]] = {}
    for condition in conditions:
        cells.setdefault(condition.fact, []).append(said_of(SUBJECT, condition, knowledge))
    return {fact: " and ".join(said) for fact, said in cells.items()}


def _of_statement(statement: Statement, knowledge: Knowledge) -> ZenTable:
    """Return a table of one row, which holds where the answer is not the one that is required."""
    cells = {answer_to(statement): "$ == false" if statement.required else "$ == true"}
    if statement.when:
        cells[SEVERAL] = all_of(statement.when, knowledge)
    return ZenTable(name_of(statement.rule_set, statement.id), (ZenRow(cells, 0),))


def _of_limit(limit: Limit, knowledge: Knowledge) -> ZenTable:
    """Return a table that gives the outcome of a limit with a value; where it is unknown, no row holds."""
    assert limit.value is not None  # limits without one have no table
    inside = Bound(limit.comparator, limit.value)
    exceeded = "borderline" if limit.status in OPEN else "not_met"
    rows = _of_length(limit, inside, exceeded, knowledge) if limit.is_length else _of_number(limit, inside, exceeded)
    return ZenTable(name_of(limit.system, limit.id), rows[:-1] if limit.status in OPEN else rows)


def _of_number(limit: Limit, inside: Bound, exceeded: str) -> tuple[ZenRow, ...]:
    return (
        ZenRow({limit.fact: _known_and(inside.other_side())}, exceeded),
        ZenRow({limit.fact: _known_and(inside)}, "met"),
    )


def _of_length(limit: Limit, inside: Bound, exceeded: str, knowledge: Knowledge) -> tuple[ZenRow, ...]:
    """Return rows that look at both ends of the measurement: borderline where the limit lies between them."""
    weak = knowledge.measurement.never_decided_by
    strong = [method for method in knowledge.measurement.methods if method not in weak]
    measured = {"length_method": f"$ in {one_of(strong)}", "length_landmark": f"$ == '{limit.landmark}'"}
    best, worst, beyond, touched = _SIDES[inside.is_lower]
    return (
        ZenRow({**measured, best: _known_and(Bound(beyond, inside.value))}, exceeded),
        ZenRow({**measured, worst: _known_and(Bound(touched, inside.value))}, "borderline"),
        ZenRow(measured, "met"),
    )


def _known_and(bound: Bound) -> str:
    return f"$ != null and {compared(SUBJECT, bound)}"


def name_of(rule_set: str, criterion: str) -> str:
    """Return the name under which a table answers."""
    return f"{rule_set}/{criterion}"


def answer_to(statement: Statement) -> str:
    """Return the name of the input that carries the answer to a statement."""
    return f"{statement.rule_set}_{statement.id}".replace("-", "_")
