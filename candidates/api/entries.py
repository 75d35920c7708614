"""The entries of an edition as plain data: every key always there, null or empty where the knowledge says nothing.

Numbers stay the text that was written, yes and no become booleans, and what has an order becomes a list.
"""

from typing import Any

from candidates.api.conditions import Conditions, Document, Words, is_yes
from candidates.engine.loading import Tree


def facts(tree: Tree) -> dict[str, Document]:
    """Return the questions in the order of a visit."""
    conditions, limb = Conditions(tree), frozenset(tree["levels"]["limb_facts"])
    ordered = sorted(tree["facts"].items(), key=lambda item: (int(item[1]["order"]), item[0]))
    return {id: _fact(id, words, conditions, belongs_to="limb" if id in limb else "person") for id, words in ordered}


def derived(tree: Tree) -> dict[str, Document]:
    """Return what is worked out from answers and never asked."""
    return {id: _derived(id, words) for id, words in tree["derived"].items() if id not in tree["facts"]}


def criteria(tree: Tree) -> dict[str, Document]:
    """Return the general criteria in the order of a visit."""
    conditions = Conditions(tree)
    ordered = sorted(tree["criteria"].items(), key=lambda item: (int(item[1]["order"]), item[0]))
    return {id: _criterion(id, words, conditions) for id, words in ordered}


def systems(tree: Tree) -> dict[str, Document]:
    """Return the implant systems in alphabetical order."""
    conditions = Conditions(tree)
    return {id: _system(id, words, conditions) for id, words in sorted(tree["systems"].items())}


def pathways(tree: Tree) -> dict[str, Document]:
    """Return the routes that are no system."""
    return {id: _pathway(id, words) for id, words in sorted(tree["pathways"].items())}


def policies(tree: Tree) -> dict[str, Document]:
    """Return the policies in alphabetical order."""
    conditions = Conditions(tree)
    return {id: _policy(id, words, conditions) for id, words in sorted(tree["policies"].items())}


def sources(tree: Tree) -> dict[str, Document]:
    """Return every source in alphabetical order."""
    return {id: _source(id, words) for id, words in sorted(tree["sources"].items())}


def _fact(id: str, words: Words, conditions: Conditions, *, belongs_to: str) -> Document:
    plausible = words.get("plausible")
    return {
        "id": id,
        "label": words["label"],
        "ask": words["ask"],
        "help": words.get("help"),
        "kind": words["kind"],
        "options": [{"value": value, "label": label} for value, label in words.get("options", {}).items()],
        "exclusive": list(words.get("exclusive", ())),
        "unit": words.get("unit"),
        "units": list(words.get("units", ())),
        "plausible": {**plausible, "unit": words["unit"]} if plausible else None,
        "worse": words["worse"],
        "tier": words["tier"],
        "section": words["section"],
        "order": int(words["order"]),
        "asked_when": conditions.gate(words["asked_when"]),
        "may_be_not_applicable": is_yes(words["may_be_not_applicable"]),
        "not_applicable_means": words.get("not_applicable_means"),
        "belongs_to": belongs_to,
    }


def _derived(id: str, words: Words) -> Document:
    grounds = words["source"]
    return {
        "id": id,
        "label": words["label"],
        "kind": "derived",
        "formula": words["formula"],
        "derived_from": list(words["from"]),
        "unit": words["unit"],
        "origin": grounds["origin"],
        "basis": grounds.get("basis"),
        "says": grounds.get("words"),
        "sources": list(grounds.get("sources", ())),
    }


def _criterion(id: str, words: Words, conditions: Conditions) -> Document:
    return {
        "id": id,
        "title": words["title"],
        "tier": words["tier"],
        "section": words["section"],
        "order": int(words["order"]),
        "applies_when": conditions.gate(words["applies_when"]),
        "rows": [conditions.row(row) for row in words["rows"]],
        "neutral": conditions.all_of(words.get("neutral", {})),
        "why": words["why"],
        "action": words.get("action"),
        "disagreement": words.get("disagreement"),
    }


def _system(id: str, words: Words, conditions: Conditions) -> Document:
    values = words.get("values", {})
    return {
        "id": id,
        "name": words["name"],
        "maker": words["maker"],
        "levels": list(words["levels"]),
        "bones": list(words["bones"]),
        "fixation": words["fixation"],
        "stages": words["stages"],
        "availability": words["availability"],
        "summary": words.get("summary"),
        "category": words.get("category"),
        "note": words.get("note"),
        "instead": list(words["instead"]),
        "limits": [_limit(limit, words["instead"]) for limit in words["limits"]],
        "rows": [conditions.named_row(row) for row in words["rows"]],
        "values": [_value(name, value) for name, value in values.items() if value["value"] != "unknown"],
        "unknown_values": [_unknown(name, value) for name, value in values.items() if value["value"] == "unknown"],
    }


def _limit(words: Words, instead: list[str]) -> Document:
    keys = ("limit", "comparator", "status", "value", "unit", "landmark", "source", "note")
    return {**{key: words.get(key) for key in keys}, "instead": list(words.get("instead", instead))}


def _value(name: str, words: Words) -> Document:
    said = words["value"]
    keys = ("unit", "basis", "confidence", "source", "note")
    return {
        "name": name,
        "value": list(said) if isinstance(said, list) else [said],
        **{key: words.get(key) for key in keys},
    }


def _unknown(name: str, words: Words) -> Document:
    return {"name": name, "note": words.get("note")}


def _pathway(id: str, words: Words) -> Document:
    keys = ("name", "says", "basis", "source", "system")
    return {"id": id, "levels": list(words["levels"]), **{key: words.get(key) for key in keys}}


def _policy(id: str, words: Words, conditions: Conditions) -> Document:
    # A policy's own rows were published about osseointegration and read in its own source unless they say otherwise.
    usual = {"origin": "published_oi", "basis": "read", "sources": [words["source"]]}
    rows = [{"id": "always", **words["always"]}] if "always" in words else []
    return {
        "id": id,
        "title": words["title"],
        "kind": words["kind"],
        "jurisdiction": words["jurisdiction"],
        "dated": words["dated"],
        "reviewed": words.get("reviewed"),
        "levels": list(words["levels"]),
        "systems": list(words.get("systems", ())),
        "complete": is_yes(words["complete"]),
        "words": {key: said if isinstance(said, list) else [said] for key, said in words["words"].items()},
        "unverified": list(words.get("unverified", ())),
        "rows": [conditions.named_row(row, **usual) for row in (*rows, *words.get("rows", ()))],
        "statements": [_statement(asked, conditions, usual) for asked in words.get("statements", ())],
        "accepts": [_acceptance(accepted, conditions) for accepted in words.get("accepts", ())],
        "source": words["source"],
        "also_read": list(words.get("also_read", ())),
    }


def _statement(words: Words, conditions: Conditions, usual: dict[str, Any]) -> Document:
    words = {**usual, **words}
    return {
        "id": words["id"],
        "asks": words["asks"],
        "required": is_yes(words["required"]),
        "effect": words["effect"],
        "says": words["says"],
        "when": conditions.all_of(words.get("when", {})),
        "origin": words["origin"],
        "basis": words["basis"],
        "sources": list(words["sources"]),
    }


def _acceptance(words: Words, conditions: Conditions) -> Document:
    return {"when": conditions.all_of(words["when"]), "says": words["says"]}


def _source(id: str, words: Words) -> Document:
    keys = ("cite", "url", "doi", "year", "kind", "basis")
    return {"id": id, **{key: words.get(key) for key in keys}}
