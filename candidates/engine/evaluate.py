"""Judging: every general criterion, every system at the level, every policy; first one limb, then the person."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from candidates.engine.case import Answers, Case
from candidates.engine.facts import TIERS, Tier
from candidates.engine.limits import DEVICE_LIMIT, LimitJudgement, judge_limit
from candidates.engine.places import NOT_ASKED, UNKNOWN
from candidates.engine.remembering import Remembered
from candidates.engine.rulebook import LimitRules, PolicyRules, Rulebook, SystemRules
from candidates.engine.rules import Policy, System
from candidates.engine.tables import Judgement, Weight, opens
from candidates.engine.verdict import at_most, best, verdict_of, weigh


class TierVerdict(NamedTuple):
    """What the general criteria up to one tier add up to, and how many of its own questions are answered."""

    tier: Tier
    verdict: str
    answered: int
    unanswered: tuple[str, ...]

    @property
    def asked(self) -> int:
        """Return how many questions are asked."""
        return self.answered + len(self.unanswered)

    def document(self) -> dict[str, Any]:
        """Return the tier as plain data."""
        return {
            "answered": self.answered,
            "asked": self.asked,
            "tier": self.tier,
            "unanswered": list(self.unanswered),
            "verdict": self.verdict,
        }


class SystemPart(NamedTuple):
    """What the marks alone say of one system: its limits but for live ones, its rows, and their weight."""

    limits: tuple[LimitJudgement, ...]
    rows: tuple[Judgement, ...]
    weight_of_limits: int
    weight_of_rows: int
    kept: dict[Any, Any]  # what has been written of it before


class SystemJudgement(NamedTuple):
    """What one system says of one limb: its own weight, and the verdict together with the general findings."""

    rules: SystemRules
    available: bool
    weight: int
    verdict: str
    incomplete_because: tuple[str, ...]
    limits: tuple[LimitJudgement, ...]
    rows: tuple[Judgement, ...]
    kept: dict[Any, Any] | None  # where marks alone decided: what has been written of it before

    @property
    def system(self) -> System:
        """Return the system."""
        return self.rules.system


class PolicyJudgement(NamedTuple):
    """What one policy says of one limb; `kept` is what has been written of it before."""

    rules: PolicyRules
    verdict: str
    rows: tuple[Judgement, ...]
    statements: tuple[Judgement, ...]
    kept: dict[Any, Any]

    @property
    def policy(self) -> Policy:
        """Return the policy."""
        return self.rules.policy


class LimbJudgement(NamedTuple):
    """Everything that was judged about one limb."""

    answers: Answers
    marks: list[int]
    in_scope: bool
    reason: str | None
    level_known: bool
    general: tuple[Judgement, ...]
    general_weight: int
    clinical: str
    systems: tuple[SystemJudgement, ...]
    policies: tuple[PolicyJudgement, ...]
    verdict: str

    def answer(self, fact: str) -> Any:
        """Return the value of a fact; None where it is not known."""
        answer = self.answers.get(fact)
        return answer.value if answer is not None else None


class Judge:
    """Judges cases by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.knowledge = rulebook.knowledge
        self._at_level = {
            level: (rulebook.systems_at(level), rulebook.policies_at(level)) for level in self.knowledge.levels.bones
        }
        self._gates: Remembered[list[tuple[str, list[str]]]] = Remembered(rulebook.gate_places)
        self._asked_in = {tier: rulebook.questions_of(tier) for tier in TIERS}

    def limbs(self, case: Case) -> list[LimbJudgement]:
        """Return the judgement of every limb."""
        return [self.limb(case, answers) for answers in case.limbs]

    def limb(self, case: Case, answers: Answers) -> LimbJudgement:
        """Return the judgement of one limb by its answers."""
        marks = self.rulebook.marks(answers)
        level = answers.get("level")
        if level is None or not level.is_known:
            return self._without_level(answers, marks)
        if level.value == "none":
            return LimbJudgement(
                answers, marks, False, "no_limb_loss", True, (), 0, "out_of_scope", (), (), "out_of_scope"
            )
        general = tuple([table.judge(marks) for table in self.rulebook.general])
        weight = weigh(general)
        rules, policies = self._at_level[level.value]
        systems = tuple([self._system(case, answers, marks, weight, system) for system in rules])
        verdict, reason = _overall(systems)
        return LimbJudgement(
            answers, marks, reason is None, reason, True, general, weight, verdict_of(weight), systems,
            tuple([self._policy(case, marks, policy) for policy in policies]), verdict,
        )  # fmt: skip

    def _without_level(self, answers: Answers, marks: list[int]) -> LimbJudgement:
        """Return the judgement where the level is missing: nothing better than incomplete."""
        general = tuple([table.judge(marks) for table in self.rulebook.general])
        weight = weigh(general)
        verdict = at_most(verdict_of(weight), "incomplete")
        return LimbJudgement(answers, marks, True, None, False, general, weight, verdict, (), (), verdict)

    def _system(
        self, case: Case, answers: Answers, marks: list[int], general: int, rules: SystemRules
    ) -> SystemJudgement:
        key = rules.remembered.key(marks)
        part = rules.remembered.get(key) or rules.remembered.keep(key, _part(rules, marks))
        limits, of_limits, kept = part.limits, part.weight_of_limits, part.kept
        if rules.any_live or case.confirmed:
            limits = self._limits_now(case, answers, marks, rules)
            of_limits, kept = weigh(limits), None
        verdict = verdict_of(general | of_limits | part.weight_of_rows)
        causes = _causes(general | part.weight_of_rows, limits) if verdict == "incomplete" else ()
        available = is_available(case, rules.system)
        weight = of_limits | part.weight_of_rows
        return SystemJudgement(rules, available, weight, verdict, causes, limits, part.rows, kept)

    def _limits_now(
        self, case: Case, answers: Answers, marks: list[int], rules: SystemRules
    ) -> tuple[LimitJudgement, ...]:
        """Return what the limits say, confirmed ones as the clinic confirmed them, live ones with all measured."""
        limits = self._confirmed(case, rules) if case.confirmed else rules.limits
        return tuple([self._limit(answers, marks, limit) for limit in limits])

    def _confirmed(self, case: Case, rules: SystemRules) -> tuple[LimitRules, ...]:
        """Return the limits of a system, each as confirmed where the clinic confirmed it."""
        own = {id: limit for (system, id), limit in case.confirmed.items() if system == rules.system.id}
        known = [
            self.rulebook.limit_rules(own.pop(known.limit.id)) if known.limit.id in own else known
            for known in rules.limits
        ]
        return (*known, *map(self.rulebook.limit_rules, own.values()))

    def _limit(self, answers: Answers, marks: list[int], rules: LimitRules) -> LimitJudgement:
        if rules.live and marks[rules.place] > NOT_ASKED:
            return judge_limit(rules.limit, answers[rules.limit.fact], self.knowledge.measurement)
        return rules.by_mark(marks)

    def _policy(self, case: Case, marks: list[int], rules: PolicyRules) -> PolicyJudgement:
        answers = tuple([case.statements.get(statement.key) for statement in rules.statements])
        key = rules.remembered.key(marks, answers)
        judged: PolicyJudgement | None = rules.remembered.get(key)
        return judged or rules.remembered.keep(key, _judged_policy(rules, marks, answers))

    def tiers(self, limb: LimbJudgement) -> list[TierVerdict]:
        """Return what the general criteria add up to, tier by tier."""
        weight = 0
        tiers = []
        for tier in TIERS:
            weight |= weigh(judgement for judgement in limb.general if judgement.criterion.tier == tier)
            answered, unanswered = self._questions(tier, limb)
            tiers.append(TierVerdict(tier, self._tier_verdict(weight, limb), answered, tuple(unanswered)))
        return tiers

    def _tier_verdict(self, weight: int, limb: LimbJudgement) -> str:
        if limb.reason == "no_limb_loss":
            return "out_of_scope"
        return verdict_of(weight) if limb.level_known else at_most(verdict_of(weight), "incomplete")

    def _questions(self, tier: Tier, limb: LimbJudgement) -> tuple[int, list[str]]:
        """Return how many facts of a tier are answered, and which are asked and unknown."""
        marks, asked = limb.marks, self._asked_in[tier]
        unanswered = [fact for fact, place in asked if marks[place] == UNKNOWN and self.is_open(fact, limb)]
        not_asked = [fact for fact, place in asked if marks[place] == NOT_ASKED and fact not in limb.answers]
        return len(asked) - len(unanswered) - len(not_asked), unanswered

    def unknown_gates(self, limb: LimbJudgement) -> list[tuple[str, list[str]]]:
        """Return the facts whose gate is unknown, the latest first, each with the unknown facts that would open it."""
        key = self._gates.key(limb.marks)
        found = self._gates.get(key)
        return found if found is not None else self._gates.keep(key, list(self._find_unknown_gates(limb)))

    def _find_unknown_gates(self, limb: LimbJudgement) -> Iterator[tuple[str, list[str]]]:
        for fact in self.rulebook.latest_gated_first:
            alternatives = self.rulebook.open_alternatives(fact, limb.marks)
            gates = [condition.fact for alternative in alternatives for condition in alternative]
            if needed := [gate for gate in gates if gate in self.knowledge.derived or self.is_open(gate, limb)]:
                yield fact, needed

    def is_open(self, fact: str, limb: LimbJudgement) -> bool:
        """Return whether a fact is unknown; an age answers the date of birth."""
        if fact == "birth_date" and limb.answer("age") is not None:
            return False
        return limb.marks[self.rulebook.book.index[fact]] == UNKNOWN


def is_available(case: Case, system: System) -> bool:
    """Return whether the verdict looks at a system: in use, and on the clinic's list where it keeps one."""
    if system.availability != "in_use":
        return False
    return case.available_systems is None or system.id in case.available_systems


def _overall(systems: tuple[SystemJudgement, ...]) -> tuple[str, str | None]:
    """Return the best verdict among the available systems, and why there is none."""
    if not systems:
        return "out_of_scope", "no_system_at_level"
    verdicts = [judged.verdict for judged in systems if judged.available]
    return (best(verdicts), None) if verdicts else ("out_of_scope", "no_available_system")


def _causes(weight: int, limits: tuple[LimitJudgement, ...]) -> tuple[str, ...]:
    """Return why nothing better than incomplete can be said of a system."""
    causes = {limit.cause for limit in limits if limit.weight & Weight.COULD_STOP and limit.cause}
    if weight & Weight.COULD_STOP:
        causes.add("answers")
    return tuple(sorted(causes))


def _part(rules: SystemRules, marks: list[int]) -> SystemPart:
    """Return what the marks alone say of a system."""
    limits = tuple([limit.by_mark(marks) for limit in rules.limits])
    rows = tuple([table.judge(marks) for table in rules.tables])
    return SystemPart(limits, rows, weigh(limits), weigh(rows), {})


def _judged_policy(rules: PolicyRules, marks: list[int], answers: tuple[bool | None, ...]) -> PolicyJudgement:
    """Return what the marks and the answers to its statements say of a policy."""
    rows = tuple([table.judge(marks) for table in rules.tables])
    statements = tuple(
        statement.not_applicable if opens(statement.gate, marks) is False else statement.by_answer[answer]
        for statement, answer in zip(rules.statements, answers, strict=True)
    )
    return PolicyJudgement(rules, verdict_of(weigh(rows) | weigh(statements)), rows, statements, {})


def nearest_to_a_verdict(limb: LimbJudgement) -> tuple[str, ...]:
    """Return why the overall verdict is incomplete: the causes of the available system that lacks least."""
    if limb.verdict != "incomplete":
        return ()
    nearest = [judged for judged in limb.systems if judged.available and judged.verdict == "incomplete"]
    if not nearest:
        return ("answers",)
    causes = [judged.incomplete_because for judged in sorted(nearest, key=lambda judged: judged.system.id)]
    return min(causes, key=lambda found: (DEVICE_LIMIT in found, len(found)))
