"""What the edition asks to be proved by cases: every outcome of every table, both sides of every limit."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import Any

from tests.engine.edition import tree
from tests.engine.plainly import NOT_ASKED, UNKNOWN, Found, decide, facts_of

JUDGED = ("in_use", "study_only", "superseded")
COMPARATORS = ("at_least", "above", "at_most", "below")
LIMITED = {
    "min_residual_bone_length": "residual_bone_length", "max_residual_bone_length": "residual_bone_length",
    "max_total_mass": "total_mass", "max_bmi": "bmi", "min_age": "age", "max_age": "age",
    "min_canal_diameter": "canal_diameter", "max_canal_diameter": "canal_diameter",
    "min_remaining_cortex": "remaining_cortex",
}  # fmt: skip

Name = tuple[str, str]  # rule set and criterion


def tables() -> dict[Name, Mapping[str, Any]]:
    """Every table: general criteria, and the rows of judged systems and of policies, each a table of its own."""
    found: dict[Name, Mapping[str, Any]] = {("general", id): table for id, table in tree()["criteria"].items()}
    for holder in ("systems", "policies"):
        for id, words in tree()[holder].items():
            if holder == "policies" or words["availability"] in JUDGED:
                found |= {(id, row["id"]): {"rows": [row]} for row in words.get("rows", [])}
    return found


def outcomes(name: Name, table: Mapping[str, Any]) -> set[tuple[str, ...]]:
    """Every outcome of a table, with its effect or what it could be, and the number of the row that decides."""
    facts = facts_of(table)
    samples = [list(_samples(fact, table)) for fact in facts]
    levels = {**tree()["policies"], **tree()["systems"]}.get(name[0], {}).get("levels")
    everywhere = {**table, "applies_when": "always"}
    people = (dict(zip(facts, values, strict=True)) for values in product(*samples))
    found = {_told(table, decide(everywhere, values)) for values in people}
    if table.get("applies_when", "always") != "always":
        found.add(("not_applicable",))
    if levels and all(_always_asked_at(levels, fact) for fact in facts):
        found.discard(("not_applicable",))
    return found


def _told(table: Mapping[str, Any], found: Found) -> tuple[str, ...]:
    if found.outcome == "unknown":
        return found.outcome, str(found.effect)
    if found.row is None:
        return (found.outcome,)
    return found.outcome, found.row["effect"], str([row is found.row for row in table["rows"]].index(True))


def _samples(fact: str, table: Mapping[str, Any]) -> Iterator[Any]:
    """Yield values of a fact from each part that the table tells apart."""
    yield UNKNOWN
    if can_go_unasked(fact):
        yield NOT_ASKED
    words = tree()["facts"].get(fact, {"kind": "quantity"})
    tests = [test for spoken_of, test in conditions_of(table) if spoken_of == fact]
    if words["kind"] in ("choice", "choices", "yes_no"):
        options = list(words.get("options", ("yes", "no")))
        named = [option for test in tests for option in (test if isinstance(test, list) else next(iter(test.values())))]
        told_apart = [option for option in options if option in named] + [o for o in options if o not in named][:1]
        if words["kind"] != "choices":
            yield from told_apart
            return
        alone = set(words.get("exclusive", ()))
        together = frozenset(told_apart) - alone
        yield from (frozenset([option]) for option in told_apart)
        yield from ({together, *(together - {option} for option in together)} - {frozenset()})
    else:
        limits = sorted(limit for test in tests for limit in limits_of(test))
        yield from (
            [Decimal(1)] if not limits else [limits[0] - 1, *limits, *(limit + Decimal("0.001") for limit in limits)]
        )


def can_go_unasked(fact: str) -> bool:
    """Whether a fact can be not asked or not applicable."""
    if fact in tree()["derived"]:
        return any(can_go_unasked(base) for base in tree()["derived"][fact]["from"])
    words = tree()["facts"][fact]
    return words["asked_when"] != "always" or words["may_be_not_applicable"] == "yes"


def _always_asked_at(levels: list[str], fact: str) -> bool:
    """Whether a fact is asked of everybody at these levels, because its gate asks for nothing but one of them."""
    words = tree()["facts"].get(fact)
    if words is None or isinstance(words["asked_when"], str) or words["may_be_not_applicable"] == "yes":
        return not can_go_unasked(fact)
    gates = [gate for gate in words["asked_when"] if list(gate) == ["level"]]
    return any(set(levels) <= set(_levels_named(gate["level"])) for gate in gates)


def _levels_named(test: Any) -> list[str]:
    every = list(tree()["facts"]["level"]["options"])
    return test if isinstance(test, list) else [level for level in every if level not in test.get("none_of", [])]


def conditions_of(table: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Every condition of a table, with the fact of which it speaks; what is neutral last."""
    return [item for row in table["rows"] for item in row.get("when", {}).items()] + [*table.get("neutral", {}).items()]


def limits_of(test: Any) -> list[Decimal]:
    """The numbers that a condition compares with."""
    return [Decimal(test[name]) for name in COMPARATORS if name in test] if isinstance(test, Mapping) else []


def numeric_limits() -> set[tuple[str, str, str, Decimal]]:
    """Every number that any rule compares a fact with: rule set, criterion, fact, number."""
    found = set()
    for (rule_set, criterion), table in tables().items():
        found |= {
            (rule_set, criterion, fact, limit) for fact, test in conditions_of(table) for limit in limits_of(test)
        }
    for id, system in tree()["systems"].items():
        if system["availability"] in JUDGED:
            with_value = (limit for limit in system["limits"] if "value" in limit)
            found |= {(id, one["limit"], LIMITED[one["limit"]], Decimal(one["value"])) for one in with_value}
    return found


def policy_verdicts(policy: Mapping[str, Any]) -> set[str]:
    """Every verdict that a policy can give."""
    effects = {rule["effect"] for rule in [*policy.get("rows", []), *policy.get("statements", [])]}
    if "always" in policy:
        return {"not_suitable"}
    possible = {"suitable"}
    possible |= {"not_suitable"} if "exclude" in effects else set()
    possible |= {"not_yet_suitable"} if "defer" in effects else set()
    possible |= {"incomplete"} if effects & {"exclude", "defer"} else set()
    return possible | ({"suitable_with_cautions"} if "caution" in effects else set())
