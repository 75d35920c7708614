"""Nothing in the edition stands without a case: a new criterion, row, limit, policy or option fails here until it has one."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from tests.cases.demands import JUDGED, Name, limits_of, numeric_limits, outcomes, policy_verdicts, tables
from tests.cases.proofs import Proof, options_used, policy_verdicts_proved, proofs
from tests.cases.sentences import HERE, every_case
from tests.engine.edition import knowledge, tree

# How near to a limit a case has to come, in the canonical unit; whole numbers come as near as one.
NEAR = Decimal("0.1")
WHOLE = Decimal(1)


def none_lacks(lacking: Iterable[Any]) -> None:
    """Fail with one line for each thing that has no case."""
    lines = sorted(" ".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in lacking)
    assert not lines, "\n".join(["Without a case:", *lines])


def test_every_outcome_of_every_table_has_a_case() -> None:
    """Each row decides once, and each table is met, unknown and not applicable once, wherever it can be."""
    proved = _outcomes_proved()
    lacking = [f"{rule_set}.{id}: {' '.join(outcome)}" for (rule_set, id), table in tables().items() for outcome in sorted(outcomes((rule_set, id), table) - proved.get((rule_set, id), set()))]
    none_lacks(lacking)


def _outcomes_proved() -> dict[Name, set[tuple[str, ...]]]:
    found: dict[Name, set[tuple[str, ...]]] = {}
    for proof in proofs():
        table = tables().get((proof.rule_set, proof.criterion))
        if table is not None:
            found.setdefault((proof.rule_set, proof.criterion), set()).add(_outcome(proof, table))
    return found


def _outcome(proof: Proof, table: Mapping[str, Any]) -> tuple[str, ...]:
    if proof.effect is None:
        return (proof.outcome,)
    if proof.outcome == "unknown":
        return proof.outcome, proof.effect
    rows = [str(number) for number, row in enumerate(table["rows"]) if row["effect"] == proof.effect and row["says"].startswith(proof.says or "")]
    assert len(rows) == 1, f"{proof.criterion}: the case does not say which row it means, {proof.effect} {proof.says}"
    return proof.outcome, proof.effect, rows[0]


def test_every_numeric_limit_has_cases_just_below_at_and_just_above_it() -> None:
    lacking = [f"{rule_set}.{criterion} {fact} {limit}: {where}" for rule_set, criterion, fact, limit in sorted(numeric_limits()) for where in _unproved_sides(rule_set, criterion, fact, limit)]
    none_lacks(lacking)


def _unproved_sides(rule_set: str, criterion: str, fact: str, limit: Decimal) -> Iterable[str]:
    numbers = [number for proof in proofs() if (proof.rule_set, proof.criterion) == (rule_set, criterion) and (number := proof.number(fact)) is not None]
    near = WHOLE if fact in knowledge().facts and knowledge().facts[fact].kind in ("age", "count") or fact == "distal_space" else NEAR
    asked = knowledge().facts.get(fact)
    ends = (asked.at_least, asked.at_most) if asked else (None, None)
    if not any(limit - near <= number < limit for number in numbers) and limit != ends[0]:
        yield "just below"
    if limit not in numbers:
        yield "at"
    if not any(limit < number <= limit + near for number in numbers) and limit != ends[1]:
        yield "just above"


def test_every_numeric_limit_has_a_case_with_the_value_unknown() -> None:
    unknown = {(proof.rule_set, proof.criterion, fact) for proof in proofs() if proof.outcome == "unknown" for fact in [f for _, _, f, _ in numeric_limits()] if proof.number(fact) is None}
    lacking = sorted({(rule_set, criterion, fact) for rule_set, criterion, fact, _ in numeric_limits()} - unknown)
    none_lacks(lacking)


def test_every_device_limit_has_a_case() -> None:
    proved = {(proof.rule_set, proof.criterion) for proof in proofs()}
    lacking = [f"{id}.{limit['limit']}" for id, system in tree()["systems"].items() if system["availability"] in JUDGED for limit in system["limits"] if (id, limit["limit"]) not in proved]
    none_lacks(lacking)


def test_every_answer_to_every_statement_of_a_policy_has_a_case() -> None:
    proved = {(proof.rule_set, proof.criterion, proof.outcome) for proof in proofs()}
    lacking = [
        f"{id}.{statement['id']}: {outcome}"
        for id, policy in tree()["policies"].items()
        for statement in policy.get("statements", [])
        for outcome in ("met", "not_met", "unknown", *(["not_applicable"] if "when" in statement else []))
        if (id, statement["id"], outcome) not in proved
    ]
    none_lacks(lacking)


def test_every_verdict_that_a_policy_can_give_has_a_case() -> None:
    demanded = {(id, verdict) for id, policy in tree()["policies"].items() for verdict in policy_verdicts(policy)}
    none_lacks(demanded - policy_verdicts_proved())


def test_no_case_expects_a_verdict_that_its_policy_cannot_give() -> None:
    possible = {(id, verdict) for id, policy in tree()["policies"].items() for verdict in [*policy_verdicts(policy), "not_judged", ""]}
    none_lacks(policy_verdicts_proved() - possible)


def test_every_option_of_every_choice_appears_in_a_case() -> None:
    demanded = {(id, option) for id, fact in knowledge().facts.items() for option in fact.options}
    demanded |= {(id, answer) for id, fact in knowledge().facts.items() if fact.kind == "yes_no" for answer in ("True", "False")}
    none_lacks(demanded - options_used())


def test_the_files_of_cases_are_called_as_those_of_the_criteria() -> None:
    criteria = {criterion: file for file, criterion in _criteria_with_files()}
    strangers = [
        f"{path.name}: {case['name']}"
        for path, case in every_case()
        for id in case["expect"]
        if path.parent == HERE and len(case["expect"]) == 1 and id in criteria and path.stem != criteria[id]
    ]
    none_lacks(strangers)


def _criteria_with_files() -> Iterable[tuple[str, str]]:
    return ((table.file.removeprefix("criteria/").removesuffix(".yaml"), id) for id, table in tree()["criteria"].items())


def test_no_two_sentences_of_a_file_are_the_same() -> None:
    names = [(path, case["name"]) for path, case in every_case()]
    none_lacks({str(name) for name in names if names.count(name) > 1})


def test_a_condition_without_comparators_has_no_limits() -> None:
    assert limits_of(["a"]) == limits_of({"present": "yes"}) == []
