"""A clinic's policy as it is written in the app, and the document that it becomes when it is put in force.

    {"policy": {"title", "kind", "jurisdiction", "dated", "levels", "complete", "words", "rows", "statements", …},
     "reading": {"document", "address", "read_on", "read_by", "origin"}}

The part "policy" lacks only what follows from "reading": its source, and what its rows rest on.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from candidates.own_policies.beside import Document
from candidates.wording.marks import OWN_POLICY

ALWAYS, ROWS, STATEMENTS = "always", "rows", "statements"
# Digits of a digest that tell the questions of one policy apart.
ENOUGH = 8


def whole(key: str, draft: Document, version: Mapping[str, Any] | None = None) -> Document:
    """Return a draft as a policy with its source, as an edition has them; of a version with who put it in force."""
    reading, told = draft["reading"], draft["policy"]
    grounds = {"origin": reading["origin"], "basis": basis(reading)}
    policy = {name: value for name, value in told.items() if value not in ([], {})}
    for part in (ROWS, STATEMENTS):
        if part in policy:
            policy[part] = [{**one, **grounds} for one in policy[part]]
    if ALWAYS in policy:
        policy[ALWAYS] = {**policy[ALWAYS], **grounds}
    document: Document = {"policy": {**policy, "source": key}, "source": _source(draft, version), "reading": reading}
    return {**document, "version": dict(version)} if version else document


def basis(reading: Mapping[str, str]) -> str:
    """Return what a policy rests on: read only where it says which document was read, and when."""
    return "read" if reading["document"] and reading["read_on"] else "unverified"


def requirements(draft: Document) -> list[tuple[str, Document]]:
    """Return the requirements of a draft, each with its part of the policy: rows, questions, what it says of all."""
    policy = draft["policy"]
    always = [(ALWAYS, {"id": ALWAYS, **policy[ALWAYS]})] if ALWAYS in policy else []
    return always + [(part, one) for part in (ROWS, STATEMENTS) for one in policy.get(part, ())]


def requirement(draft: Document, id: str) -> tuple[str, Document] | None:
    """Return one requirement with its part; None where there is none of that id."""
    return next(((part, one) for part, one in requirements(draft) if one["id"] == id), None)


def with_requirement(draft: Document, part: str, said: Document, instead_of: str = "") -> Document:
    """Return a draft with a requirement at the end of its part, or in place of another one of that part."""
    policy = draft["policy"]
    if part == ALWAYS:
        return {**draft, "policy": {**policy, ALWAYS: said}}
    others = list(policy.get(part, ()))
    taken = [one["id"] for _, one in requirements(draft) if one["id"] != instead_of]
    said = {"id": _question_id(said) if part == STATEMENTS else _row_id(said, instead_of, taken), **said}
    at = next((place for place, one in enumerate(others) if one["id"] == instead_of), len(others))
    others[at : at + 1] = [said]
    return {**draft, "policy": {**policy, part: others}}


def without_requirement(draft: Document, id: str) -> Document:
    """Return a draft without one of its requirements."""
    policy = {name: value for name, value in draft["policy"].items() if name != id or name != ALWAYS}
    for part in (ROWS, STATEMENTS):
        if part in policy:
            policy[part] = [one for one in policy[part] if one["id"] != id]
    return {**draft, "policy": policy}


def _row_id(said: Document, instead_of: str, taken: Iterable[str]) -> str:
    """Return the id of a row: the fact that it speaks of, numbered where the policy speaks of it more than once."""
    fact = next(iter(said["when"]))
    if instead_of == fact or instead_of.startswith(f"{fact}_"):
        return instead_of
    at, taken = 1, set(taken)
    while (id := fact if at == 1 else f"{fact}_{at}") in taken:
        at += 1
    return id


def _question_id(said: Document) -> str:
    """Return the id of a question: another question has another one, so that no answer is taken for one to it."""
    told = f"{said['asks']}\n{said['required']}"
    return f"asked-{hashlib.sha256(told.encode()).hexdigest()[:ENOUGH]}"


def _source(draft: Document, version: Mapping[str, Any] | None) -> Document:
    """Return the source of a policy: the document as it was typed, who read it when, who put it in force."""
    reading, policy = draft["reading"], draft["policy"]
    parts = [reading["document"] or policy["title"]]
    if policy["dated"] != "unknown":
        parts.append(f"dated {policy['dated']}")
    if basis(reading) == "read":
        how = "to the end" if policy["complete"] == "yes" else "in part"
        parts.append(f"read {how} on {reading['read_on']} by {reading['read_by']}")
    told = f"{', '.join(parts)}. {OWN_POLICY}"
    if version:
        told = f"{told}: version {version['number']}, put in force by {version['by']} on {version['at'][:10]}"
    where = {"url": reading["address"]} if reading.get("address") else {}
    return {"cite": f"{told}.", "basis": basis(reading), **where}
