"""What a system, a policy or a protocol has to say before it can be judged or shown."""

from collections.abc import Collection

from candidates.engine.loading import Entry
from candidates.engine.rules import JUDGED
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, at

MINIMUM = "min_residual_bone_length"


def check_rule_sets(catalogue: Catalogue) -> Faults:
    """Yield the faults of systems, policies and protocols that say too little."""
    levels = catalogue.record("levels")
    for name, system in catalogue.entries("systems"):
        if levels is not None:
            yield from _bones(system, levels, catalogue.options("bone") or ())
        if system["availability"] in JUDGED:
            yield from _judged(name, system)
    for name, policy in catalogue.entries("policies"):
        if not any(policy.get(part) for part in ("always", "rows", "statements")):
            yield at(policy, "words").fault(
                f"Policy {name!r} judges nothing, so everybody would meet it.", "Add always, rows or statements."
            )
    for name, protocol in catalogue.entries("protocols"):
        if "stages" not in protocol and "rules" not in protocol:
            yield at(protocol, "title").fault(f"Protocol {name!r} says nothing to do.", "Add stages or rules.")


def _bones(system: Entry, levels: Entry, known: Collection[str]) -> Faults:
    """Yield the bones of a system that none of its levels has."""
    there = {bone for level in system["levels"] for bone in levels["bones_of_level"].get(level, ())}
    for bone in system["bones"]:
        if there and bone in known and bone not in there:
            yield at(system, "bones").fault(f"None of the levels has a {bone!r}.", "Mend the levels or the bones.")


def _judged(name: str, system: Entry) -> Faults:
    for key in ("levels", "bones"):
        if not system[key]:
            yield at(system, key).fault(f"{name!r} is judged, and has no {key}.", "Name them.")
    if MINIMUM not in [limit["limit"] for limit in system["limits"]]:
        yield at(system, "limits").fault(
            f"{name!r} is judged, and nothing is said of its {MINIMUM}.",
            "Add it with its source, or with the status unknown: a bone must not pass because nobody asked.",
        )
