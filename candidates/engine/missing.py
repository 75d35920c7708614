"""What is not known and would be decisive: the facts that keep a judgement undecided, most decisive first."""

from collections.abc import Iterable
from typing import Any

from candidates.engine.evaluate import Judge, LimbJudgement, PolicyJudgement
from candidates.engine.places import UNKNOWN
from candidates.engine.rules import EFFECTS, SEVERITY, Row
from candidates.engine.tables import Judgement


class Missing:
    """One unknown fact: the worst effect that could still follow, and the criteria that need it, in their order."""

    __slots__ = ("fact", "needed_for", "severity")

    def __init__(self, fact: str) -> None:
        self.fact = fact
        self.severity = 0
        self.needed_for: dict[str, None] = {}

    @property
    def could_be(self) -> str:
        """Return the worst effect that could still follow."""
        return EFFECTS[-self.severity]

    def add(self, other: "Missing") -> None:
        """Take up what the same fact is needed for elsewhere."""
        self.severity = max(self.severity, other.severity)
        self.needed_for |= other.needed_for

    def document(self) -> dict[str, Any]:
        """Return the fact as plain data."""
        return {"could_be": self.could_be, "fact": self.fact, "needed_for": list(self.needed_for)}


class Search:
    """Collects what is missing about one limb."""

    def __init__(self, judge: Judge, limb: LimbJudgement) -> None:
        self.judge = judge
        self.rulebook = judge.rulebook
        self.limb = limb
        self.found: dict[str, Missing] = {}

    def needs(self, judgements: Iterable[Judgement], prefix: str = "") -> None:
        """Add the unknown facts of the rows that keep criteria undecided."""
        found, derived = self.found, self.rulebook.bases_of
        for judgement in judgements:
            if not judgement.undecided:
                continue
            name = prefix + judgement.criterion.id
            for fact, severity in judgement.kept.get("needs") or self._needs(judgement):
                if fact in derived:
                    self.add(fact, severity, (name,))
                    continue
                entry = found.get(fact)
                if entry is None:
                    entry = found[fact] = Missing(fact)
                if severity > entry.severity:
                    entry.severity = severity
                entry.needed_for[name] = None

    def _needs(self, judgement: Judgement) -> list[tuple[str, int]]:
        """Return the unknown facts of the undecided rows, each with the gravity of the worst that could follow."""
        worst: dict[str, int] = {}
        for row in sorted((judgement.criterion.rows[place] for place in judgement.undecided), key=_severity):
            worst |= {condition.fact: _severity(row) for condition in row.when}
        marks, index = self.limb.marks, self.rulebook.book.index
        needs = [(fact, severity) for fact, severity in worst.items() if marks[index[fact]] == UNKNOWN]
        judgement.kept["needs"] = needs
        return needs

    def add(self, fact: str, severity: int, names: Iterable[str]) -> None:
        """Add a fact that is needed; a derived one by those of its bases that are unknown."""
        bases = self.rulebook.bases_of.get(fact)
        if bases is not None:
            for base in bases:
                if self.judge.is_open(base, self.limb):
                    self.add(base, severity, names)
            return
        entry = self.found.setdefault(fact, Missing(fact))
        entry.severity = max(entry.severity, severity)
        entry.needed_for.update(dict.fromkeys(names))

    def sorted(self) -> list[Missing]:
        """Return what was found with the gates that are unknown, by what it could be, then by tier and order."""
        self._add_unknown_gates()
        rank = self.rulebook.rank
        return sorted(self.found.values(), key=lambda entry: (-entry.severity, rank[entry.fact]))

    def _add_unknown_gates(self) -> None:
        """Add what decides whether a missing fact is asked at all; the latest first, so that gates of gates follow."""
        for fact, gates in self.judge.unknown_gates(self.limb):
            entry = self.found.get(fact)
            if entry is not None:
                for gate in gates:
                    self.add(gate, entry.severity, entry.needed_for)


def _severity(row: Row) -> int:
    return SEVERITY[row.effect]


def missing(judge: Judge, limb: LimbJudgement) -> list[Missing]:
    """Return what keeps the general set and the judged systems undecided."""
    search = Search(judge, limb)
    if not limb.level_known:
        search.add("level", SEVERITY["exclude"], ("level",))
    search.needs(limb.general)
    for judged in limb.systems:
        search.needs(judged.rows, f"{judged.system.id}.")
        for limit in judged.limits:
            if limit.missing:
                search.add(limit.limit.fact, SEVERITY["exclude"], (f"{judged.system.id}.{limit.limit.id}",))
    return search.sorted()


def missing_for_policy(judge: Judge, limb: LimbJudgement, judged: PolicyJudgement) -> list[dict[str, Any]]:
    """Return the unknown facts and the unanswered statements of one policy."""
    search = Search(judge, limb)
    search.needs(judged.rows)
    facts = [entry.document() for entry in search.sorted()]
    return facts + [
        {"asks": judgement.criterion.title, "could_be": judgement.could_be, "statement": judgement.criterion.id}
        for judgement in judged.statements
        if judgement.outcome == "unknown"
    ]
