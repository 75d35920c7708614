"""Asking the engine in a line, and finding one thing in what it answers."""

import json
from typing import Any

from candidates.engine.evaluate import Judge
from candidates.engine.faults import Fault, Refused
from tests.cases.sentences import document
from tests.engine.edition import answer_to

AS_OF = "2026-11-22"
Words = dict[str, Any]

THIGH: Words = {"level": "transfemoral"}


def ask(facts: Words | None = None, *, by: Judge | None = None, **beside: Any) -> Words:
    """The answer to some facts, and to what stands beside them."""
    return answer_to({"as_of": AS_OF, "facts": facts or {}, **beside}, by=by)


def somebody(person: str = "above_the_knee", *, without: tuple[str, ...] = (), **answers: Any) -> Words:
    """The facts of a person about whom everything is known and in whom nothing stands in the way, with changes."""
    put: Words = document({"person": person})["facts"] | answers
    return {fact: answer for fact, answer in put.items() if fact not in without}


def finding(answer: Words, criterion: str) -> Words:
    """The general finding of that name."""
    (found,) = [one for one in answer["findings"] if one["criterion"] == criterion]
    return dict(found)


def of(answer: Words, id: str, criterion: str | None = None) -> Words:
    """A system or policy of the answer, or one of its findings."""
    (entry,) = [one for one in [*answer["systems"], *answer["policies"]] if one["id"] == id]
    return dict(entry) if criterion is None else finding(entry, criterion)


def missing(answer: Words) -> list[str]:
    """The facts that are missing, in their order."""
    return [entry["fact"] for entry in answer["missing"]]


def refused(facts: Any, **beside: Any) -> list[str]:
    """The places of all faults of an input; none where it is accepted."""
    return [fault.place for fault in faults_of({"as_of": AS_OF, "facts": facts, **beside})]


def faults_of(document: Words) -> tuple[Fault, ...]:
    """All faults of an input; none where it is accepted."""
    try:
        answer_to(document)
    except Refused as error:
        return error.faults
    return ()


def as_bytes(document: Words) -> bytes:
    """A document as the body of a request."""
    return json.dumps(document).encode()


def quantity(value: str | int, unit: str) -> Words:
    """A number with its unit."""
    return {"value": value, "unit": unit}


def length(
    value: str | int, method: str | None = "ct", landmark: str | None = "lesser_trochanter_midline", **more: Any
) -> Words:
    """A length in millimetres as it was measured."""
    how = {"landmark": landmark, "method": method}
    return {**quantity(value, "mm"), **{key: word for key, word in how.items() if word}, **more}
