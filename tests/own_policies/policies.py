"""Policies that a clinic writes down itself, invented for the tests."""

from datetime import UTC, datetime
from typing import Any

from candidates.actions import own_policies
from candidates.membership import Member
from candidates.models import OwnPolicy
from candidates.own_policies.draft import ROWS, STATEMENTS

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TITLE = "Northern region, prostheses"
TOO_HEAVY = {
    "when": {"body_weight": {"above": "100"}},
    "effect": "exclude",
    "modifiable": "no",
    "says": "The region covers people of up to 100 kg.",
}
EVALUATED = {
    "asks": "Has the regional centre evaluated this person?",
    "required": "yes",
    "effect": "defer",
    "says": "The region asks for an evaluation at its centre.",
}
READ = {
    "document": "Circular 12",
    "address": "",
    "read_on": "2026-11-02",
    "read_by": "Å. Berg",
    "origin": "published_oi",
}


def described(**said: Any) -> dict[str, Any]:
    """A policy without requirements, as its form gives it."""
    reading = {**READ, **{name: said.pop(name) for name in READ if name in said}}
    policy = {
        "title": TITLE,
        "kind": "payer",
        "jurisdiction": "Northern region",
        "dated": "2026-04",
        "levels": ["transfemoral"],
        "complete": "yes",
        "words": {"statement": "Covers people of up to 100 kg."},
    }
    return {"policy": {**policy, **said}, "reading": reading}


def written(member: Member, *rows: dict[str, Any], asks: dict[str, Any] | None = None, **said: Any) -> OwnPolicy:
    """A policy that is not in force yet."""
    policy = own_policies.begin(described(**said), by=member, at=NOW)
    for row in rows or (TOO_HEAVY,):
        own_policies.require(policy, ROWS, row, by=member, at=NOW)
    if asks:
        own_policies.require(policy, STATEMENTS, asks, by=member, at=NOW)
    return policy


def in_force(member: Member, *rows: dict[str, Any], asks: dict[str, Any] | None = None, **said: Any) -> OwnPolicy:
    """A policy by which the clinic's people are judged."""
    policy = written(member, *rows, asks=asks, **said)
    own_policies.put_in_force(policy, by=member, at=NOW)
    policy.refresh_from_db()
    return policy
