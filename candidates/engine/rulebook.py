"""An edition made ready for judging: every table compiled once, systems and policies laid out by level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from candidates.engine.case import Answers
from candidates.engine.facts import TIERS, Condition, Conjunction, Gate
from candidates.engine.limits import LimitJudgement, bound_of, canonical, compared, judge_limit
from candidates.engine.places import NOT_ASKED, UNKNOWN, scales
from candidates.engine.remembering import Remembered
from candidates.engine.rules import Criterion, Knowledge, Limit, Policy, Row, Statement, System
from candidates.engine.tables import Book, Judgement, Table, Tests, holds, judgement_of, opens


@dataclass(frozen=True, slots=True)
class Question:
    """A fact as its mark is found: its place, its gate, and what it is derived from."""

    place: int
    fact: str
    gate: tuple[Tests, ...] | None = None
    bases: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LimitRules:
    """One device limit ready for judging: in the canonical unit, with what it says in each case that a mark can tell.

    No mark tells the landmark, method and uncertainty of a length, nor on which side of a confirmed value a number
    lies: such a limit is `live`.
    """

    limit: Limit
    place: int
    places_inside: int
    live: bool
    not_applicable: LimitJudgement
    without_answer: LimitJudgement
    inside: LimitJudgement
    outside: LimitJudgement

    def by_mark(self, marks: Sequence[int]) -> LimitJudgement:
        """Return what the limit says of a mark."""
        mark = marks[self.place]
        if mark == NOT_ASKED:
            return self.not_applicable
        if mark == UNKNOWN or self.limit.value is None:
            return self.without_answer
        return self.inside if mark & self.places_inside else self.outside


@dataclass(frozen=True, slots=True)
class StatementRules:
    """One statement of a policy ready for judging: what each answer to it says."""

    key: tuple[str, str]
    gate: tuple[Tests, ...] | None
    not_applicable: Judgement
    by_answer: dict[bool | None, Judgement]


@dataclass(frozen=True, slots=True)
class SystemRules:
    """One system ready for judging: its limits, the tables of its rows, and what they said of marks before."""

    system: System
    limits: tuple[LimitRules, ...]
    tables: tuple[Table, ...]
    facts: frozenset[str]
    any_live: bool
    remembered: Remembered[Any]


@dataclass(frozen=True, slots=True)
class PolicyRules:
    """One policy ready for judging: the tables of its rows, its statements, and what they said of marks before."""

    policy: Policy
    tables: tuple[Table, ...]
    statements: tuple[StatementRules, ...]
    facts: frozenset[str]
    remembered: Remembered[Any]


class Rulebook:
    """All rules of one edition, compiled. It holds nothing about anybody."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.book = Book(scales(knowledge.facts, knowledge.derived, _conditions(knowledge)))
        self.facts = tuple(self.book.index)
        self.general = tuple(Table(criterion, self.book) for criterion in knowledge.criteria.values())
        self.systems = tuple(map(self._system_rules, knowledge.systems.values()))
        # What may be given in place of its bases: an age where there is no date of birth.
        given = [derived for derived in knowledge.derived.values() if derived.or_given]
        self._stands_for = {base: [derived.id] for derived in given for base in derived.bases}
        self.policies = tuple(map(self._policy_rules, knowledge.policies.values()))
        self._questions = tuple(self._in_order())
        self.bases_of = {id: derived.bases for id, derived in knowledge.derived.items()}
        self._gates = {fact.id: self.book.gate(fact.asked_when) for fact in knowledge.facts.values()}
        gated = [question.fact for question in self._questions if self._gates.get(question.fact)]
        self.latest_gated_first = tuple(reversed(gated))
        self.gate_places = sorted(self.book.index[fact] for fact in self._with_needs(set(gated)))
        # The earlier tier first, then the earlier question.
        self.rank = {fact: (TIERS.index(tier), order, fact) for fact, (tier, _, order) in knowledge.places.items()}

    def systems_at(self, level: str) -> list[SystemRules]:
        """Return the systems that are judged at a level, in alphabetical order."""
        return [rules for rules in self.systems if rules.system.judged and level in rules.system.levels]

    def policies_at(self, level: str) -> list[PolicyRules]:
        """Return the policies that speak of a level."""
        return [rules for rules in self.policies if level in rules.policy.levels]

    def marks(self, answers: Answers) -> list[int]:
        """Return the mark of every fact: its answer's, or UNKNOWN, or NOT_ASKED (also for not applicable)."""
        marks: list[Any] = [None] * len(self.facts)
        for fact, answer in answers.items():
            if answer.value is not None:
                marks[self.book.index[fact]] = self.book.scales[fact].mark(answer.value)
            elif answer.not_applicable is not None:
                marks[self.book.index[fact]] = NOT_ASKED
        for question in self._questions:
            if marks[question.place] is None:
                marks[question.place] = _mark_without_answer(question, marks)
        return marks

    def asked(self, fact: str, marks: Sequence[int]) -> bool | None:
        """Return whether a fact is asked: True, False, or None where its gate is unknown."""
        return opens(self._gates[fact], marks)

    def questions_of(self, tier: str) -> list[tuple[str, int]]:
        """Return the facts of a tier that are put to anyone, with their places."""
        return [
            (fact.id, self.book.index[fact.id])
            for fact in self.knowledge.facts.values()
            if fact.tier == tier and not fact.asked_when.never
        ]

    def open_alternatives(self, fact: str, marks: Sequence[int]) -> list[Conjunction]:
        """Return the alternatives that could still open the gate of a fact; none where the gate is open or shut."""
        gate = self._gates[fact]
        if gate is None or opens(gate, marks) is not None:
            return []
        alternatives = self.knowledge.facts[fact].asked_when.alternatives
        return [words for words, tests in zip(alternatives, gate, strict=True) if holds(tests, marks) is None]

    def _in_order(self) -> Iterator[Question]:
        """Yield the questions so that each comes after what its gate and its bases speak of."""
        done: set[str] = set()

        def visit(fact: str) -> Iterator[Question]:
            if fact in done:
                return
            done.add(fact)
            for needed in self._needs(fact):
                yield from visit(needed)
            yield self._question(fact)

        for fact in self.facts:
            yield from visit(fact)

    def _needs(self, fact: str) -> list[str]:
        if fact in self.knowledge.derived:
            return list(self.knowledge.derived[fact].bases)
        return [condition.fact for condition in _gate_conditions(self.knowledge.facts[fact].asked_when)]

    def _question(self, fact: str) -> Question:
        place = self.book.index[fact]
        if fact in self.knowledge.derived:
            return Question(place, fact, bases=tuple(self.book.index[base] for base in self._needs(fact)))
        return Question(place, fact, self.book.gate(self.knowledge.facts[fact].asked_when))

    def limit_rules(self, limit: Limit) -> LimitRules:
        """Return a limit ready for judging."""
        limit = canonical(limit, self.knowledge)
        place = self.book.index[limit.fact]
        # A confirmed value is a clinic's own and no place of the edition's scales.
        live = limit.value is not None and (limit.is_length or limit.status == "confirmed")
        by_places = limit.value is not None and not live
        inside = self.book.tests((_within(limit),))[0][1] if by_places else 0
        return LimitRules(
            limit,
            place,
            inside,
            live,
            LimitJudgement(limit, "not_applicable", "Not applicable here.", kept={}),
            judge_limit(limit, None, self.knowledge.measurement)._replace(kept={}),
            compared(limit, kept=True)._replace(kept={}),
            compared(limit, kept=False)._replace(kept={}),
        )

    def _system_rules(self, system: System) -> SystemRules:
        limits = tuple(map(self.limit_rules, system.limits))
        tables = tuple(Table(row, self.book) for row in system.rows)
        places = {limit.place for limit in limits}.union(*(table.depends_on for table in tables))
        facts = frozenset(limit.limit.fact for limit in limits).union(*(row.facts for row in system.rows))
        any_live = any(limit.live for limit in limits)
        return SystemRules(system, limits, tables, facts, any_live, Remembered(sorted(places)))

    def _policy_rules(self, policy: Policy) -> PolicyRules:
        tables = tuple(Table(row, self.book) for row in policy.rows)
        facts = {fact for row in policy.rows for fact in row.facts}
        facts |= {condition.fact for statement in policy.statements for condition in statement.when}
        places = sorted(self.book.index[fact] for fact in self._with_needs(facts))
        statements = tuple(map(self._statement_rules, policy.statements))
        return PolicyRules(policy, tables, statements, frozenset(facts), Remembered(places))

    def _with_needs(self, facts: set[str]) -> set[str]:
        """Return facts with all that their gates and bases speak of, and the age that stands for a date of birth."""
        complete: set[str] = set()
        open_ = list(facts)
        while open_:
            fact = open_.pop()
            if fact not in complete:
                complete.add(fact)
                open_ += self._needs(fact)
                open_ += self._stands_for.get(fact, ())
        return complete

    def _statement_rules(self, statement: Statement) -> StatementRules:
        criterion = _as_criterion(statement)
        return StatementRules(
            (statement.rule_set, statement.id),
            self.book.gate(_gate_of(statement)),
            Judgement(criterion, "not_applicable"),
            {
                answer: judgement_of(criterion, [None if answer is None else answer != statement.required])
                for answer in (None, True, False)
            },
        )


def _mark_without_answer(question: Question, marks: Sequence[int]) -> int:
    """Return whether a fact without an answer is asked and unknown, or not asked."""
    if question.bases:
        return NOT_ASKED if any(marks[base] == NOT_ASKED for base in question.bases) else UNKNOWN
    return NOT_ASKED if opens(question.gate, marks) is False else UNKNOWN


def _within(limit: Limit) -> Condition:
    """Return the condition that a limit with a value is kept."""
    return Condition(limit.fact, "range", bounds=(bound_of(limit),))


def _gate_of(statement: Statement) -> Gate:
    return Gate(always=False, alternatives=(statement.when,)) if statement.when else Gate(always=True)


def _as_criterion(statement: Statement) -> Criterion:
    """Return a statement as a criterion with one row, so that it is weighed like any other."""
    row = Row(
        (), statement.effect, statement.says, None, False, None, statement.origin, statement.basis, statement.sources
    )
    return Criterion(statement.rule_set, statement.id, statement.asks, "work_up", "team", 0, (row,))


def _conditions(knowledge: Knowledge) -> Iterator[Condition]:
    """Yield every condition of the edition."""
    for fact in knowledge.facts.values():
        yield from _gate_conditions(fact.asked_when)
    for criterion in knowledge.criteria.values():
        yield from _gate_conditions(criterion.applies_when)
        yield from criterion.neutral.values()
        yield from _row_conditions(criterion)
    for system in knowledge.systems.values():
        yield from (_within(canonical(limit, knowledge)) for limit in system.limits if limit.value is not None)
        for row in system.rows:
            yield from _row_conditions(row)
    for policy in knowledge.policies.values():
        for row in policy.rows:
            yield from _row_conditions(row)
        for conjunction in [statement.when for statement in policy.statements] + [when for when, _ in policy.accepts]:
            yield from conjunction


def _gate_conditions(gate: Gate) -> Iterator[Condition]:
    for alternative in gate.alternatives:
        yield from alternative


def _row_conditions(criterion: Criterion) -> Iterator[Condition]:
    for row in criterion.rows:
        yield from row.when
