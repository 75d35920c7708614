"""The engine held against the contract written a second time: of anybody the same findings, verdicts, missing facts."""

from collections.abc import Iterable, Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine import people, plainly
from tests.engine.asking import AS_OF, Words, finding
from tests.engine.edition import answer_to, tree
from tests.engine.people import usual
from tests.engine.plainly import UNKNOWN, Found

JUDGED = ("in_use", "study_only", "superseded")
COMPARED_WITH = {
    "min_residual_bone_length": "residual_bone_length", "max_residual_bone_length": "residual_bone_length",
    "max_total_mass": "total_mass", "min_age": "age", "max_age": "age", "min_remaining_cortex": "remaining_cortex",
}  # fmt: skip


def same(found: Found, told: Words) -> None:
    """Fail where a finding is not what the table says when it is read slowly."""
    assert told["outcome"] == found.outcome, told["criterion"]
    assert (told["effect"] or told["could_be"]) == found.effect, told["criterion"]
    if found.row is not None and found.outcome != "unknown":
        assert told["says"] == found.row["says"]
        assert told["holds_up"] == found.row.get("holds_up")
        assert told["modifiable"] is (found.row.get("modifiable") == "yes")


@settings(usual, max_examples=60)
@given(people.anybody())
def test_every_general_criterion_says_what_its_table_says(facts: Words) -> None:
    answer = answer_to({"as_of": AS_OF, "facts": facts})
    values = people.plain_values({"as_of": AS_OF, "facts": facts})
    if facts.get("level") == "none":
        assert answer["findings"] == []
        return
    found = {id: plainly.decide(table, values) for id, table in tree()["criteria"].items()}
    for id, one in found.items():
        same(one, finding(answer, id))
    verdict = plainly.verdict(list(found.values()))
    expected = verdict if values["level"] != UNKNOWN or verdict.startswith("not_") else "incomplete"
    assert answer["clinical"]["verdict"] == expected


@settings(usual, max_examples=60)
@given(people.anybody(), people.statements())
def test_every_policy_says_what_its_rows_and_statements_say(facts: Words, statements: Words) -> None:
    answer = answer_to({"as_of": AS_OF, "facts": facts, "policy_statements": statements})
    values = people.plain_values({"as_of": AS_OF, "facts": facts})
    for judged in answer["policies"]:
        policy = tree()["policies"][judged["id"]]
        found = {row["id"]: plainly.decide({"rows": [row]}, values) for row in rows_of(policy)}
        own = statements.get(judged["id"], {})
        found |= {one["id"]: stated(one, own.get(one["id"]), values) for one in policy.get("statements", [])}
        for id, one in found.items():
            same(one, next(told for told in judged["findings"] if told["criterion"] == id))
        assert judged["verdict"] == plainly.verdict(list(found.values()))


def rows_of(policy: Mapping[str, Any]) -> list[Words]:
    """The rows of a policy, that which holds for everybody first."""
    always = [{"id": "always", "when": {}, **policy["always"]}] if "always" in policy else []
    return [*always, *policy.get("rows", [])]


def stated(statement: Mapping[str, Any], answer: bool | None, values: Words) -> Found:
    """What an answer to a statement says."""
    if statement.get("when") and plainly.conjunction(statement["when"], values) is False:
        return Found("not_applicable")
    row = {"effect": statement["effect"], "says": statement["says"]}
    if answer is None:
        return Found("unknown", statement["effect"], None, (row,))
    if answer is (statement["required"] == "yes"):
        return Found("met")
    return Found("not_met", statement["effect"], row)


@settings(usual, max_examples=60)
@given(people.anybody())
def test_every_row_of_a_system_says_what_it_says_when_read_slowly(facts: Words) -> None:
    answer = answer_to({"as_of": AS_OF, "facts": facts})
    values = people.plain_values({"as_of": AS_OF, "facts": facts})
    for judged in answer["systems"]:
        for row in tree()["systems"][judged["id"]]["rows"]:
            told = next(one for one in judged["findings"] if one["criterion"] == row["id"])
            same(plainly.decide({"rows": [row]}, values), told)


@settings(usual, max_examples=60)
@given(st.one_of(people.anybody(), people.people_nearly_in_order()))
def test_what_is_missing_is_what_keeps_something_undecided(facts: Words) -> None:
    answer = answer_to({"as_of": AS_OF, "facts": facts})
    values = people.plain_values({"as_of": AS_OF, "facts": facts})
    expected = set() if facts.get("level") == "none" else set(decisive(values))
    assert {entry["fact"] for entry in answer["missing"]} == expected


def decisive(values: Words) -> Iterable[str]:
    """The unknown facts of undecided rows and of limits with a value, and the unknown gates before them."""
    if values["level"] == UNKNOWN:
        yield "level"
    for table in tree()["criteria"].values():
        yield from of_rows(plainly.decide(table, values).open_rows, values)
    for system in tree()["systems"].values():
        if system["availability"] in JUDGED and values["level"] in system["levels"]:
            for row in system["rows"]:
                yield from of_rows(plainly.decide({"rows": [row]}, values).open_rows, values)
            for limit in system["limits"]:
                if "value" in limit:
                    yield from unknown(COMPARED_WITH[limit["limit"]], values)


def of_rows(rows: Iterable[Mapping[str, Any]], values: Words) -> Iterable[str]:
    """The unknown facts of some rows."""
    for row in rows:
        for fact in row["when"]:
            yield from unknown(fact, values)


def unknown(fact: str, values: Words) -> Iterable[str]:
    """A fact where it is unknown, a derived one by what it is worked out from, and what its unknown gate waits for."""
    if values[fact] != UNKNOWN:
        return
    if fact in tree()["derived"]:
        for base in tree()["derived"][fact]["from"]:
            yield from unknown(base, values)
        return
    yield fact
    gate = tree()["facts"][fact]["asked_when"]
    if not isinstance(gate, str) and plainly.gate(gate, values) is None:
        for alternative in gate:
            if plainly.conjunction(alternative, values) is None:
                for waits_for in alternative:
                    yield from unknown(waits_for, values)
