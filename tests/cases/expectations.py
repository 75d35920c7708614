"""What a case expects, held against the answer of the engine; a difference is told in words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from candidates.engine.faults import Refused
from tests.cases.sentences import document
from tests.engine.edition import answer_to

RULE_SETS = ("systems", "policies")

# What else of an answer a case can speak of, beside findings, systems and policies.
SPECIAL: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "verdict": lambda answer: answer["verdict"],
    "clinical": lambda answer: answer["clinical"]["verdict"],
    "referral": lambda answer: answer["referral"],
    "in_scope": lambda answer: _plain(answer["scope"]["in_scope"]),
    "scope_reason": lambda answer: _plain(answer["scope"]["reason"]),
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


def differences(case: Mapping[str, Any]) -> Iterator[str]:
    """Yield in words where the engine answers otherwise than the case expects."""
    expected = dict(case["expect"])
    refused = expected.pop("refused", None)
    try:
        found = answer_to(document(case))
    except Refused as error:
        yield from _refused(refused or [], [fault.place for fault in error.faults])
        return
    if refused is not None:
        yield f"expected {' and '.join(refused)} refused, found it accepted"
    yield from _told(expected, found, None)


def _refused(expected: list[str], places: list[str]) -> Iterator[str]:
    """Yield where something else was refused; a part of what is expected may be named (`facts.hba1c.unit`)."""
    strangers = [place for place in places if not any(f"{place}.".startswith(f"{one}.") for one in expected)]
    yield from (f"expected {place} accepted, found it refused" for place in strangers)
    lacking = [one for one in expected if not any(f"{place}.".startswith(f"{one}.") for place in places)]
    yield from (f"expected {one} refused, found it accepted" for one in lacking)


def _told(expected: Mapping[str, Any], answer: Mapping[str, Any], side: str | None) -> Iterator[str]:
    for key, words in expected.items():
        if key in ("left", "right"):
            yield from _told(words, answer, key)
        elif key in RULE_SETS:
            for id, own in words.items():
                yield from _of_rule_set(id, own, _entry(answer[key], id, side))
        elif key in SPECIAL:
            yield from _compared(key, words, SPECIAL[key](answer))
        elif key in ("missing", "not_missing"):
            listed = {entry["fact"] for entry in answer["missing"]}
            otherwise = [fact for fact in words if (fact in listed) != (key == "missing")]
            yield from (f"expected {fact} {key.replace('_', ' ')}, found it otherwise" for fact in otherwise)
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


def in_three(words: str | list[str]) -> tuple[str, str | None, str | None]:
    """Return outcome, effect or what it could be, and the beginning of what is said, as far as a case tells them."""
    outcome, effect, says, *_ = [*([words] if isinstance(words, str) else words), None, None]
    return str(outcome), effect, says


def _finding(name: str, words: Any, finding: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield where a finding differs: its outcome, its effect or what it could be, the beginning of what it says."""
    if finding is None:
        yield f"{name}: expected {_shown(words)}, found no finding of that name"
        return
    outcome, effect, says = in_three(words)
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
