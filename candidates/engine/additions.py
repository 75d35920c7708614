"""Reading what stands beside the answers: systems within reach, statements of policies, and overrides."""

from collections.abc import Mapping
from typing import Any

from candidates.engine.case import Override
from candidates.engine.faults import Faults, quoted
from candidates.engine.given_objects import object_in, objects_in, texts_in
from candidates.engine.rules import Criterion, Knowledge

OVERRIDE_KEYS = ("rule_set", "criterion", "reason", "by")


def available_systems(document: Mapping[str, Any], knowledge: Knowledge, faults: Faults) -> frozenset[str] | None:
    """Return the systems that a clinic can refer to; None where it keeps no list."""
    given = document.get("available_systems")
    if given is None:
        return None
    if not isinstance(given, list):
        faults.add("available_systems", f"{quoted(given)} is no list.", "a list of systems")
        return None
    for at, system in enumerate(given):
        if not isinstance(system, str) or system not in knowledge.systems:
            faults.unknown_word(f"available_systems.{at}", system, knowledge.systems, "system")
    return frozenset(system for system in given if isinstance(system, str))


def policy_statements(document: Mapping[str, Any], knowledge: Knowledge, faults: Faults) -> dict[tuple[str, str], bool]:
    """Return the professional's answers to the statements of policies."""
    answers: dict[tuple[str, str], bool] = {}
    for policy, given in object_in(document, "policy_statements", faults).items():
        place = f"policy_statements.{policy}"
        if policy not in knowledge.policies:
            faults.unknown_word(place, policy, knowledge.policies, "policy")
            continue
        known = knowledge.policies[policy].statement_ids
        if not isinstance(given, Mapping):
            faults.add(place, f"{quoted(given)} is no object.", "an object with true or false for each statement")
            continue
        for statement, answer in given.items():
            if statement not in known:
                faults.unknown_word(f"{place}.{statement}", statement, known, f"statement of {policy}")
            elif answer.__class__ is not bool:
                faults.add(f"{place}.{statement}", f"{quoted(answer)} is neither true nor false.", "true or false")
            else:
                answers[policy, statement] = answer
    return answers


def overrides(document: Mapping[str, Any], knowledge: Knowledge, faults: Faults) -> dict[tuple[str, str], Override]:
    """Return the findings that a professional set aside, by rule set and criterion."""
    found: dict[tuple[str, str], Override] = {}
    for place, given in objects_in(document, "overrides", OVERRIDE_KEYS, faults):
        rule_set, criterion = given.get("rule_set", "general"), given.get("criterion")
        words = texts_in(given, ("reason", "by"), place, faults)
        known = _criteria_of(rule_set, knowledge)
        if known is None:
            faults.unknown_word(
                f"{place}.rule_set", rule_set, ["general", *knowledge.systems, *knowledge.policies], "rule set"
            )
        elif not isinstance(criterion, str) or criterion not in known:
            faults.unknown_word(f"{place}.criterion", criterion, known, f"criterion of {rule_set}")
        elif not any(row.effect in ("exclude", "defer") for row in known[criterion].rows):
            faults.add(f"{place}.criterion", f"{criterion} neither excludes nor defers.", "a criterion that does")
        elif (rule_set, criterion) in found:
            faults.add(place, f"{criterion} is set aside twice.", "one reason for each criterion")
        elif words:
            found[rule_set, criterion] = Override(rule_set, criterion, words["reason"], words["by"])
    return found


def _criteria_of(rule_set: Any, knowledge: Knowledge) -> Mapping[str, Criterion] | None:
    if rule_set == "general":
        return knowledge.criteria
    if not isinstance(rule_set, str):
        return None
    holder = knowledge.systems.get(rule_set) or knowledge.policies.get(rule_set)
    return {row.id: row for row in holder.rows} if holder else None
