"""Judging with zen-engine: the graph is compiled once, every person is judged in one call."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import zen

from candidates.engine.answers import LENGTH, Answer
from candidates.engine.case import Case
from candidates.engine.limits import uncertainty_of
from candidates.engine.rules import Knowledge
from tests.bench.zen_graphs import Form, Found
from tests.bench.zen_tables import DOES_NOT_APPLY, answer_to, tables_at

Input = dict[str, Any] | bytes
WITHOUT_TRACE: Any = {"trace": False}


class ZenJudge:
    """Judges people of one level by the tables of an edition."""

    def __init__(self, form: Form, level: str, knowledge: Knowledge) -> None:
        self.form = form
        graph = form.graph(list(tables_at(level, knowledge)))
        self._decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps(graph)))

    def judge(self, people: Iterable[Input]) -> None:
        """Judge people one after the other; this alone is measured."""
        evaluate = self._decision.evaluate
        for person in people:
            evaluate(person, WITHOUT_TRACE)

    def found(self, person: Input) -> dict[str, int | str]:
        """Return what each table gave, without those that gave nothing."""
        found: Found = self.form.found(self._decision.evaluate(person, WITHOUT_TRACE)["result"])
        return {name: gave for name, gave in found.items() if gave not in (None, DOES_NOT_APPLY)}


def input_of(case: Case, knowledge: Knowledge) -> dict[str, Any]:
    """Return a case of one limb as zen takes it: options as text, several as a list, numbers as numbers."""
    (answers,) = case.limbs
    given = {fact: _plain(answer.value) for fact, answer in answers.items() if answer.is_known}
    for policy in knowledge.policies.values():
        for statement in policy.statements:
            given[answer_to(statement)] = case.statements.get((policy.id, statement.id))
    return given | (_measured(answers[LENGTH], knowledge) if LENGTH in answers else {})


def _measured(length: Answer, knowledge: Knowledge) -> dict[str, Any]:
    """Return how a length was measured, and between which ends it lies."""
    uncertainty = uncertainty_of(length, knowledge.measurement) or Decimal(0)
    return {
        "length_method": length.method,
        "length_landmark": length.landmark,
        "length_lowest": _plain(length.value - uncertainty),
        "length_highest": _plain(length.value + uncertainty),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
