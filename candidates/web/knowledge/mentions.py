"""Who speaks of what: for every fact, source, system and conflict the entries that name it."""

from collections.abc import Iterator
from typing import Any

from candidates.engine.loading import Tree
from candidates.engine.rules import LIMITS

Place = tuple[str, str]
Mentions = dict[Place, list[Place]]

# Parts of the tree whose entries speak of others, and the kind of page that each stands on.
SPEAKING = {
    "criteria": "criteria",
    "facts": "facts",
    "derived": "facts",
    "systems": "systems",
    "policies": "policies",
    "pathways": "pathways",
    "instruments": "instruments",
    "outcomes": "outcomes",
    "protocols": "protocols",
    "conflicts": "conflicts",
    "statements": "statements",
}
# Keys under which an entry names others, and the kind of what is named.
NAMING = {
    "source": "sources",
    "sources": "sources",
    "also_read": "sources",
    "systems": "systems",
    "instead": "systems",
    "conflict": "conflicts",
    "from": "facts",
    "total": "facts",
    "items": "facts",
}
OF_CONDITIONS = ("when", "neutral")
GATES = ("asked_when", "applies_when")


def mentions(tree: Tree) -> Mentions:
    """Return for every entry that is named somewhere the entries that name it, each once, in the edition's order."""
    found: dict[Place, dict[Place, None]] = {}
    for part, kind in SPEAKING.items():
        for key, entry in tree[part].items():
            for named in _named(entry):
                found.setdefault(named, {})[(kind, key)] = None
    _add_pathways(tree, found)
    return {named: [by for by in speaking if by != named] for named, speaking in found.items()}


def _named(entry: dict[str, Any]) -> Iterator[Place]:
    """Yield what an entry names, at any depth."""
    for key, value in entry.items():
        if key in OF_CONDITIONS:
            yield from (("facts", fact) for fact in value)
        elif key in GATES:
            yield from (("facts", fact) for conjunction in _alternatives(value) for fact in conjunction)
        elif key == "limit":
            yield "facts", LIMITS[value][0]
        elif key in NAMING and not isinstance(value, dict):
            yield from ((NAMING[key], name) for name in _listed(value))
        else:
            yield from _below(value)


def _below(value: Any) -> Iterator[Place]:
    if isinstance(value, dict):
        yield from _named(value)
    elif isinstance(value, list):
        for item in value:
            yield from _below(item)


def _alternatives(gate: Any) -> list[Any]:
    return gate if isinstance(gate, list) else []


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _add_pathways(tree: Tree, found: dict[Place, dict[Place, None]]) -> None:
    """Add which system a pathway leads to: there, as nowhere else, `system` is a name and not words."""
    for key, pathway in tree["pathways"].items():
        if "system" in pathway:
            found.setdefault(("systems", pathway["system"]), {})[("pathways", key)] = None
