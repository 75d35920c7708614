"""What can be listed and looked up by id, and by which filters a list can be narrowed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from candidates.api import entries
from candidates.api.conditions import Document
from candidates.engine.loading import Tree

Entries = dict[str, Document]


def nothing(tree: Tree) -> Entries:
    """Return no entries: all of this kind stand in the list itself."""
    return {}


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """One kind of entry: the words for many and for one, the entries, and the filters with the key they look at.

    `beside` are entries that can be looked up by id but are counted apart, under the name `beside_as`.
    """

    many: str
    one: str
    what: str
    entries: Callable[[Tree], Entries]
    filters: Mapping[str, str]
    beside: Callable[[Tree], Entries] = nothing
    beside_as: str | None = None


FACTS = Resource(
    "facts", "fact", "The questions: options, units, plausible range, and when each is asked",
    entries.facts, {"tier": "tier", "section": "section", "kind": "kind"}, entries.derived, "derived",
)  # fmt: skip
CRITERIA = Resource(
    "criteria", "criterion", "The general criteria as decision tables, each row with effect, words and sources",
    entries.criteria, {"tier": "tier", "section": "section"},
)  # fmt: skip
SYSTEMS = Resource(
    "systems", "system", "The implant systems, level by level: limits, values, and what is not known",
    entries.systems, {"level": "levels", "availability": "availability"},
)  # fmt: skip
PATHWAYS = Resource(
    "pathways", "pathway", "Routes that are no system and are named instead of one: lengthening, a custom stem",
    entries.pathways, {"level": "levels"},
)  # fmt: skip
POLICIES = Resource(
    "policies", "policy", "Whom centres, studies, labels, payers and commissioners accept, in their own words",
    entries.policies, {"kind": "kind", "level": "levels", "jurisdiction": "jurisdiction"},
)  # fmt: skip
SOURCES = Resource(
    "sources", "source", "Every source: citation, address, and whether it was read",
    entries.sources, {"basis": "basis"},
)  # fmt: skip

RESOURCES = (FACTS, CRITERIA, SYSTEMS, PATHWAYS, POLICIES, SOURCES)


def values_of(resource: Resource, name: str, listed: Entries) -> list[str]:
    """Return the values that a filter can take: those that stand in the entries, each once."""
    values: dict[str, None] = {}
    for entry in listed.values():
        said = entry[resource.filters[name]]
        values |= dict.fromkeys(said if isinstance(said, list) else [said])
    return sorted(values)


def matches(entry: Document, key: str, value: str) -> bool:
    """Return whether an entry has this value under the key, alone or in a list."""
    said = entry[key]
    return value in said if isinstance(said, list) else value == said
