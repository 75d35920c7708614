"""Whether zen says the same as we do of the same people: every criterion, statement and limit, row by row."""

from collections.abc import Iterable, Iterator

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge, LimbJudgement
from candidates.engine.tables import Judgement
from tests.bench.zen_judge import ZenJudge, input_of
from tests.bench.zen_tables import name_of


def differences(judge: Judge, zen: ZenJudge, cases: Iterable[Case]) -> Iterator[str]:
    """Yield in words where the two differ."""
    for number, case in enumerate(cases):
        ours = ours_of(judge.limb(case, case.limbs[0]))
        theirs = zen.found(input_of(case, judge.knowledge))
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) != theirs.get(name):
                yield f"person {number}, {name}: we say {ours.get(name)}, zen ({zen.form.title}) {theirs.get(name)}"


def ours_of(limb: LimbJudgement) -> dict[str, int | str]:
    """Return of each criterion the place of the row that decided, of each limit the outcome, where there is one."""
    found: dict[str, int | str] = {}
    for judgement in _judgements(limb):
        if judgement.row is not None:
            criterion = judgement.criterion
            found[name_of(criterion.rule_set, criterion.id)] = criterion.rows.index(judgement.row)
    for judged in limb.systems:
        for limit in judged.limits:
            if limit.outcome not in ("unknown", "not_applicable"):
                found[name_of(judged.system.id, limit.limit.id)] = limit.outcome
    return found


def _judgements(limb: LimbJudgement) -> Iterator[Judgement]:
    yield from limb.general
    for system in limb.systems:
        yield from system.rows
    for policy in limb.policies:
        yield from policy.rows
        yield from policy.statements
