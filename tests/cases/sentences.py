"""Cases as a clinician writes them: from YAML to the input of the engine, and where its answer is another."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from candidates.engine.faults import Refused
from tests.engine.edition import answer_to, knowledge

HERE = Path(__file__).parent
BACKGROUNDS = HERE / "backgrounds.yaml"
AS_OF = "2026-11-22"
KEYS = {
    "name", "as_of", "person", "answers", "without", "limbs", "available_systems", "confirmations", "statements",
    "overrides", "expect",
}  # fmt: skip
BESIDE = {"available_systems", "confirmations", "overrides"}
SETS = ("systems", "policies")

# "182 mm from lesser_trochanter_midline by ct, give or take 3 mm"; all but the number may be left out.
QUANTITY = re.compile(
    r"(?P<value>-?[\d.]+)(?: (?!from|by)(?P<unit>[^\s,]+))?(?: from (?P<landmark>\w+))?(?: by (?P<method>\w+))?"
    r"(?:, give or take (?P<uncertainty>[\d.]+ \w+))?"
)


class Duplicate(yaml.constructor.ConstructorError):
    """A key that stands twice."""


class Strict(yaml.CBaseLoader):
    """Reads every scalar as text and refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
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
    files = (path for path in sorted(HERE.rglob("*.yaml")) if path != BACKGROUNDS)
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
        put["limbs"] = [_answers(limb) for limb in case["limbs"]]
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
    """Return a number, alone or with unit, landmark, method and uncertainty; the words as they are where they are none."""
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


def differences(case: Mapping[str, Any]) -> Iterator[str]:
    """Yield in words where the engine answers otherwise than the case expects."""
    expected = dict(case["expect"])
    refused = expected.pop("refused", None)
    try:
        found = answer_to(document(case))
    except Refused as error:
        places = [fault.place for fault in error.faults]
        yield from _compared("refused", refused, places)
        return
    if refused is not None:
        yield f"expected {' and '.join(refused)} refused, found it accepted"
    yield from _told(expected, found, None)


def _told(expected: Mapping[str, Any], answer: Mapping[str, Any], side: str | None) -> Iterator[str]:
    for key, words in expected.items():
        if key in ("left", "right"):
            yield from _told(words, answer, key)
        elif key in SETS:
            for id, own in words.items():
                yield from _of_rule_set(id, own, _entry(answer[key], id, side))
        elif key in SPECIAL:
            yield from _compared(key, words, SPECIAL[key](answer))
        elif key in ("missing", "not_missing"):
            listed = {entry["fact"] for entry in answer["missing"]}
            wanted = key == "missing"
            yield from (f"expected {fact} {key.replace('_', ' ')}, found it otherwise" for fact in words if (fact in listed) != wanted)
        else:
            yield from _finding(key, words, _entry(answer["findings"], key, side))


def _of_rule_set(id: str, words: Any, entry: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield where a system or policy is judged otherwise."""
    if words == "not_judged" or entry is None:
        if words != "not_judged" or entry is not None:
            yield f"{id}: expected {_shown(words)}, found {'it judged' if entry else 'it not judged'}"
        return
    if isinstance(words, str):
        yield from _compared(id, words, entry["verdict"])
        return
    for key, own in words.items():
        if key == "missing":
            listed = {one.get("fact", one.get("statement")) for one in entry["missing"]}
            yield from (f"{id}: expected {fact} missing, found it not missing" for fact in own if fact not in listed)
        elif key in entry:
            yield from _compared(f"{id}, {key}", own, _plain(entry[key]))
        else:
            yield from _finding(f"{id}, {key}", own, _entry(entry["findings"], key, None))


def _entry(entries: list[dict[str, Any]], id: str, side: str | None) -> dict[str, Any] | None:
    """Return the finding, system or policy of that name, at that side where there are two."""
    named = [entry for entry in entries if id in (entry.get("id"), entry.get("criterion"))]
    at_side = [entry for entry in named if side is None or entry.get("side", side) == side]
    return at_side[0] if len(at_side) == 1 else None


def _finding(name: str, words: Any, finding: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield where a finding differs: its outcome, its effect or what it could be, the beginning of what it says."""
    if finding is None:
        yield f"{name}: expected {_shown(words)}, found no finding of that name"
        return
    outcome, effect, says = (*([words] if isinstance(words, str) else words), None, None)[:3]
    found = [finding["outcome"], finding["effect"] or finding["could_be"]]
    if [outcome, effect or found[1] if outcome in ("unknown", "borderline") else effect] != found:
        yield f"{name}: expected {_shown(words)}, found {_shown([word for word in found if word])}"
    elif says and not (finding["says"] or "").startswith(says):
        yield f"{name}: expected {says!r}, found {finding['says']!r}"


def _compared(name: str, expected: Any, found: Any) -> Iterator[str]:
    if _plain(expected) != found:
        yield f"{name}: expected {_shown(expected)}, found {_shown(found)}"


def _plain(words: Any) -> Any:
    """Return yes and no for true and false, so that cases can say them."""
    return {True: "yes", False: "no", None: "none"}.get(words, words) if isinstance(words, bool | None) else words


def _shown(words: Any) -> str:
    return ", ".join(map(str, words)) or "nothing" if isinstance(words, list) else str(words)


SPECIAL = {
    "verdict": lambda answer: answer["verdict"],
    "clinical": lambda answer: answer["clinical"]["verdict"],
    "referral": lambda answer: answer["referral"],
    "scope": lambda answer: answer["scope"]["reason"] or "in scope",
    "warnings": lambda answer: answer["warnings"],
    "incomplete_because": lambda answer: answer["incomplete_because"],
    "provisional": lambda answer: _plain(answer["provisional"]),
    "verdict_with_overrides": lambda answer: _plain(answer["verdict_with_overrides"]),
    "tiers": lambda answer: {tier["tier"]: tier["verdict"] for tier in answer["tiers"]},
    "also_known": lambda answer: [known["id"] for known in answer["also_known"]],
    "judged": lambda answer: [system["id"] for system in answer["systems"]],
    "benefit": lambda answer: {
        benefit["advantage"]: benefit["matches"] for benefit in answer["expected_benefit"] if benefit["matches"]
    },
    "changes": lambda answer: {
        one["to"]: [change["criterion"] for change in one["changes"]] for one in answer["what_would_change"]
    },
}
