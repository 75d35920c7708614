"""The answers of one assessment as one JSON document, and the engine's input that it stands for.

    {"facts": {...}, "limbs": {"<key of the limb>": {...}}, "policy_statements": {...}, "overrides": [...]}

Facts are kept in the form of the contract's input, as they were given. A limb's own facts stand under its key.
"""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import msgspec

Document = dict[str, Any]

_ENCODER = msgspec.json.Encoder(order="sorted", decimal_format="number")

# What the engine reads of an override; on which day it was made is kept beside.
OF_OVERRIDE = ("rule_set", "criterion", "reason", "by")

EMPTY: Document = {"facts": {}, "limbs": {}, "policy_statements": {}, "overrides": []}


def written(document: Mapping[str, Any]) -> str:
    """Return a document as canonical JSON text: keys sorted, decimals exact, nothing but what was given."""
    return _ENCODER.encode(document).decode()


def read(text: str) -> Document:
    """Return the document that a text holds; numbers with a fraction are exact decimals."""
    document: Document = json.loads(text, parse_float=Decimal)
    return document


def with_answers(
    document: Mapping[str, Any], shared: Mapping[str, Any], limbs: Mapping[str, Mapping[str, Any]]
) -> Document:
    """Return the document with answers put in: None takes an answer away, whatever else replaces it."""
    changed = {key: dict(limb) for key, limb in document["limbs"].items()}
    for key, answers in limbs.items():
        changed[key] = _put(changed.get(key, {}), answers)
    return {**document, "facts": _put(document["facts"], shared), "limbs": changed}


def engine_input(document: Mapping[str, Any], additions: Mapping[str, Any]) -> Document:
    """Return the contract's input: one limb flat among the facts, several apart; `additions` are the clinic's."""
    limbs: Iterable[Mapping[str, Any]] = document["limbs"].values()
    entered = list(limbs)
    result: Document = {"facts": dict(document["facts"]), **additions}
    if len(entered) == 1:
        result["facts"] |= entered[0]
    elif entered:
        result["limbs"] = [dict(limb) for limb in entered]
    if document["policy_statements"]:
        result["policy_statements"] = document["policy_statements"]
    if document["overrides"]:
        result["overrides"] = [{key: one[key] for key in OF_OVERRIDE if key in one} for one in document["overrides"]]
    return result


def warning_signs(document: Mapping[str, Any]) -> list[str]:
    """Return the signs that need a doctor today and are recorded."""
    given = document["facts"].get("warning_signs")
    return [sign for sign in given if sign != "none"] if isinstance(given, list) else []


def _put(answers: Mapping[str, Any], changes: Mapping[str, Any]) -> Document:
    return {fact: answer for fact, answer in {**answers, **changes}.items() if answer is not None}
