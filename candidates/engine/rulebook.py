"""An edition made ready for judging: every table compiled once, systems and policies laid out by level."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from candidates.engine.case import Answers
from candidates.engine.conditions import conditions_of
from candidates.engine.facts import TIERS
from candidates.engine.limit_rules import LimitRules, limit_rules
from candidates.engine.marking import Marking
from candidates.engine.needs import Need, Needs
from candidates.engine.places import scales
from candidates.engine.remembering import Remembered, marks_at
from candidates.engine.rules import Criterion, Knowledge, Limit, Policy, System
from candidates.engine.statements import StatementRules, statement_rules
from candidates.engine.tables import Book, Judgement, ReadyTable, Table, opens
from candidates.engine.templates import Said, Template

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class SystemRules:
    """One system ready for judging: its limits and the tables of its rows."""

    system: System
    limits: tuple[LimitRules, ...]
    tables: tuple[Table, ...]

    @cached_property
    def to_confirm(self) -> list[str]:
        """Return the limits that nobody has read or confirmed."""
        return [rules.limit.id for rules in self.limits if rules.limit.is_open]

    @cached_property
    def not_confirmed(self) -> list[Said]:
        """Return why what rests on the limits is provisional: nobody has confirmed them."""
        return [_not_confirmed(rules.limit) for rules in self.limits if rules.limit.status != "confirmed"]

    @cached_property
    def written(self) -> dict[object, Template]:
        """What has been written of it, without length and findings, by what it says."""
        return {}


@dataclass(frozen=True, slots=True)
class PolicyRules:
    """One policy ready for judging: the tables of its rows and its statements."""

    policy: Policy
    tables: tuple[Table, ...]
    statements: tuple[StatementRules, ...]
    marks_of: Callable[[Sequence[int]], object]
    missing: Remembered[list[Need]]  # by all marks on which it depends
    written: dict[object, Template]  # without what is missing and findings, by what it says


@dataclass(frozen=True, slots=True)
class LevelRules:
    """Everything that is judged at one level, in one row of tables and one of limits.

    The general tables come first; each system and policy knows where its own begin and end.
    """

    tables: tuple[ReadyTable, ...]
    limits: tuple[LimitRules, ...]
    general: slice
    systems: tuple[tuple[SystemRules, slice, slice], ...]  # with its limits and its tables
    policies: tuple[tuple[PolicyRules, slice], ...]


class Rulebook:
    """All rules of one edition, compiled. It holds nothing about anybody."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.book = Book(scales(knowledge.facts, knowledge.derived, conditions_of(knowledge)))
        self.marking = Marking(knowledge, self.book)
        self.general = self._tables(knowledge.criteria.values())
        self.systems = tuple(map(self._system_rules, knowledge.systems.values()))
        self.policies = tuple(map(self._policy_rules, knowledge.policies.values()))
        # Of templates, by what they show: bounded, since a clinic may confirm any value.
        self.holes: Remembered[Any] = Remembered()
        self.of_tier = {tier: self._of_tier(tier) for tier in TIERS}
        self.questions_of = {tier: self._questions_of(tier) for tier in TIERS}
        self.needs = Needs(knowledge)
        self.also_known = {level: list(_also_known(level, knowledge)) for level in knowledge.levels.bones}

    def at(self, level: str | None) -> LevelRules:
        """Return what is judged at a level; the general tables alone where there is none."""
        tables, limits = list(self.general), list[LimitRules]()
        judged = [rules for rules in self.systems if rules.system.judged and level in rules.system.levels]
        systems = [(rules, _added(limits, rules.limits), _added(tables, rules.tables)) for rules in judged]
        speaking = [rules for rules in self.policies if level in rules.policy.levels]
        policies = [(rules, _added(tables, rules.tables)) for rules in speaking]
        ready = tuple(table.ready for table in tables)
        return LevelRules(ready, tuple(limits), slice(len(self.general)), tuple(systems), tuple(policies))

    def marks(self, answers: Answers) -> list[int]:
        """Return the mark of every fact: its answer's, or UNKNOWN, or NOT_ASKED (also for not applicable)."""
        return self.marking.marks(answers)

    def asked(self, fact: str, marks: Sequence[int]) -> bool | None:
        """Return whether a fact is asked: True, False, or None where its gate is unknown."""
        return opens(self.marking.questions[fact].gate, marks)

    def _of_tier(self, tier: str) -> Callable[[Sequence[Judgement]], Sequence[Judgement]]:
        """Return what picks the judgements of the general criteria of a tier."""
        places = [place for place, table in enumerate(self.general) if table.criterion.tier == tier]
        return lambda general: [general[place] for place in places]

    def _questions_of(self, tier: str) -> list[tuple[str, int]]:
        """Return the facts of a tier that are put to anyone, with their places."""
        return [
            (fact.id, self.book.index[fact.id])
            for fact in self.knowledge.facts.values()
            if fact.tier == tier and not fact.asked_when.never
        ]

    def _tables(self, criteria: Iterable[Criterion]) -> tuple[Table, ...]:
        return tuple(Table(criterion, self.book) for criterion in criteria)

    def _system_rules(self, system: System) -> SystemRules:
        limits = tuple(limit_rules(limit, self.book, self.knowledge) for limit in system.limits)
        return SystemRules(system, limits, self._tables(system.rows))

    def _policy_rules(self, policy: Policy) -> PolicyRules:
        statements = tuple(statement_rules(statement, self.book) for statement in policy.statements)
        facts = self.marking.with_needs(fact for row in policy.rows for fact in row.facts)
        marks_of = marks_at(sorted(self.book.index[fact] for fact in facts))
        return PolicyRules(policy, self._tables(policy.rows), statements, marks_of, Remembered(), {})


def _added(row: list[Thing], own: Sequence[Thing]) -> slice:
    """Put something's own at the end of a row and return where it stands."""
    start = len(row)
    row += own
    return slice(start, len(row))


def _not_confirmed(limit: Limit) -> Said:
    why = "limit unknown" if limit.status == "unknown" else f"limit {limit.status}, not confirmed"
    return Said({"criterion": limit.id, "rule_set": limit.system, "why": why})


def _also_known(level: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield what is listed at a level and never judged, with its availability: other systems, and pathways."""
    for system in knowledge.systems.values():
        if not system.judged and level in system.levels:
            yield system.id, system.availability
    for pathway in knowledge.pathways.values():
        if level in pathway.levels:
            yield pathway.id, "pathway"
