"""The checking of a clinic's own policy: by the very checks of an edition, each fault at its place in the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from candidates.engine.facts import LENGTH
from candidates.engine.loading import Entry, Tree
from candidates.knowledge.checking import check
from candidates.own_policies.beside import Document, Own, is_own

# The name under which an own policy stands in the tree that is checked; no file of an edition bears it.
HERE = "own"
UNKNOWN_DATE = "unknown"
_DATED = re.compile(r"([0-9]{4})(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an own policy, where, and how it is mended. `place` begins with "policy" or "source"."""

    place: Path
    wrong: str
    mend: str


def faults(key: str, own: Document, tree: Tree) -> list[Fault]:
    """Return every fault of an own policy beside the edition in `tree`; none where it can be judged by."""
    return faults_of_all({key: own}, tree)[key]


def faults_of_all(own: Own, tree: Tree) -> dict[str, list[Fault]]:
    """Return the faults of each of a clinic's policies beside the edition in `tree`."""
    places: list[tuple[str, Path]] = []
    beside = {name: _entries(part) for name, part in tree.items()}
    for key, one in own.items():
        for section, part in (("policies", "policy"), ("sources", "source")):
            beside[section].add(key, _marked(one[part], key, (part,), places), 0)
    found = {key: [*_of_its_own(key, one["policy"])] for key, one in own.items()}
    for fault in check(beside):
        if fault.file == HERE:
            key, place = places[fault.line]
            found[key].append(Fault(place, fault.wrong, fault.mend))
    return found


def is_dated(text: str) -> bool:
    """Return whether a text is a year, a month or a day as documents bear it, or says that it is unknown."""
    found = _DATED.fullmatch(text)
    if found is None:
        return text == UNKNOWN_DATE
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _of_its_own(key: str, policy: Document) -> Iterator[Fault]:
    """Yield what no edition has to be asked."""
    if not is_own(key):
        yield Fault(("policy",), f"{key!r} is no key of a clinic's own policy.", "Begin it with own-.")
    if isinstance(policy.get("dated"), str) and not is_dated(policy["dated"]):
        mend = "Write a year, a month or a day, such as 2026, 2026-04 or 2026-04-10."
        yield Fault(("policy", "dated"), f"{policy['dated']!r} is no date.", mend)
    for at, row in enumerate(policy.get("rows", ())):
        if isinstance(row, dict) and LENGTH in row.get("when", ()):
            yield Fault(
                ("policy", "rows", str(at), "when", LENGTH),
                "A length counts from a landmark and by a method, which a row of a policy does not hold.",
                "Ask it as a question of the policy.",
            )


def _marked(value: Any, key: str, place: Path, places: list[tuple[str, Path]]) -> Any:
    """Return plain data as entries whose lines are the numbers of their places."""
    if isinstance(value, list):
        return [_marked(one, key, (*place, str(at)), places) for at, one in enumerate(value)]
    if not isinstance(value, dict):
        return value
    entry = Entry(HERE, _numbered(key, place, places))
    for name, inner in value.items():
        inside = (*place, name)
        entry.add(name, _marked(inner, key, inside, places), _numbered(key, inside, places))
    return entry


def _numbered(key: str, place: Path, places: list[tuple[str, Path]]) -> int:
    places.append((key, place))
    return len(places) - 1


def _entries(value: Any) -> Any:
    """Return a part of an edition, which may come from tables that keep no lines, as entries."""
    if isinstance(value, list):
        return [_entries(one) for one in value]
    if not isinstance(value, dict):
        return value
    entry = Entry("", 0)
    for key, inner in value.items():
        entry.add(key, _entries(inner), 0)
    return entry
