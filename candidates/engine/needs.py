"""What an undecided judgement needs: unknown facts, each with the worst effect that could still follow."""

from collections.abc import Iterable
from typing import Any

from candidates.engine.facts import TIERS
from candidates.engine.rules import EFFECTS, SEVERITY, Knowledge, Row
from candidates.engine.templates import encoded

Document = dict[str, Any]
MORE_THAN_FACTS = 1_000_000


class Need:
    """One unknown fact, what it could lead to, and the criteria that need it. The lower its rank, the more decisive."""

    __slots__ = ("_text", "fact", "names", "place", "rank", "severity", "tier")

    def __init__(self, fact: str, severity: int, names: tuple[str, ...], tier: str | None, place: int) -> None:
        self.fact = fact
        self.severity = severity
        self.names = names
        self.tier = tier
        self.place = place
        self.rank = place - severity * MORE_THAN_FACTS
        self._text: bytes | None = None

    def document(self) -> Document:
        """Return the fact as plain data; a policy does not say of which tier it is."""
        document = {"could_be": EFFECTS[-self.severity], "fact": self.fact, "needed_for": list(self.names)}
        return document if self.tier is None else {**document, "tier": self.tier}

    @property
    def text(self) -> bytes:
        """Return the fact as JSON; it is written once and kept."""
        if self._text is None:
            self._text = encoded(self.document())
        return self._text

    def and_also(self, other: "Need") -> "Need":
        """Return the need of this fact for another reason, too."""
        more = tuple([name for name in other.names if name not in self.names])
        if not more and other.severity <= self.severity:
            return self
        return Need(self.fact, max(self.severity, other.severity), self.names + more, self.tier, self.place)


class Needs:
    """Finds out what is needed, by one edition."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.tiers = {fact: tier for fact, (tier, _, _) in knowledge.places.items()}
        # The earlier tier first, then the earlier question.
        in_order = sorted((TIERS.index(tier), order, fact) for fact, (tier, _, order) in knowledge.places.items())
        self._place = {fact: place for place, (_, _, fact) in enumerate(in_order)}
        # What is asked to know a fact: in place of a derived one what it is derived from.
        self.asked_for = {fact: self._asked_for(fact) for fact in self.tiers}

    def of_rows(self, rows: Iterable[Row], rule_set: str, criterion: str) -> list[Need]:
        """Return what keeps rows of a criterion undecided, with the gravity of the worst row that speaks of it."""
        worst: dict[str, int] = {}
        for row in sorted(rows, key=_severity):
            worst |= {condition.fact: _severity(row) for condition in row.when}
        name = f"{rule_set}.{criterion}" if rule_set in self.knowledge.systems else criterion
        of_policy = rule_set in self.knowledge.policies
        return [self.need(fact, severity, (name,), of_policy=of_policy) for fact, severity in worst.items()]

    def need(self, fact: str, severity: int, names: tuple[str, ...], *, of_policy: bool = False) -> Need:
        """Return the need of one fact."""
        tier = None if of_policy else self.tiers[fact]
        return Need(fact, severity, names, tier, self._place[fact])

    def instead(self, fact: str, need: Need) -> Need:
        """Return the need of a fact from which another is derived, or which opens its gate."""
        return self.need(fact, need.severity, need.names, of_policy=need.tier is None)

    def _asked_for(self, fact: str) -> list[str]:
        derived = self.knowledge.derived.get(fact)
        return [fact] if derived is None else [asked for base in derived.bases for asked in self._asked_for(base)]


def _severity(row: Row) -> int:
    return SEVERITY[row.effect]
