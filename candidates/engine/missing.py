"""What is not known and would be decisive: the facts that keep a judgement undecided, most decisive first."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from candidates.engine.evaluate import Judge
from candidates.engine.judgements import LimbJudgement, PolicyJudgement
from candidates.engine.limits import LimitJudgement
from candidates.engine.needs import Need
from candidates.engine.rules import SEVERITY
from candidates.engine.tables import Judgement, Weight
from candidates.engine.templates import Said

_BY_RANK = attrgetter("rank")
_EXCLUDE = SEVERITY["exclude"]


class Search:
    """Collects what is missing about one limb; what is found of one rule set after the other is not mixed."""

    def __init__(self, judge: Judge, limb: LimbJudgement) -> None:
        self.judge = judge
        self.limb = limb
        self.needs = judge.rulebook.needs
        self.derived = judge.knowledge.derived
        self.found: dict[str, Need] = {}

    def of_limb(self) -> list[Need]:
        """Return what keeps the general set and the judged systems undecided."""
        if not self.limb.level_known:
            self._add([self.needs.need("level", _EXCLUDE, ("level",))])
        if self.limb.general_weight & Weight.OPEN:
            self._add_rows(self.limb.general)
        for judged in self.limb.systems:
            if judged.weight & Weight.OPEN:
                self._add_rows(judged.rows)
                for limit in judged.limits:
                    if limit.is_missing:
                        self._add(limit.needs or self._of_limit(limit))
        return self._taken()

    def of_policy(self, judged: PolicyJudgement) -> list[Need | Said]:
        """Return the unknown facts and the unanswered statements of one policy."""
        if not judged.weight & Weight.OPEN:
            return []
        rules = judged.rules
        key = rules.marks_of(self.limb.marks)
        facts = rules.missing.get(key)
        if facts is None:
            self._add_rows(judged.rows)
            facts = rules.missing.keep(key, self._taken())
        statements = zip(rules.statements, judged.statements, strict=True)
        return facts + [rules.unanswered for rules, judged in statements if judged.undecided]

    def _add_rows(self, judgements: Sequence[Judgement]) -> None:
        """Add the unknown facts of the rows that keep criteria undecided."""
        undecided = [judgement for judgement in judgements if judgement.undecided]
        self._add([need for judgement in undecided for need in judgement.needs or self._of_rows(judgement)])

    def _of_rows(self, judgement: Judgement) -> tuple[Need, ...]:
        """Return what a judgement needs, and keep it with the judgement: it is the same of the same marks."""
        criterion = judgement.criterion
        needs = self.needs.of_rows(
            [criterion.rows[place] for place in judgement.undecided], criterion.rule_set, criterion.id
        )
        judgement.needs = tuple(need for need in needs if self.judge.is_unknown(need.fact, self.limb))
        return judgement.needs

    def _of_limit(self, judgement: LimitJudgement) -> tuple[Need, ...]:
        limit = judgement.limit
        judgement.needs = (self.needs.need(limit.fact, _EXCLUDE, (f"{limit.system}.{limit.id}",)),)
        return judgement.needs

    def _add(self, needs: Iterable[Need]) -> None:
        """Add what is needed; in place of a derived fact those of its bases that are unknown."""
        found, derived = self.found, self.derived
        for need in needs:
            fact = need.fact
            if fact in derived:
                self._add_instead(self.needs.asked_for[fact], need)
            else:
                found[fact] = found[fact].and_also(need) if fact in found else need

    def _add_instead(self, facts: Iterable[str], need: Need) -> None:
        found = self.found
        for fact in facts:
            if fact in found:
                found[fact] = found[fact].and_also(need)
            elif self.judge.is_open(fact, self.limb):
                found[fact] = self.needs.instead(fact, need)

    def _taken(self) -> list[Need]:
        """Return what was found with the gates that are unknown, by what it could be, then by tier and order."""
        found = self.found
        if not found:
            return []
        # The latest gates first, so that gates of gates follow.
        for fact, gates in self._open_gates:
            if fact in found:
                self._add_instead(gates, found[fact])
        self.found = {}
        return sorted(found.values(), key=_BY_RANK)

    @cached_property
    def _open_gates(self) -> list[tuple[str, list[str]]]:
        """The unknown facts whose gate is unknown, the latest first, each with the unknown facts that could open it."""
        gates = self.judge.rulebook.marking.open_gates(self.limb.answer("level"), self.limb.marks)
        asked_for = self.needs.asked_for
        return [(fact, [asked for gate in unknown for asked in asked_for[gate]]) for fact, unknown in gates]
