"""What a clinic has confirmed of device limits: the last check of each, its history, and what the engine refuses."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from candidates.engine.faults import Fault, Refused
from candidates.engine.reading import read
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.models import LimitConfirmation
from candidates.roles import Act

PLACE = "confirmations.0"
WORDS = ("value", "unit", "document", "revision")


def last_checks(member: Member) -> dict[tuple[str, str], LimitConfirmation]:
    """Return the last check of each limit that the reader's clinic has confirmed, by system and limit."""
    member.must(Act.READ_SETTINGS)
    checked = LimitConfirmation.objects.filter(clinic=member.clinic).select_related("confirmed_by")
    return {(entry.system, entry.limit): entry for entry in checked.order_by("date", "pk")}


def history(system: str, limit: str, *, seen_by: Member) -> list[LimitConfirmation]:
    """Return every check of one limit by the reader's clinic, the last first."""
    seen_by.must(Act.READ_SETTINGS)
    checked = LimitConfirmation.objects.filter(clinic=seen_by.clinic, system=system, limit=limit)
    return list(checked.select_related("confirmed_by").order_by("-date", "-pk"))


def as_contract(system: str, limit: str, fields: Mapping[str, str | date], by: Member) -> dict[str, str]:
    """Return a confirmation in the shape of the contract's input; a landmark only where one is given."""
    told = {"system": system, "limit": limit, "by": str(by.user)}
    told |= {name: str(fields.get(name, "")) for name in (*WORDS, "date", "look_again")}
    return told | ({"landmark": str(fields["landmark"])} if fields.get("landmark") else {})


def refusals(confirmation: Mapping[str, Any], knowledge: Knowledge, today: date) -> list[Fault]:
    """Return the faults that the engine finds in a confirmation, as the contract writes it, each at its key."""
    try:
        read({"facts": {}, "confirmations": [dict(confirmation)]}, knowledge, today)
    except Refused as refused:
        return [Fault(_key(fault.place), fault.wrong, fault.accepted) for fault in refused.faults]
    return []


def _key(place: str) -> str:
    return place.removeprefix(PLACE).removeprefix(".")
