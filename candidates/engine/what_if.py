"""What would change the verdict: the smallest sets of changes that plans could reach, and who would lead them.

Only rows marked modifiable are touched, and an option is left one step at a time toward the first of the list, for as
long as a plan could change where one stands. So smoking leads to having stopped and never to having never smoked, and
diabetes out of control to diabetes under control and never to none.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from candidates.engine.answers import Answer
from candidates.engine.case import Answers, Case
from candidates.engine.evaluate import Judge
from candidates.engine.facts import Fact
from candidates.engine.judgements import LimbJudgement
from candidates.engine.rules import Row
from candidates.engine.seen import as_text
from candidates.engine.tables import Judgement, Table
from candidates.engine.verdict import VERDICTS, best, too_heavy_for, weigh

MOST_SETS = 3
MOST_CHANGES = 4


class Step(NamedTuple):
    """One answer that a plan could reach, and the weight that its criterion has then."""

    criterion: str
    fact: str
    value: Any
    weight: int
    led_by: str | None


class Reach(NamedTuple):
    """What plans could move at one limb: the steps of each criterion, and the weight of all others."""

    limb: LimbJudgement
    ways: list[list[Step]]
    stays: int


def what_would_change(judge: Judge, case: Case, limbs: Sequence[LimbJudgement]) -> list[dict[str, Any]]:
    """Return at most three sets of at most four changes, the best verdict first; recomputing with them gives `to`.

    Of several limbs a set is what the one needs that needs least; a change at that limb alone carries its side.
    """
    now = best([limb.verdict for limb in limbs])
    better = VERDICTS[VERDICTS.index(now) + 1 :]
    # What stands in the way of one verdict stands in the way of every better one.
    reaches = [_reach(judge, limb) for limb in limbs if better and _can_be(better[0], limb, _weight_that_stays(limb))]
    sets = []
    for verdict in reversed(better):
        plans = [(_changes_for(verdict, reach), reach.limb) for reach in reaches]
        reaching = [plan for plan in plans if plan[0] and _afterwards(judge, case, limbs, *plan) == verdict]
        if reaching:
            changes, limb = min(reaching, key=lambda plan: len(plan[0]))
            documents = [_document(change, limb, judge, several=case.several_limbs) for change in changes]
            sets.append({"to": verdict, "changes": documents})
    return sets[:MOST_SETS]


def _weight_that_stays(limb: LimbJudgement) -> int:
    """Return what the criteria put into the scale whose rows no plan could leave."""
    return weigh([judgement for judgement in limb.general if not (judgement.row and judgement.row.modifiable)])


def _can_be(verdict: str, limb: LimbJudgement, stays: int) -> bool:
    """Return whether a verdict is within reach, for what stays of the general criteria and for one of the systems."""
    in_the_way = too_heavy_for(verdict)
    return not stays & in_the_way and not all(system.weight & in_the_way for system in limb.systems if system.available)


def _reach(judge: Judge, limb: LimbJudgement) -> Reach:
    stays, ways, matters = _weight_that_stays(limb), [], too_heavy_for(VERDICTS[-1])
    for table, judgement in zip(judge.rulebook.general, limb.general, strict=True):
        if judgement.weight & matters and judgement.row and judgement.row.modifiable:
            steps = list(_steps(judge, table, judgement, limb))
            if steps:
                ways.append(steps)
            else:
                stays |= judgement.weight
    return Reach(limb, ways, stays)


def _afterwards(
    judge: Judge, case: Case, limbs: Sequence[LimbJudgement], changes: list[Step], changed: LimbJudgement
) -> str:
    """Return the verdict after the changes: what belongs to the person changes for every limb."""
    own = judge.knowledge.levels.limb_facts
    shared = [change for change in changes if change.fact not in own]
    return best(judge.limb(case, _with(limb.answers, changes if limb is changed else shared)).verdict for limb in limbs)


def _changes_for(verdict: str, reach: Reach) -> list[Step]:
    """Return the smallest step of every criterion in the way of a verdict; none where one of them cannot be moved."""
    in_the_way, limb = too_heavy_for(verdict), reach.limb
    if not _can_be(verdict, limb, reach.stays):
        return []
    weights = {judgement.criterion.id: judgement.weight for judgement in limb.general}
    changes = []
    for steps in reach.ways:
        if not weights[steps[0].criterion] & in_the_way:
            continue
        step = next((step for step in steps if not step.weight & in_the_way), None)
        if step is None:
            return []
        changes.append(step)
    return changes if len(changes) <= MOST_CHANGES else []


def _with(answers: Answers, changes: list[Step]) -> Answers:
    """Return the answers as they would be after the changes."""
    return {**answers, **{change.fact: Answer(change.fact, change.value) for change in changes}}


def _steps(judge: Judge, table: Table, judgement: Judgement, limb: LimbJudgement) -> Iterator[Step]:
    """Yield the answers that plans could reach one after the other, from the nearest on."""
    marks = list(limb.marks)
    answers = limb.answers
    led_by = judgement.row.led_by if judgement.row else None
    for _ in range(MOST_CHANGES * 8):
        row = judgement.row
        if row is None or not row.modifiable:
            return
        fact = judge.knowledge.facts[row.when[0].fact]
        value = _next_value(fact, row, answers[fact.id].value)
        if value is None:
            return
        answers = {**answers, fact.id: Answer(fact.id, value)}
        marks[judge.rulebook.book.index[fact.id]] = judge.rulebook.book.scales[fact.id].mark(value)
        judgement = table.judge(marks)
        yield Step(table.criterion.id, fact.id, value, judgement.weight, led_by)


def _next_value(fact: Fact, row: Row, value: Any) -> Any:
    """Return the next answer on the way out of a row; None where there is none."""
    if fact.kind == "yes_no":
        return "no" if value == "yes" else "yes"
    if fact.kind == "choice":
        options = list(fact.options)
        at = options.index(value)
        return options[at - 1] if at else None
    if fact.kind == "choices":
        return _next_choices(fact, row, value)
    step = Decimal(1) if fact.worse == "lower" else Decimal(-1)
    moved = value + step
    return moved if fact.at_least is None or fact.at_least <= moved <= (fact.at_most or moved) else None


def _next_choices(fact: Fact, row: Row, value: frozenset[str]) -> frozenset[str] | None:
    """Return the options without those that the row names, or with the last of those that it misses."""
    condition = row.when[0]
    if condition.test == "none_of":
        return frozenset(value - fact.exclusive | {condition.options[-1]})
    left = value - set(condition.options)
    if left:
        return frozenset(left)
    # Nothing is left to name: the option that stands alone says so, unless it is what the row is about.
    alone = [option for option in fact.options if option in fact.exclusive and option not in value]
    return frozenset(alone[:1]) or _something_instead(fact)


def _something_instead(fact: Fact) -> frozenset[str] | None:
    """Return the last option that may stand beside others, where having none was the trouble."""
    others = [option for option in fact.options if option not in fact.exclusive]
    return frozenset(others[-1:]) or None


def _document(change: Step, limb: LimbJudgement, judge: Judge, *, several: bool) -> dict[str, Any]:
    before = limb.answers[change.fact].value
    side = {"side": limb.answer("side")} if several and change.fact in judge.knowledge.levels.limb_facts else {}
    return {
        **side,
        "criterion": change.criterion,
        "fact": change.fact,
        "from": as_text(before, judge.knowledge, change.fact),
        "to": as_text(change.value, judge.knowledge, change.fact),
        "led_by": change.led_by,
    }
