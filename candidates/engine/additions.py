"""Reading what stands beside the answers: systems within reach, confirmed limits, statements and overrides."""

from collections.abc import Mapping
from typing import Any

from candidates.engine.answers import Reader, as_day
from candidates.engine.case import Override
from candidates.engine.documents import Unreadable
from candidates.engine.faults import Faults, quoted
from candidates.engine.quantities import convert
from candidates.engine.rules import LIMITS, Criterion, Knowledge, Limit, System

CONFIRMATION_KEYS = ("system", "limit", "value", "unit", "landmark", "document", "revision", "date", "by", "look_again")
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
    for policy, given in _object(document, "policy_statements", faults).items():
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
    for place, given in _objects(document, "overrides", OVERRIDE_KEYS, faults):
        rule_set, criterion = given.get("rule_set", "general"), given.get("criterion")
        words = _texts(given, ("reason", "by"), place, faults)
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


def confirmations(document: Mapping[str, Any], knowledge: Knowledge, reader: Reader) -> dict[tuple[str, str], Limit]:
    """Return the device limits that a clinic confirmed and that are not yet due to be looked at again."""
    confirmed: dict[tuple[str, str], Limit] = {}
    for place, given in _objects(document, "confirmations", CONFIRMATION_KEYS, reader.faults):
        before = len(reader.faults)
        limit = _confirmed_limit(given, place, knowledge, reader)
        still_counts = _still_counts(given, place, reader)
        if limit is None or len(reader.faults) > before:
            continue
        if (limit.system, limit.id) in confirmed:
            reader.faults.add(
                place, f"{limit.id} of {limit.system} is confirmed twice.", "one confirmation for each limit"
            )
        elif still_counts:
            confirmed[limit.system, limit.id] = limit
    return confirmed


def _still_counts(given: Mapping[str, Any], place: str, reader: Reader) -> bool:
    """Return whether the day to look again is still to come."""
    reader.day(given.get("date"), f"{place}.date")
    if "look_again" not in given:
        return True
    look_again = as_day(given["look_again"])
    if look_again is None:
        reader.faults.add(
            f"{place}.look_again", f"{quoted(given['look_again'])} is no date.", "a day written as 2027-05-02"
        )
    return look_again is None or reader.as_of <= look_again


def _confirmed_limit(given: Mapping[str, Any], place: str, knowledge: Knowledge, reader: Reader) -> Limit | None:
    """Return the limit as it was confirmed, its value in the canonical unit."""
    faults = reader.faults
    system = knowledge.systems.get(given["system"]) if isinstance(given.get("system"), str) else None
    words = _texts(given, ("document", "revision", "by"), place, faults)
    if system is None:
        faults.unknown_word(f"{place}.system", given.get("system"), knowledge.systems, "system")
    name = given.get("limit")
    if not isinstance(name, str) or name not in LIMITS:
        faults.unknown_word(f"{place}.limit", name, LIMITS, "device limit")
        return None
    if system is None or words is None:
        return None
    known = next((limit for limit in system.limits if limit.id == name), None)
    fact, comparator = LIMITS[name]
    unit = knowledge.unit_of(fact)
    quantity = reader.quantity(given, tuple(knowledge.units.get(unit, {unit: None})), place)
    landmark = _landmark(given, system, place, knowledge, faults)
    if quantity is None:
        return None
    source = f"{words['document']}, {words['revision']}"
    return Limit(
        system.id,
        given["limit"],
        known.comparator if known else comparator,
        "confirmed",
        convert(quantity, unit, knowledge.units),
        unit,
        landmark,
        source,
        f"Confirmed by {words['by']} on {given.get('date')}.",
        known.instead if known else system.instead,
    )


def _landmark(given: Mapping[str, Any], system: System, place: str, knowledge: Knowledge, faults: Faults) -> str | None:
    """Return the landmark of a confirmed length; other limits carry none."""
    landmark = given.get("landmark")
    known = [name for bone in system.bones for name in knowledge.measurement.landmarks.get(bone, ())]
    if LIMITS[given["limit"]][0] != "residual_bone_length":
        if landmark is not None:
            faults.add(f"{place}.landmark", "Only a length has a landmark.", "the key left out")
        return None
    if landmark not in known:
        faults.unknown_word(f"{place}.landmark", landmark, known, f"landmark of {system.id}")
    return landmark if isinstance(landmark, str) else None


def _texts(given: Mapping[str, Any], keys: tuple[str, ...], place: str, faults: Faults) -> dict[str, str] | None:
    """Return the texts under `keys`; None where one is missing or empty."""
    before = len(faults)
    for key in keys:
        text = given.get(key)
        if not isinstance(text, str) or isinstance(text, Unreadable) or not text.strip():
            faults.add(
                f"{place}.{key}",
                "This has to be said." if key not in given else f"{quoted(text)} says nothing.",
                "a text",
            )
    return {key: given[key] for key in keys} if len(faults) == before else None


def _object(document: Mapping[str, Any], key: str, faults: Faults) -> Mapping[str, Any]:
    given = document.get(key, {})
    if isinstance(given, Mapping):
        return given
    faults.add(key, f"{quoted(given)} is no object.", "an object")
    return {}


def _objects(
    document: Mapping[str, Any], key: str, allowed: tuple[str, ...], faults: Faults
) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the objects of a list with their places; keys that they do not have are refused."""
    given = document.get(key, [])
    if not isinstance(given, list):
        faults.add(key, f"{quoted(given)} is no list.", "a list of objects with " + ", ".join(allowed))
        return []
    objects = []
    for at, item in enumerate(given):
        place = f"{key}.{at}"
        if not isinstance(item, Mapping):
            faults.add(place, f"{quoted(item)} is no object.", "an object with " + ", ".join(allowed))
            continue
        for name in item:
            if name not in allowed:
                faults.unknown_word(f"{place}.{name}", name, allowed, "key here")
        objects.append((place, item))
    return objects
