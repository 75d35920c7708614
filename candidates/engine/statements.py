"""Statements of policies made ready for judging: requirements that no fact carries, answered with yes or no."""

from dataclasses import dataclass

from candidates.engine.case import Case
from candidates.engine.facts import Gate
from candidates.engine.rules import Criterion, Row, Statement
from candidates.engine.tables import Book, Judgement, Tests, judgement_of, opens
from candidates.engine.templates import Said


@dataclass(frozen=True, slots=True)
class StatementRules:
    """One statement of a policy: what each answer to it says."""

    key: tuple[str, str]
    gate: tuple[Tests, ...] | None
    not_applicable: Judgement
    by_answer: dict[bool | None, Judgement]
    unanswered: Said  # what is told as missing

    def judge(self, case: Case, marks: list[int]) -> Judgement:
        """Return what follows from the professional's answer, or from its absence."""
        if self.gate is not None and opens(self.gate, marks) is False:
            return self.not_applicable
        return self.by_answer[case.statements.get(self.key)]


def statement_rules(statement: Statement, book: Book) -> StatementRules:
    """Return a statement ready for judging."""
    criterion = _as_criterion(statement)
    by_answer = {
        answer: judgement_of(criterion, [None if answer is None else answer != statement.required])
        for answer in (None, True, False)
    }
    gate = Gate(always=False, alternatives=(statement.when,)) if statement.when else Gate(always=True)
    key = (statement.rule_set, statement.id)
    unanswered = Said({"asks": statement.asks, "could_be": statement.effect, "statement": statement.id})
    return StatementRules(key, book.gate(gate), Judgement(criterion, "not_applicable"), by_answer, unanswered)


def _as_criterion(statement: Statement) -> Criterion:
    """Return a statement as a criterion with one row, so that it is weighed like any other."""
    row = Row(
        (), statement.effect, statement.says, None, False, None, statement.origin, statement.basis, statement.sources
    )
    return Criterion(statement.rule_set, statement.id, statement.asks, "work_up", "team", 0, (row,))
