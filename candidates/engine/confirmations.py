"""Reading the device limits that a clinic confirmed: which count on the day of the case, in the canonical unit."""

from collections.abc import Mapping
from typing import Any

from candidates.engine.answers import Reader, as_day
from candidates.engine.faults import Faults, quoted
from candidates.engine.given_objects import objects_in, texts_in
from candidates.engine.quantities import convert
from candidates.engine.rules import LIMITS, Knowledge, Limit, System

CONFIRMATION_KEYS = ("system", "limit", "value", "unit", "landmark", "document", "revision", "date", "by", "look_again")


def confirmed_limits(document: Mapping[str, Any], knowledge: Knowledge, reader: Reader) -> dict[tuple[str, str], Limit]:
    """Return the device limits that a clinic confirmed and that are not yet due to be looked at again."""
    confirmed: dict[tuple[str, str], Limit] = {}
    for place, given in objects_in(document, "confirmations", CONFIRMATION_KEYS, reader.faults):
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
    words = texts_in(given, ("document", "revision", "by"), place, faults)
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
