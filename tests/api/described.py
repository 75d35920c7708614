"""The description of the interface as a measure: whether documents are what it says, no key more and no key less."""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.test import Client
from jsonschema import Draft202012Validator

from candidates.queries.judging import current_judge
from tests.bench.people import LEVELS, Inventor

Document = dict[str, Any]
LEFT_OUT = 0.3  # of what is known of an invented person


def description() -> Document:
    """The description as it is served."""
    return Client().get("/api/v1/schema").json()


def strict(form: Any) -> Any:
    """A form that takes no key that it does not name. Served answers may grow; the description has to keep up."""
    if isinstance(form, list):
        return [strict(inner) for inner in form]
    if not isinstance(form, dict):
        return form
    inner = {key: strict(value) for key, value in form.items()}
    return (
        {"additionalProperties": False, **inner} if "properties" in inner and inner.get("type") == "object" else inner
    )


@cache
def _validator(name: str) -> Draft202012Validator:
    forms = strict(description()["components"]["schemas"])
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": {"schemas": forms}})


def differences(document: Any, name: str) -> list[str]:
    """Where a document is not what the description says under a name."""
    return [f"{error.json_path}: {deepest(error).message[:300]}" for error in _validator(name).iter_errors(document)]


def deepest(error: Any) -> Any:
    """The innermost reason of an error."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def invented(many: int) -> Iterator[Document]:
    """People whom nobody knows, the same ones every time: at every level, with some answers left out or unknown."""
    draw, inventor = random.Random(26), Inventor(current_judge(), 26)  # noqa: S311 - the same people every time
    for at in range(many):
        person = inventor.person(LEVELS[at % len(LEVELS)])
        person["facts"] = dict(_partly(person["facts"], draw))
        if at % 3 == 0:
            del person["policy_statements"]
        yield person


def _partly(facts: Document, draw: random.Random) -> Iterator[tuple[str, Any]]:
    for fact, answer in facts.items():
        if fact == "level" or draw.random() > LEFT_OUT:
            yield fact, answer
        elif draw.random() > LEFT_OUT:
            yield fact, {"unknown": "not asked"}
