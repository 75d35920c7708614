"""The people of the demonstration as plain data: what is taken over is filled in, published people come as examples."""

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from candidates.engine.facts import Fact

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "docs" / "examples"


@dataclass(frozen=True)
class Person:
    """One person to add: name, number, answers of the person and of each limb, and how far the assessment goes.

    `days` is how long ago that was, counted from the day on which the demonstration is built.
    """

    family_name: str
    given_names: str
    reference: str
    birth_date: date | None
    shared: dict[str, Any]
    limbs: list[dict[str, Any]]
    overrides: list[dict[str, str]]
    then: str
    impression: str
    again: dict[str, Any] = field(default_factory=dict)
    plan: dict[str, str] = field(default_factory=dict)
    days: int = 0


def written(name: str = "people.yaml") -> dict[str, Any]:
    """Return a file as it is written, every scalar as text."""
    text = (HERE / name).read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes nothing but text
    return content


def people(content: Mapping[str, Any], limb_facts: frozenset[str]) -> list[Person]:
    """Return the people with everything that they take over filled in."""
    return [_person(entry, content, limb_facts) for entry in content["people"]]


def answers_of(answers: Mapping[str, Any], facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Return answers as JSON has them: the file knows nothing but text."""
    return {fact: _answer(answer, facts[fact]) for fact, answer in answers.items()}


def _answer(answer: Any, fact: Fact) -> Any:
    if fact.kind == "yes_no" and isinstance(answer, str):
        return answer == "yes"
    if fact.is_numeric and isinstance(answer, str):
        return {"value": answer, "unit": fact.unit}
    return answer


def _person(entry: Mapping[str, Any], content: Mapping[str, Any], limb_facts: frozenset[str]) -> Person:
    family_name, given_names = (part.strip() for part in entry["name"].split(","))
    shared, limbs = _published(entry["example"], limb_facts) if "example" in entry else _invented(entry, content)
    return Person(
        family_name,
        given_names,
        entry["reference"],
        date.fromisoformat(entry["birth_date"]) if "birth_date" in entry else None,
        shared,
        limbs,
        entry.get("overrides", []),
        entry["then"],
        entry.get("impression", ""),
        entry.get("again", {}),
        entry.get("plan", {}),
        int(entry.get("days", 0)),
    )


def _published(name: str, limb_facts: frozenset[str]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return an example's answers, those of its limb apart."""
    facts = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))["facts"]
    limb = {fact: answer for fact, answer in facts.items() if fact in limb_facts}
    return {fact: answer for fact, answer in facts.items() if fact not in limb_facts}, [limb]


def _invented(entry: Mapping[str, Any], content: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    base = content[entry["like"]] if "like" in entry else {"shared": {}, "limbs": [{}]}
    limbs = [_over(_limb_to_take_over(limb, base, content), limb) for limb in entry.get("limbs", [{}])]
    return _over(base["shared"], entry.get("shared", {})), limbs


def _limb_to_take_over(limb: Mapping[str, Any], base: Mapping[str, Any], content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the limb whose answers are taken over: of the entry that the limb names, else of the person's."""
    source: dict[str, Any] = (content[limb["like"]] if "like" in limb else base)["limbs"][0]
    return source


def _over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers with others put over them; `null` takes one away."""
    merged = {**deepcopy(dict(base)), **{fact: answer for fact, answer in own.items() if fact != "like"}}
    return {fact: answer for fact, answer in merged.items() if answer != "null"}
