"""What is not known and would be decisive: the facts that keep a judgement undecided, most decisive first."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from candidates.engine.evaluate import Judge, LimbJudgement, PolicyJudgement
from candidates.engine.facts import TIERS
from candidates.engine.places import UNKNOWN
from candidates.engine.rules import SEVERITY, Row
from candidates.engine.tables import Judgement


@dataclass(slots=True)
class Missing:
    """One unknown fact: the worst effect that could still follow, and the criteria that need it."""

    fact: str
    could_be: str
    needed_for: list[str] = field(default_factory=list)


class Search:
    """Collects what is missing about one limb."""

    def __init__(self, judge: Judge, limb: LimbJudgement) -> None:
        self.judge = judge
        self.knowledge = judge.knowledge
        self.limb = limb
        self.found: dict[str, Missing] = {}
        self._gates: dict[str, list[str]] = {}

    def needs(self, judgement: Judgement, name: str) -> None:
        """Add the unknown facts of the rows that keep a criterion undecided."""
        if not judgement.undecided:
            return
        needs = judgement.kept.get("needs")
        if needs is None:
            needs = judgement.kept["needs"] = self._needs(judgement)
        for fact, could_be in needs:
            self.add(fact, could_be, name)

    def _needs(self, judgement: Judgement) -> list[tuple[str, str]]:
        """Return the unknown facts of the undecided rows, each with the worst effect that it could bring about."""
        worst: dict[str, str] = {}
        for row in sorted((judgement.criterion.rows[place] for place in judgement.undecided), key=_mildest_first):
            worst |= {condition.fact: row.effect for condition in row.when}
        index = self.judge.rulebook.book.index
        return [(fact, effect) for fact, effect in worst.items() if self.limb.marks[index[fact]] == UNKNOWN]

    def add(self, fact: str, could_be: str, name: str) -> None:
        """Add a fact where it is unknown: a derived one by what it is derived from, and with it an unknown gate."""
        if fact in self.knowledge.derived:
            for base in self.knowledge.derived[fact].bases:
                self.add(base, could_be, name)
        elif self.judge.is_open(fact, self.limb):
            self._note(fact, could_be, name)

    def _note(self, fact: str, could_be: str, name: str) -> None:
        entry = self.found.get(fact)
        if entry is None:
            entry = self.found[fact] = Missing(fact, could_be)
        graver = SEVERITY[could_be] > SEVERITY[entry.could_be]
        if name in entry.needed_for and not graver:
            return
        if graver:
            entry.could_be = could_be
        if name not in entry.needed_for:
            entry.needed_for.append(name)
        for gate in self._unknown_gates(fact):
            self.add(gate, could_be, name)

    def _unknown_gates(self, fact: str) -> list[str]:
        """Return the facts on which it depends whether a fact is asked at all."""
        if fact not in self._gates:
            alternatives = self.judge.rulebook.open_alternatives(fact, self.limb.marks)
            self._gates[fact] = [condition.fact for alternative in alternatives for condition in alternative]
        return self._gates[fact]

    def sorted(self) -> list[Missing]:
        """Return what was found, by what it could be, then by tier and order."""
        return sorted(self.found.values(), key=self._urgency)

    def _urgency(self, entry: Missing) -> tuple[Any, ...]:
        tier, _, order = self.knowledge.places[entry.fact]
        return -SEVERITY[entry.could_be], TIERS.index(tier), order, entry.fact


def _mildest_first(row: Row) -> int:
    return SEVERITY[row.effect]


def missing(judge: Judge, limb: LimbJudgement) -> list[Missing]:
    """Return what keeps the general set and the judged systems undecided."""
    search = Search(judge, limb)
    if not limb.level_known:
        search.add("level", "exclude", "level")
    for judgement in limb.general:
        search.needs(judgement, judgement.criterion.id)
    for judged in limb.systems:
        for judgement in judged.rows:
            search.needs(judgement, f"{judged.system.id}.{judgement.criterion.id}")
        for limit in judged.limits:
            if limit.missing:
                search.add(limit.limit.fact, "exclude", f"{judged.system.id}.{limit.limit.id}")
    return search.sorted()


def missing_for_policy(judge: Judge, limb: LimbJudgement, judged: PolicyJudgement) -> list[dict[str, Any]]:
    """Return the unknown facts and the unanswered statements of one policy."""
    if not any(judgement.undecided for judgement in (*judged.rows, *judged.statements)):
        return []
    search = Search(judge, limb)
    for judgement in judged.rows:
        search.needs(judgement, judgement.criterion.id)
    facts = [
        {"fact": entry.fact, "needed_for": entry.needed_for, "could_be": entry.could_be} for entry in search.sorted()
    ]
    return facts + [
        {"statement": judgement.criterion.id, "asks": judgement.criterion.title, "could_be": judgement.could_be}
        for judgement in _unanswered(judged.statements)
    ]


def _unanswered(statements: Iterable[Judgement]) -> list[Judgement]:
    return [judgement for judgement in statements if judgement.outcome == "unknown"]
