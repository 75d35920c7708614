"""The part of a document of answers that is kept aside: answers whose question is no longer asked.

    "kept_aside": {"facts": {"pregnancy": false}, "limbs": {"<key of the limb>": {…}}}

The part stands in a document only where something is kept aside. It is never judged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from candidates import answer_documents
from candidates.answer_documents import Document

KEY = "kept_aside"
NOTHING: Document = {"facts": {}, "limbs": {}}

# Of whom, the key of the limb or PERSON, and the fact.
Place = tuple[str | None, str]
PERSON = None


@dataclass(frozen=True)
class Moves:
    """What one save kept aside, and what it brought back, each with its answer."""

    gone: Mapping[Place, Any]
    back: Mapping[Place, Any]


def aside(document: Mapping[str, Any]) -> dict[Place, Any]:
    """Return the answers of a document that are kept aside."""
    return by_place(document.get(KEY, NOTHING))


def counted(document: Mapping[str, Any]) -> list[tuple[int | None, str]]:
    """Return what is kept aside as the engine's input counts limbs: the place of the limb, None for the person."""
    keys = list(document["limbs"])
    return [(keys.index(key) if key is not PERSON else None, fact) for key, fact in aside(document)]


def moves(before: Mapping[str, Any], after: Mapping[str, Any]) -> Moves:
    """Return what was kept aside and what was brought back between two documents."""
    were, are, stands = aside(before), aside(after), by_place(after)
    gone = {place: answer for place, answer in are.items() if place not in were or were[place] != answer}
    back = {place: answer for place, answer in were.items() if place not in are and stands.get(place) == answer}
    return Moves(gone, back)


def with_answers(
    document: Mapping[str, Any], shared: Mapping[str, Any], limbs: Mapping[str, Mapping[str, Any]]
) -> Document:
    """Return the document with answers put in, and with what was kept aside of the same questions dropped.

    None takes an answer away, from what is judged or from what is kept aside; whatever else replaces it.
    """
    named = by_place({"facts": shared, "limbs": limbs})
    return without(answer_documents.with_answers(document, shared, limbs), named)


def without(document: Document, places: Iterable[Place]) -> Document:
    """Return the document with what is kept aside of some places dropped."""
    left = {place: answer for place, answer in aside(document).items() if place not in set(places)}
    return with_aside(document, left)


def by_place(part: Mapping[str, Any]) -> dict[Place, Any]:
    """Return the answers of a document, or of a part of it, by their place."""
    parts: list[tuple[str | None, Any]] = [(PERSON, part["facts"]), *part["limbs"].items()]
    return {(key, fact): answer for key, answers in parts for fact, answer in answers.items()}


def with_aside(document: Document, kept: Mapping[Place, Any]) -> Document:
    """Return the document with nothing but these answers kept aside."""
    rest = {name: part for name, part in document.items() if name != KEY}
    if not kept:
        return rest
    part: Document = {"facts": {}, "limbs": {}}
    for (key, fact), answer in kept.items():
        (part["facts"] if key is PERSON else part["limbs"].setdefault(key, {}))[fact] = answer
    return {**rest, KEY: part}


def taken_out(document: Document, places: Iterable[Place]) -> Document:
    """Return the document without the answers at some places; what is kept aside stays."""
    out = set(places)
    facts = {fact: answer for fact, answer in document["facts"].items() if (PERSON, fact) not in out}
    limbs = {
        key: {fact: answer for fact, answer in own.items() if (key, fact) not in out}
        for key, own in document["limbs"].items()
    }
    return {**document, "facts": facts, "limbs": limbs}


def put_in(document: Document, place: Place, answer: Any) -> Document:
    """Return the document with one more answer."""
    key, fact = place
    if key is PERSON:
        return {**document, "facts": {**document["facts"], fact: answer}}
    return {**document, "limbs": {**document["limbs"], key: {**document["limbs"][key], fact: answer}}}
