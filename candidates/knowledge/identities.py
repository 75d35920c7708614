"""Names that could mean two things: one id for a fact and a derived fact, for two rules of one set, for two routes."""

from collections import Counter
from collections.abc import Iterable, Iterator

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, Place, at

RULE_SETS = ("systems", "pathways", "policies")
RENAME = "Give one of them another name."


def check_identities(catalogue: Catalogue) -> Faults:
    """Yield a fault for every name that could mean two things."""
    yield from _facts(catalogue)
    yield from _rule_sets(catalogue)
    for _, system in catalogue.entries("systems"):
        yield from _once([*_named(system["limits"], "limit"), *_named(system["rows"], "id")])
    for _, policy in catalogue.entries("policies"):
        always = [("always", at(policy, "always"))] if "always" in policy else []
        rules = [*policy.get("rows", ()), *policy.get("statements", ())]
        yield from _once([*always, *_named(rules, "id")])


def _facts(catalogue: Catalogue) -> Faults:
    """Yield the derived facts that bear the name of a fact without saying that it may be given instead."""
    for name, derived in catalogue.derived.items():
        if name in catalogue.declared("facts") and derived.get("or_given") != name:
            yield at(derived, "label").fault(
                f"{name!r} is a fact and a derived fact.", f"Add or_given: {name}, or rename one of them."
            )


def _rule_sets(catalogue: Catalogue) -> Faults:
    borne = Counter(name for section in RULE_SETS for name in catalogue.declared(section))
    for section in RULE_SETS:
        for name, entry in catalogue.entries(section):
            if name == "general" or borne[name] > 1:
                place = Place(entry.file, entry.line)
                yield place.fault(
                    f"{name!r} names more than one system, pathway or policy, or the general set.", RENAME
                )


def _named(entries: Iterable[Entry], key: str) -> Iterator[tuple[str, Place]]:
    return ((entry[key], at(entry, key)) for entry in entries)


def _once(named: Iterable[tuple[str, Place]]) -> Faults:
    first: dict[str, Place] = {}
    for name, place in named:
        if name in first:
            yield place.fault(f"{name!r} stands here a second time (first in line {first[name].line}).", RENAME)
        first.setdefault(name, place)
