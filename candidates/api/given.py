"""What is sent to be recorded of a person, read strictly: unknown keys and stray types are refused, all at once."""

from collections.abc import Mapping
from copy import copy
from datetime import date
from typing import Any

from candidates.actions.candidates import FIELDS
from candidates.api.conditions import Document
from candidates.engine.answers import as_day
from candidates.engine.documents import Unreadable
from candidates.engine.faults import Faults, Refused, quoted
from candidates.engine.rules import Knowledge
from candidates.forms.people import CandidateForm
from candidates.models import Candidate, Clinic

Limb = tuple[str, str]
ACCEPTED = {
    "family_name": "a name of at most 200 characters",
    "given_names": "names of at most 200 characters",
    "birth_date": "a day written as 2026-11-22, not in the future and at most 120 years ago; null where not known",
    "reference": "a number of at most 60 characters that nobody else in the clinic has; empty where there is none",
    "note": "a text of at most 4000 characters",
}
NEW_KEYS = (*FIELDS, "limbs", "another_person")
LIMB_KEYS = ("level", "side")


def only(document: Document, keys: tuple[str, ...], faults: Faults, place: str = "") -> None:
    """Add a fault for every key that is not taken here."""
    for key in document:
        if not keys:
            faults.add(f"{place}{key}", f"{quoted(key)} is no key that is taken here.", "an empty object, or no body")
        elif key not in keys:
            faults.unknown_word(f"{place}{key}", key, keys, "key that is taken here")


def new_person(document: Document, clinic: Clinic, knowledge: Knowledge, today: date) -> tuple[Document, list[Limb]]:
    """Return the fields and limbs of somebody to be added; Refused with every fault."""
    faults = Faults()
    only(document, NEW_KEYS, faults)
    fields = _fields(document, Candidate(), clinic, today, faults)
    limbs = _limbs(document.get("limbs", []), knowledge, faults)
    if not isinstance(document.get("another_person", False), bool):
        faults.add("another_person", "This is neither true nor false.", "true or false")
    if faults:
        raise Refused(faults)
    return fields, limbs


def changes(document: Document, person: Candidate, clinic: Clinic, today: date) -> Document:
    """Return the fields that were sent for somebody who is recorded; Refused with every fault."""
    faults = Faults()
    only(document, FIELDS, faults)
    fields = _fields(document, copy(person), clinic, today, faults)
    if faults:
        raise Refused(faults)
    return {name: value for name, value in fields.items() if name in document}


def one_limb(document: Document, knowledge: Knowledge) -> Limb:
    """Return a residual limb that was sent; Refused with every fault."""
    faults = Faults()
    limb = _limb(document, "", knowledge, faults)
    if faults:
        raise Refused(faults)
    return limb


def side(document: Document, knowledge: Knowledge) -> str | None:
    """Return the side that was sent for a limb; None where none was. Refused with every fault."""
    faults = Faults()
    only(document, ("side",), faults)
    sides, sent = list(knowledge.facts["side"].options), document.get("side")
    if "side" in document and sent not in sides:
        faults.unknown_word("side", sent, sides, "side")
    if faults:
        raise Refused(faults)
    return sent


def nothing(document: Document) -> None:
    """Refused where something was sent that nothing is done with."""
    faults = Faults()
    only(document, (), faults)
    if faults:
        raise Refused(faults)


def _fields(document: Document, person: Candidate, clinic: Clinic, today: date, faults: Faults) -> Document:
    """Return all fields as they would stand, checked by the form that the browser's page has."""
    typed = {name: document[name] for name in FIELDS if name in document and _is_typed(name, document[name], faults)}
    if typed.get("birth_date"):
        typed["birth_date"] = as_day(typed["birth_date"])
    stands = {name: getattr(person, name) for name in FIELDS}
    form = CandidateForm({**stands, **typed}, instance=person, today=today, clinic=clinic)
    for field, said in form.errors.items():
        # The one rule over the whole record is that a number is given once.
        name = "reference" if field == "__all__" else field
        if name not in document or name in typed:
            faults.add(name, " ".join(map(str, said)), ACCEPTED[name])
    return form.cleaned_data


def _is_typed(name: str, value: Any, faults: Faults) -> bool:
    """Return whether a value is of the type of its field; a fault where it is not."""
    if name == "birth_date":
        fits = value is None or as_day(value) is not None
    else:
        fits = isinstance(value, str) and not isinstance(value, Unreadable)
    if not fits:
        faults.add(
            name,
            f"{quoted(value)} cannot stand here." if value is not None else "null cannot stand here.",
            ACCEPTED[name],
        )
    return fits


def _limbs(given: Any, knowledge: Knowledge, faults: Faults) -> list[Limb]:
    if not isinstance(given, list):
        faults.add("limbs", "The limbs are no list.", 'a list such as [{"level": "transfemoral", "side": "left"}]')
        return []
    limbs = [_limb(limb, f"limbs.{at}", knowledge, faults) for at, limb in enumerate(given)]
    for at, limb in enumerate(limbs):
        if limb in limbs[:at]:
            faults.add(f"limbs.{at}", "This limb stands here twice.", "each limb once")
    return limbs


def _limb(given: Any, place: str, knowledge: Knowledge, faults: Faults) -> Limb:
    inside = f"{place}." if place else ""
    if not isinstance(given, Mapping):
        faults.add(
            place, f"{quoted(given)} is no object.", 'an object such as {"level": "transfemoral", "side": "left"}'
        )
        return "", ""
    only(dict(given), LIMB_KEYS, faults, inside)
    levels = [level for level in knowledge.facts["level"].options if level != "none"]
    sides = list(knowledge.facts["side"].options)
    level, side = given.get("level"), given.get("side")
    if level not in levels:
        faults.unknown_word(f"{inside}level", level, levels, "level of a residual limb")
    if side is not None and side not in sides:
        faults.unknown_word(f"{inside}side", side, sides, "side")
    return str(level), str(side or "")
