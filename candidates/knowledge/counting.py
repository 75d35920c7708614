"""How much an edition holds, counted by kind."""

from collections.abc import Iterable

from candidates.engine.loading import Entry, Tree


def counts(tree: Tree) -> dict[str, int]:
    """Return how many entries of each kind an edition holds, by the name of the kind."""
    criteria, systems, policies = (tree[section].values() for section in ("criteria", "systems", "policies"))
    limits = [limit for system in systems for limit in system["limits"]]
    return {
        "sources": len(tree["sources"]),
        "facts": len(tree["facts"]),
        "derived facts": len(tree["derived"]),
        "instruments": len(tree["instruments"]),
        "criteria": len(criteria),
        "rows of criteria": _within(criteria, "rows"),
        "systems": len(systems),
        "limits": len(limits),
        "limits with a value": sum("value" in limit for limit in limits),
        "rows of systems": _within(systems, "rows"),
        "values of systems": _within(systems, "values"),
        "pathways": len(tree["pathways"]),
        "policies": len(policies),
        "rows of policies": _within(policies, "rows") + sum("always" in policy for policy in policies),
        "statements of policies": _within(policies, "statements"),
        "outcomes": len(tree["outcomes"]),
        "protocols": len(tree["protocols"]),
        "advantages": len(tree["benefits"]["advantages"]),
        "drawbacks": len(tree["benefits"]["drawbacks"]),
        "statements": len(tree["statements"]),
        "conflicts": len(tree["conflicts"]),
    }


def _within(entries: Iterable[Entry], key: str) -> int:
    """Return how many things stand under a key in all entries together."""
    return sum(len(entry.get(key, ())) for entry in entries)
