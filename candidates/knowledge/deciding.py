"""Rows that can never decide: whenever such a row holds, a worse one or an earlier one of its effect holds too.

A person is a set of conditions that hold together, written as bits, one for each condition of the criterion.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod

from candidates.engine.facts import Condition
from candidates.engine.loading import Entry
from candidates.engine.rules import SEVERITY
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.conditions import Spoken, fits, gates, spoken
from candidates.knowledge.faults import Faults, at
from candidates.knowledge.scales import Scale, answers, how_many
from candidates.knowledge.scales_of_facts import Scales

# Larger tables are not gone through; nothing is said against a row of theirs.
MOST_PEOPLE = 200_000

# The conditions of each row, then of each alternative of the gate.
Said = Sequence[Sequence[Spoken]]


def check_deciding(catalogue: Catalogue, scales: Scales) -> Faults:
    """Yield a fault for every row of a criterion that can never decide."""
    for name, criterion in catalogue.entries("criteria"):
        whens = [*(row["when"] for row in criterion["rows"]), *gates(criterion, "applies_when")]
        said = [[*spoken(when)] for when in whens]
        if all(fits(one, scales) for part in said for one in part):
            yield from _criterion(name, criterion, said, scales)


def _criterion(name: str, criterion: Entry, said: Said, scales: Scales) -> Faults:
    by_fact = _by_fact(said)
    if prod(how_many(scales[fact], _conditions(ones)) for fact, ones in by_fact.items()) > MOST_PEOPLE:
        return
    places = [set(_together(scales[fact], ones)) for fact, ones in by_fact.items()]
    bits = _bits(said)
    rows = [(next(bits), SEVERITY[row["effect"]]) for row in criterion["rows"]]
    gate = [*bits] or [0]
    decided = {_decider(rows, person) for person in map(sum, product(*places)) if any(person & b == b for b in gate)}
    for place, row in enumerate(criterion["rows"]):
        if place not in decided:
            yield at(row, "when").fault(
                f"Row {place + 1} of criterion {name!r} can never decide.",
                "Wherever it holds, a worse row or an earlier one holds too, or the criterion does not apply: "
                "take it out, narrow the other row, or mend its effect.",
            )


def _decider(rows: Sequence[tuple[int, int]], person: int) -> int | None:
    """Return the place of the row that decides about a person: the worst that holds, among equals the first."""
    holding = [place for place, (needed, _) in enumerate(rows) if person & needed == needed]
    return max(holding, key=lambda place: rows[place][1], default=None)


def _by_fact(said: Said) -> dict[str, dict[int, Spoken]]:
    """Return the conditions on each fact, numbered through the whole criterion."""
    by_fact: dict[str, dict[int, Spoken]] = {}
    for place, one in enumerate(one for part in said for one in part):
        by_fact.setdefault(one.fact, {})[place] = one
    return by_fact


def _conditions(ones: Mapping[int, Spoken]) -> list[Condition]:
    return [one.condition for one in ones.values()]


def _together(scale: Scale, ones: Mapping[int, Spoken]) -> Iterator[int]:
    """Yield the bits of the conditions that hold together for some answer; none of them where it is not asked."""
    conditions = dict(zip(ones, _conditions(ones), strict=True))
    for answer in answers(scale, _conditions(ones)):
        yield sum(1 << place for place, condition in conditions.items() if scale.holds(condition, answer))
    if not scale.always_answered:
        yield 0


def _bits(said: Said) -> Iterator[int]:
    """Yield the bits of all conditions of each row, then of each alternative of the gate."""
    place = 0
    for part in said:
        yield sum(1 << bit for bit in range(place, place + len(part)))
        place += len(part)
