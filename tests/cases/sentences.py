"""Cases as a clinician writes them: from YAML to the input of an evaluation."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tests.engine.edition import knowledge

HERE = Path(__file__).parent
BACKGROUNDS = HERE / "backgrounds.yaml"
# What follows from entries after surgery is no question to the engine: tests/aftercare/cases.py reads these.
AFTER_SURGERY = HERE / "after_surgery"
AS_OF = "2026-11-22"
KEYS = {
    "name", "as_of", "person", "answers", "without", "limbs", "available_systems", "confirmations", "statements",
    "overrides", "expect",
}  # fmt: skip
BESIDE = {"available_systems", "confirmations", "overrides"}

# "182 mm from lesser_trochanter_midline by ct, give or take 3 mm"; all but the number may be left out.
QUANTITY = re.compile(
    r"(?P<value>-?[\d.]+)(?: (?!from|by)(?P<unit>[^\s,]+))?(?: from (?P<landmark>\w+))?(?: by (?P<method>\w+))?"
    r"(?:, give or take (?P<uncertainty>[\d.]+ \w+))?"
)


class Duplicate(yaml.constructor.ConstructorError):
    """A key that stands twice."""


class Strict(yaml.CBaseLoader):
    """Reads every scalar as text and refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping = super().construct_mapping(node, deep=True)
        if len(mapping) != len(node.value):
            raise Duplicate(None, None, "a key stands twice in", node.start_mark)
        return mapping


def read(path: Path) -> Any:
    """Return what a file of cases holds, every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Strict)  # noqa: S506


@lru_cache(maxsize=1)
def every_case() -> tuple[tuple[Path, dict[str, Any]], ...]:
    """Return every case with its file."""
    files = (path for path in sorted(HERE.rglob("*.yaml")) if path != BACKGROUNDS and path.parent != AFTER_SURGERY)
    return tuple((path, case) for path in files for case in read(path))


@lru_cache(maxsize=1)
def backgrounds() -> dict[str, dict[str, Any]]:
    """Return the people about whom everything is known, by name."""
    people = read(BACKGROUNDS)
    everybody = people.pop("everybody")
    return {name: {**everybody, **own} for name, own in people.items()}


def document(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return a case as the input of an evaluation."""
    unknown = set(case) - KEYS
    if unknown:
        raise KeyError(f"A case has no {', '.join(sorted(unknown))}; it has {', '.join(sorted(KEYS))}.")
    given = {**(backgrounds()[case["person"]] if "person" in case else {}), **case.get("answers", {})}
    for fact in case.get("without", []):
        del given[fact]
    put: dict[str, Any] = {"as_of": case.get("as_of", AS_OF), "facts": _answers(given)}
    if "limbs" in case:
        own = {fact: put["facts"].pop(fact) for fact in knowledge().levels.limb_facts & set(given)}
        put["limbs"] = [own | _answers(limb) for limb in case["limbs"]]
    if "statements" in case:
        put["policy_statements"] = {
            policy: {statement: answer == "yes" for statement, answer in answers.items()}
            for policy, answers in case["statements"].items()
        }
    return put | {key: case[key] for key in BESIDE & set(case)}


def _answers(given: Mapping[str, Any]) -> dict[str, Any]:
    return {fact: _answer(fact, words) for fact, words in given.items()}


def _answer(fact: str, words: Any) -> Any:
    """Return one answer in the form of the contract."""
    kind = knowledge().facts[fact].kind if fact in knowledge().facts else "choice"
    if not isinstance(words, str) or kind in ("choice", "choices", "date"):
        return words
    if kind == "yes_no":
        return {"yes": True, "no": False}.get(words, words)
    return _quantity(words)


def _quantity(words: str) -> Any:
    """Return a number, alone or with unit, landmark, method and uncertainty; any other words as they are."""
    found = QUANTITY.fullmatch(words)
    if found is None:
        return words
    parts = {name: part for name, part in found.groupdict().items() if part is not None}
    if list(parts) == ["value"]:
        try:
            return Decimal(words)
        except InvalidOperation:
            return words
    if "uncertainty" in parts:
        value, unit = parts["uncertainty"].split()
        return {**parts, "uncertainty": {"value": value, "unit": unit}}
    return parts
