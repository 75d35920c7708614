"""Nothing in the edition stands without a case: whatever is new in it fails here until it has one."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from tests.cases.demands import JUDGED, Name, numeric_limits, outcomes, policy_verdicts, tables
from tests.cases.proofs import Proof, options_used, policy_verdicts_proved, proofs
from tests.cases.sentences import HERE, every_case
from tests.engine.edition import knowledge, tree

# How near to a limit a case has to come, in the canonical unit; what is counted, and a space in millimetres, by one.
NEAR = Decimal("0.1")
WHOLE = Decimal(1)


def none_lacks(lacking: Iterable[Any]) -> None:
    """Fail with one line for each thing that has no case."""
    lines = sorted(" ".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in lacking)
    assert not lines, "\n".join(["Without a case:", *lines])


def test_every_outcome_of_every_table_has_a_case() -> None:
    """Each row decides once, and each table is met, unknown and not applicable once, wherever it can be."""
    proved = _outcomes_proved()
    for name, table in tables().items():
        demanded = outcomes(name, table)
        none_lacks((*name, *outcome) for outcome in demanded - proved.get(name, set()))


def _outcomes_proved() -> dict[Name, set[tuple[str, ...]]]:
    found: dict[Name, set[tuple[str, ...]]] = {}
    for proof in proofs():
        table = tables().get((proof.rule_set, proof.criterion))
        if table is not None:
            found.setdefault((proof.rule_set, proof.criterion), set()).add(_outcome(proof, table))
    return found


def _outcome(proof: Proof, table: Mapping[str, Any]) -> tuple[str, ...]:
    """The outcome with the one row that the words of the case fit; without a row where they fit several."""
    if proof.effect is None:
        return (proof.outcome,)
    if proof.outcome == "unknown":
        return proof.outcome, proof.effect
    rows = [str(number) for number, row in enumerate(table["rows"]) if _fits(proof, row)]
    return (proof.outcome, proof.effect, *(rows if len(rows) == 1 else []))


def _fits(proof: Proof, row: Mapping[str, Any]) -> bool:
    return bool(row["effect"] == proof.effect and row["says"].startswith(proof.says or ""))


def test_every_numeric_limit_has_cases_just_below_at_and_just_above_it() -> None:
    none_lacks((*limit, side) for limit in numeric_limits() for side in _unproved_sides(*limit))


def _unproved_sides(rule_set: str, criterion: str, fact: str, limit: Decimal) -> Iterable[str]:
    about = [proof for proof in proofs() if (proof.rule_set, proof.criterion) == (rule_set, criterion)]
    numbers = [number for proof in about if (number := proof.number(fact)) is not None]
    asked, near = knowledge().facts.get(fact), NEAR
    if fact == "distal_space" or (asked and asked.kind in ("age", "count")):
        near = WHOLE
    if not any(limit - near <= number < limit for number in numbers) and not (asked and limit == asked.at_least):
        yield "just below"
    if limit not in numbers:
        yield "at"
    if not any(limit < number <= limit + near for number in numbers) and not (asked and limit == asked.at_most):
        yield "just above"


def test_every_numeric_limit_has_a_case_with_the_value_unknown() -> None:
    demanded = {(rule_set, criterion, fact) for rule_set, criterion, fact, _ in numeric_limits()}
    facts = {fact for _, _, fact in demanded}
    unknown = [proof for proof in proofs() if proof.outcome == "unknown"]
    none_lacks(
        demanded
        - {(one.rule_set, one.criterion, fact) for one in unknown for fact in facts if one.number(fact) is None}
    )


def test_every_device_limit_has_a_case() -> None:
    judged = [(id, system) for id, system in tree()["systems"].items() if system["availability"] in JUDGED]
    demanded = {(id, limit["limit"]) for id, system in judged for limit in system["limits"]}
    none_lacks(demanded - {(proof.rule_set, proof.criterion) for proof in proofs()})


def test_every_answer_to_every_statement_of_a_policy_has_a_case() -> None:
    proved = {(proof.rule_set, proof.criterion, proof.outcome) for proof in proofs()}
    for id, policy in tree()["policies"].items():
        for statement in policy.get("statements", []):
            demanded = {"met", "not_met", "unknown"} | ({"not_applicable"} if "when" in statement else set())
            none_lacks({(id, statement["id"], outcome) for outcome in demanded} - proved)


def test_every_verdict_that_a_policy_can_give_has_a_case() -> None:
    demanded = {(id, verdict) for id, policy in tree()["policies"].items() for verdict in policy_verdicts(policy)}
    none_lacks(demanded - policy_verdicts_proved())


def test_no_case_expects_a_verdict_that_its_policy_cannot_give() -> None:
    for id, verdict in policy_verdicts_proved():
        assert verdict in policy_verdicts(tree()["policies"][id]) | {"not_judged", ""}, (id, verdict)


def test_every_option_of_every_choice_appears_in_a_case() -> None:
    demanded = {(id, option) for id, fact in knowledge().facts.items() for option in fact.options}
    yes_or_no = [id for id, fact in knowledge().facts.items() if fact.kind == "yes_no"]
    none_lacks((demanded | {(id, answer) for id in yes_or_no for answer in ("True", "False")}) - options_used())


def test_the_cases_of_a_criterion_stand_in_a_file_called_as_its_own() -> None:
    told = {(path.name, id) for path, case in every_case() if path.parent == HERE for id in case["expect"]}
    none_lacks({(table.file.removeprefix("criteria/"), id) for id, table in tree()["criteria"].items()} - told)


def test_no_two_sentences_of_a_file_are_the_same() -> None:
    sentences = [(path.name, case["name"]) for path, case in every_case()]
    none_lacks(sentence for sentence in set(sentences) if sentences.count(sentence) > 1)
