"""What is not known and would be decisive: the facts that keep a judgement undecided, most decisive first."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from candidates.engine.evaluate import Judge, LimbJudgement, PolicyJudgement
from candidates.engine.facts import TIERS
from candidates.engine.rules import SEVERITY
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

    def needs(self, judgement: Judgement, name: str) -> None:
        """Add the unknown facts of the rows that keep a criterion undecided."""
        for place in judgement.undecided:
            row = judgement.criterion.rows[place]
            for condition in row.when:
                self.add(condition.fact, row.effect, name)

    def add(self, fact: str, could_be: str, name: str) -> None:
        """Add a fact where it is unknown: a derived one by what it is derived from, and with it an unknown gate."""
        if fact in self.knowledge.derived:
            for base in self.knowledge.derived[fact].bases:
                self.add(base, could_be, name)
        elif self.judge.is_open(fact, self.limb):
            self._note(fact, could_be, name)

    def _note(self, fact: str, could_be: str, name: str) -> None:
        entry = self.found.setdefault(fact, Missing(fact, could_be))
        if name in entry.needed_for and SEVERITY[could_be] <= SEVERITY[entry.could_be]:
            return
        entry.could_be = max(entry.could_be, could_be, key=lambda effect: SEVERITY[effect])
        if name not in entry.needed_for:
            entry.needed_for.append(name)
        for alternative in self.judge.rulebook.open_alternatives(fact, self.limb.marks):
            for condition in alternative:
                self.add(condition.fact, could_be, name)

    def sorted(self) -> list[Missing]:
        """Return what was found, by what it could be, then by tier and order."""
        return sorted(self.found.values(), key=self._urgency)

    def _urgency(self, entry: Missing) -> tuple[Any, ...]:
        tier, _, order = self.knowledge.places[entry.fact]
        return -SEVERITY[entry.could_be], TIERS.index(tier), order, entry.fact


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
