"""Gates that wait for each other: a question that is asked only when an answer is known that is asked only after it."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.conditions import gates
from candidates.knowledge.faults import Faults, at


def check_gates(catalogue: Catalogue) -> Faults:
    """Yield a fault for every circle of gates, through derived facts and instruments too."""
    waits = _waits_for(catalogue)
    while circle := _circle(waits):
        first = min(circle, key=lambda name: (name not in catalogue.facts, name))
        start = circle.index(first)
        order = [*circle[start:], *circle[:start], first]
        steps = ", ".join(f"{name!r} waits for {after!r}" for name, after in pairwise(order))
        is_fact = first in catalogue.facts
        place = at(catalogue.facts[first], "asked_when") if is_fact else at(catalogue.derived[first], "from")
        yield place.fault(f"These wait for each other: {steps}.", "Open one of them on something else.")
        waits[first].remove(order[1])


def _waits_for(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return for every fact the facts that must be known before it is asked or worked out."""
    waits: dict[str, list[str]] = {}
    for name, fact in catalogue.facts.items():
        waits[name] = [asked for alternative in gates(fact, "asked_when") for asked in alternative]
    for name, derived in catalogue.derived.items():
        waits.setdefault(name, []).extend(derived["from"])
    for _, instrument in catalogue.entries("instruments"):
        waits.setdefault(instrument["total"], []).append(instrument["items"])
    return {name: list(dict.fromkeys(others)) for name, others in waits.items()}


def _circle(waits: dict[str, list[str]]) -> list[str]:
    """Return one circle, each name waiting for the next; nothing where there is none."""
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle[:0:-1]
    return []
