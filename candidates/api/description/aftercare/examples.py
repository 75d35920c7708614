"""Examples of what is recorded after surgery, and what follows from them, made as an answer is."""

import json
from datetime import UTC, date, datetime
from uuid import UUID

from candidates.aftercare.entries import Entry, Record
from candidates.api.aftercare.told import status
from candidates.api.description.forms import Form
from candidates.api.told import with_use
from candidates.evaluation import as_json
from candidates.models import ResidualLimb, Role
from candidates.queries.judging import edition_in_force

ON = date(2026, 10, 20)
PLAN: Form = {
    "kind": "plan",
    "on": "2026-10-05",
    "said": {
        "body_weight": "82",
        "weighed_on": "2026-10-01",
        "loads": ["8", "14", "20"],
        "how": "On a scale, three times a day.",
        "pain_limit": 5,
        "pain_rule": "below",
    },
}
LOADS: tuple[Form, ...] = (
    {"kind": "load", "on": "2026-10-07", "said": {"measured": "7.5", "pain_during": 2}},
    {"kind": "load", "on": "2026-10-14", "said": {"measured": "16.5", "pain_during": 6, "pain_next_morning": 3}},
)


def entries() -> Form:
    """Return examples of what is sent."""
    return {
        "plan": {"summary": "A loading plan of three weeks, with invented figures", "value": PLAN},
        "load": {"summary": "A line of the load diary", "value": LOADS[1]},
    }


def statuses() -> Form:
    """Return what follows from the examples: in week 2 more was measured than prescribed, with pain above the limit."""
    limb = ResidualLimb(pk=_key(1), candidate_id=_key(2), level="transfemoral", side="left")
    record = Record([_entry(at, sent) for at, sent in enumerate((PLAN, *LOADS), start=3)])
    value = json.loads(as_json(with_use(status(limb, record, ON), edition_in_force())))
    return {"second_week": {"summary": "More load and more pain than was planned, in week 2", "value": value}}


def _entry(number: int, sent: Form) -> Entry:
    day = date.fromisoformat(sent["on"])
    at = datetime.combine(day, datetime.min.time(), UTC)
    return Entry(_key(number), sent["kind"], day, sent["said"], None, None, "Åsa Holm", Role.THERAPIST, at)


def _key(number: int) -> UUID:
    return UUID(int=number)
