"""`GET /api/v1/docs`: the description as a page to read, made on our own host.

A ready-made viewer would draw the page by script, with styles that the Content-Security-Policy forbids, and show
nothing where there is no script. This page is a template over the same description.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from candidates.api import reading
from candidates.api.conditions import Document
from candidates.api.description import examples, operations
from candidates.api.description.operations import JSON
from candidates.api.door import Door
from candidates.api.problems import KINDS
from candidates.api.schema import described
from candidates.models import Edition
from candidates.queries.editions import KEPT_EDITIONS, knowledge_of, tree_of
from candidates.queries.judging import edition_in_force


class Reference(Door):
    """The page for people who build on the interface."""

    offers = ("text/html",)

    def operation(self) -> Document:
        """Return the description of the page."""
        return operations.reference()

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return the page."""
        self.media_type(request)
        edition = edition_in_force()
        page = render_to_string("api/reference.html", _told(edition, edition.sha256), request)
        return HttpResponse(page, headers={"Vary": "Accept"})


@dataclass(frozen=True, slots=True)
class Address:
    """One address with what it does."""

    method: str
    path: str
    summary: str
    description: str
    filters: tuple[reading.Key, ...]


@lru_cache(maxsize=KEPT_EDITIONS)
def _told(edition: Edition, digest: str) -> Document:
    """Return what the page says."""
    description = described(edition, digest)
    forms = description["components"]["schemas"]
    titles = {section["id"]: section["title"] for section in tree_of(edition)["steps"]["sections"]}
    asked = reading.asked(knowledge_of(edition), forms)
    return {
        "edition": edition,
        "addresses": [_address(path, *words) for path, words in _operations(description)],
        "input": _pretty(examples.PERSON),
        "answer": _pretty(reading.shortened(_example(description))),
        "refused": _pretty(_refused(description)),
        "tables": reading.tables(forms),
        "sections": [{"title": titles[section], "facts": facts} for section, facts in asked],
        "problems": KINDS,
    }


def _operations(description: Document) -> list[tuple[str, tuple[str, Document]]]:
    return [
        (path, (method.upper(), operation))
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    ]


def _address(path: str, method: str, operation: Document) -> Address:
    asked = [parameter for parameter in operation.get("parameters", ()) if parameter["in"] == "query"]
    filters = tuple(reading.table("", {"properties": {asked_["name"]: asked_["schema"]}}).keys[0] for asked_ in asked)
    return Address(method, path, operation["summary"], operation["description"], filters)


def _example(description: Document) -> Any:
    answered = description["paths"]["/api/v1/evaluate"]["post"]["responses"]["200"]
    return answered["content"][JSON]["examples"]["published_person"]["value"]


def _refused(description: Document) -> Any:
    (content,) = description["components"]["responses"]["refused-input"]["content"].values()
    problem = content["examples"]["refused"]["value"]
    return {**problem, "faults": [{**fault, "accepted": fault["accepted"][:90]} for fault in problem["faults"]]}


def _pretty(document: Any) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False)
