"""Judging: every general criterion, every system at the level, every policy; first one limb, then the person."""

from candidates.engine.case import Answers, Case
from candidates.engine.judgements import LimbJudgement, PolicyJudgement, SystemJudgement
from candidates.engine.limit_rules import limit_rules
from candidates.engine.limits import DEVICE_LIMIT, LimitJudgement
from candidates.engine.places import UNKNOWN
from candidates.engine.rulebook import PolicyRules, Rulebook, SystemRules
from candidates.engine.rules import System
from candidates.engine.tables import Judgement, Weight
from candidates.engine.verdict import at_most, best, verdict_of, weigh

NO_LIMB_LOSS = "none"
BIRTH_DATE = "birth_date"


class Judge:
    """Judges cases by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.knowledge = rulebook.knowledge
        self._at_level = {level: rulebook.at(level) for level in (None, *self.knowledge.levels.bones)}

    def limbs(self, case: Case) -> list[LimbJudgement]:
        """Return the judgement of every limb."""
        return [self.limb(case, answers) for answers in case.limbs]

    def limb(self, case: Case, answers: Answers) -> LimbJudgement:
        """Return the judgement of one limb by its answers."""
        marks = self.rulebook.marks(answers)
        level = answers["level"].value if "level" in answers else None
        if level == NO_LIMB_LOSS:
            return LimbJudgement(
                answers, marks, False, "no_limb_loss", True, (), 0, "out_of_scope", (), (), "out_of_scope"
            )
        at = self._at_level[level]
        judged = tuple([said(key(marks)) or decide(marks) for said, key, decide in at.tables])
        general = judged[at.general]
        weight = weigh(general)
        if level is None:
            return _without_level(answers, marks, general, weight)
        limits = tuple([limit.said.get(marks[limit.place]) or limit.measured(answers) for limit in at.limits])
        systems = tuple(
            [
                self._system(case, answers, marks, rules, limits[own_limits], judged[own_rows], weight)
                for rules, own_limits, own_rows in at.systems
            ]
        )
        policies = tuple([_policy(case, marks, rules, judged[own_rows]) for rules, own_rows in at.policies])
        verdict, reason = _overall(systems)
        in_scope, clinical = reason is None, verdict_of(weight)
        return LimbJudgement(
            answers, marks, in_scope, reason, True, general, weight, clinical, systems, policies, verdict
        )  # fmt: skip

    def _system(
        self,
        case: Case,
        answers: Answers,
        marks: list[int],
        rules: SystemRules,
        limits: tuple[LimitJudgement, ...],
        rows: tuple[Judgement, ...],
        general: int,
    ) -> SystemJudgement:
        """Return what a system says: its limits and rows, and the verdict together with the general findings."""
        if case.confirmed:
            rules = self._confirmed(case, rules)
            limits = tuple([limit.said.get(marks[limit.place]) or limit.measured(answers) for limit in rules.limits])
        of_rows, weight = weigh(rows), weigh(limits)
        verdict = verdict_of(general | weight | of_rows)
        causes = _causes(general | of_rows, limits) if verdict == "incomplete" else ()
        return SystemJudgement(rules, is_available(case, rules.system), weight | of_rows, verdict, causes, limits, rows)

    def _confirmed(self, case: Case, rules: SystemRules) -> SystemRules:
        """Return a system with its limits, each as confirmed where the clinic confirmed it."""
        own = {
            id: limit_rules(limit, self.rulebook.book, self.knowledge)
            for (system, id), limit in case.confirmed.items()
            if system == rules.system.id
        }
        if not own:
            return rules
        limits = [own.pop(known.limit.id, known) for known in rules.limits]
        return SystemRules(rules.system, (*limits, *own.values()), rules.tables)

    def is_open(self, fact: str, limb: LimbJudgement) -> bool:
        """Return whether a fact is unknown; an age answers the date of birth."""
        if fact == BIRTH_DATE and limb.answer("age") is not None:
            return False
        return self.is_unknown(fact, limb)

    def is_unknown(self, fact: str, limb: LimbJudgement) -> bool:
        """Return whether a fact is asked, or derived from facts that are, and not known."""
        return limb.marks[self.rulebook.book.index[fact]] == UNKNOWN


def is_available(case: Case, system: System) -> bool:
    """Return whether the verdict looks at a system: in use, and on the clinic's list where it keeps one."""
    if system.availability != "in_use":
        return False
    return case.available_systems is None or system.id in case.available_systems


def _without_level(answers: Answers, marks: list[int], general: tuple[Judgement, ...], weight: int) -> LimbJudgement:
    """Return the judgement where the level is missing: nothing better than incomplete."""
    verdict = at_most(verdict_of(weight), "incomplete")
    return LimbJudgement(answers, marks, True, None, False, general, weight, verdict, (), (), verdict)


def _policy(case: Case, marks: list[int], rules: PolicyRules, rows: tuple[Judgement, ...]) -> PolicyJudgement:
    """Return what a policy says: its rows and its statements."""
    statements = tuple([statement.judge(case, marks) for statement in rules.statements]) if rules.statements else ()
    weight = weigh(rows) | weigh(statements)
    return PolicyJudgement(rules, weight, verdict_of(weight), rows, statements)


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


def nearest_to_a_verdict(limb: LimbJudgement) -> tuple[str, ...]:
    """Return why the overall verdict is incomplete: the causes of the available system that lacks least."""
    if limb.verdict != "incomplete":
        return ()
    nearest = [judged for judged in limb.systems if judged.available and judged.verdict == "incomplete"]
    if not nearest:
        return ("answers",)
    causes = [judged.incomplete_because for judged in sorted(nearest, key=lambda judged: judged.system.id)]
    return min(causes, key=lambda found: (DEVICE_LIMIT in found, len(found)))
