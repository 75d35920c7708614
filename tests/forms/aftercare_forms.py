"""The forms of what is recorded after surgery, filled in with the least that each needs."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from candidates.aftercare.entries import Entry, Record
from candidates.forms.aftercare import FORMS
from candidates.forms.aftercare.entry import Context, EntryForm
from tests.engine.edition import knowledge

TODAY = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
PROTOCOLS = {"slow": {"title": "Slow programme", "levels": ["transfemoral"], "basis": "read"}}
MONDAY = "2026-11-02"

# One of each kind, with everything that it cannot do without.
LEAST: dict[str, dict[str, Any]] = {
    "operation": {"what": "second_stage", "system": "Press-fit stem"},
    "plan": {"body_weight": "78", "weighed_on": MONDAY, "loads": "8, 14, 20"},
    "change": {"week": "3", "load": "14", "why": "Pain of 6"},
    "load": {"measured": "12"},
    "signature": {"agrees": "yes"},
    "regime": {"what": "Washed once a day", "who": "alone"},
    "stoma": {"fluid": "clear"},
    "infection": {"grade": "1"},
    "mishap": {"what": "fall", "how": "On wet leaves"},
    "loosening": {"signs": ["toggle"], "since": "Since October"},
    "connector": {"by_list": "The maker’s list, revision 3"},
    "part": {"part": "Adapter", "why": "worn"},
    "visit": {"seen": "Walks with one crutch"},
    "radiograph": {"zone_1": "none"},
    "knee": {
        "knee": "constant_friction", "make": "North", "model": "K1", "serial": "77", "friction": "Bolt",
        "reference": "Turns from first contact, clockwise is more", "found": "1½", "left": "1¾", "assist": "none",
        "speed": "Own pace", "heel_height": "1 cm", "heel_rise": "equal", "end_impact": "soft",
        "stance_level": "steady", "stance_slope": "steady", "why": "The heel rose too high", "next_on": "2026-12-22",
    },
    "knee_elsewhere": {"who": "A workshop abroad", "what": "The bolt", "told_by": "The person"},
    "closing": {"note": "Looked at; no harm found"},
}  # fmt: skip


def an_entry(number: int, kind: str, on: str, about: int | None = None, **said: Any) -> Entry:
    """Return an entry; its number is its key and the minute in which it was recorded."""
    at = MOMENT + timedelta(minutes=number)
    answered = UUID(int=about) if about else None
    return Entry(UUID(int=number), kind, date.fromisoformat(on), said, answered, None, "", "prosthetist", at)


PLAN = an_entry(1, "plan", MONDAY, loads=["8", "14", "20", "26"], body_weight="78", pain_limit=5, pain_rule="below")


def filled(kind: str, *beside: Entry, level: str = "transfemoral", on: str = "2026-11-22", **said: Any) -> EntryForm:
    """Return a form of a kind with what it cannot do without, and what else is said; None leaves a field out."""
    place = {name: said.pop(name) for name in ("corrects", "about", "side") if name in said}
    context = Context(level, Record(beside), PROTOCOLS, knowledge(), TODAY, **place)
    given = {name: value for name, value in {**LEAST[kind], **said, "on": on}.items() if value is not None}
    return FORMS[kind](given, context=context)


def faults(form: EntryForm) -> dict[str, list[str]]:
    """Return what is wrong, by field."""
    return {name: [str(one) for one in wrong] for name, wrong in form.errors.items()}
