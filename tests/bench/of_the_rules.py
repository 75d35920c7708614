"""The engine against zen, and a whole evaluation against its judgement alone."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from candidates.engine.case import Case
from candidates.engine.encoding import evaluated
from tests.bench.edition import knowledge, new_judge
from tests.bench.people import LEVELS, Inventor
from tests.bench.ratios import Ratio, microseconds
from tests.bench.rounds import seconds_each, times_as_long
from tests.bench.same_answers import differences
from tests.bench.zen_graphs import Expressions, Form, OneTable, TablesSideBySide
from tests.bench.zen_judge import Input, ZenJudge, input_of

LEVEL = LEVELS[0]
JUDGED_BEFORE, ROUNDS, PEOPLE_A_ROUND = 400, 15, 30
AT_LEAST_TIMES_ZEN, AT_MOST_EVALUATIONS = 5, 40
TABLES: tuple[type[Form], ...] = (TablesSideBySide, OneTable)
FORMS: tuple[type[Form], ...] = (*TABLES, Expressions)

Times = dict[str, list[float]]
Way = tuple[Callable[[Any], object], Callable[[Case], Any]]  # what is measured, and what it is given of a case


def found_different(inventor: Inventor, people_a_level: int) -> Iterator[str]:
    """Yield where zen, in one of its forms, says otherwise than we do of people of every level."""
    for level in LEVELS:
        cases = [inventor.case(level) for _ in range(people_a_level)]
        for form in FORMS:
            yield from differences(inventor.judge, ZenJudge(form(), level, knowledge()), cases)


def measured(inventor: Inventor) -> list[Ratio]:
    """Return the ratios of the rules; of the people that are timed nobody has been judged before."""
    taken = _taken(inventor)
    fastest, *others = sorted(
        (_against_zen(way, taken) for form in TABLES for way in _zen_ways(form)), key=lambda ratio: ratio.found
    )
    return [
        fastest._replace(at_least=AT_LEAST_TIMES_ZEN),
        *others,
        *(_against_zen(way, taken) for way in _zen_ways(Expressions)),
        Ratio(
            "(b) evaluations' worth: the whole answer as JSON, with what would change, against its judgement alone",
            times_as_long(taken["whole"], taken["judged"]),
            at_most=AT_MOST_EVALUATIONS,
            times=f"{microseconds(taken['whole'])} against {microseconds(taken['judged'])}",
        ),
    ]


def _against_zen(way: str, taken: Times) -> Ratio:
    return Ratio(
        f"(a) times as fast as zen-engine, {way}",
        times_as_long(taken[way], taken["judged"]),
        times=f"{microseconds(taken[way])} against {microseconds(taken['judged'])}",
    )


def _taken(inventor: Inventor) -> Times:
    """Return the seconds that each way took for a person, round by round; the first round is not counted."""
    ways = _ways([inventor.case(LEVEL) for _ in range(JUDGED_BEFORE)])
    people = ([inventor.case(LEVEL) for _ in range(PEOPLE_A_ROUND)] for _ in range(1 + ROUNDS))
    batches = [_given(cases, ways) for cases in people]
    taken = seconds_each({name: way for name, (way, _) in ways.items()}, batches, PEOPLE_A_ROUND)
    return {name: seconds[1:] for name, seconds in taken.items()}


def _given(cases: Sequence[Case], ways: dict[str, Way]) -> dict[str, list[Any]]:
    return {name: [given(case) for case in cases] for name, (_, given) in ways.items()}


def _ways(judged_before: Sequence[Case]) -> dict[str, Way]:
    """Return everything that is measured; the judgement and the whole answer each have a judge of their own."""
    judge, writer = new_judge(), new_judge()

    def judged(cases: Iterable[Case]) -> None:
        for case in cases:
            judge.limb(case, case.limbs[0])

    def whole(cases: Iterable[Case]) -> None:
        for case in cases:
            evaluated(writer, case)

    judged(judged_before)
    whole(judged_before)
    ways: dict[str, Way] = {"judged": (judged, _itself), "whole": (whole, _itself)}
    for form in FORMS:
        zen = ZenJudge(form(), LEVEL, knowledge())
        ways |= {name: (zen.judge, given) for name, given in zip(_zen_ways(form), (_as_objects, _as_json), strict=True)}
    return ways


def _zen_ways(form: type[Form]) -> tuple[str, str]:
    return f"{form.title}, given objects", f"{form.title}, given JSON"


def _itself(case: Case) -> Case:
    return case


def _as_objects(case: Case) -> Input:
    return input_of(case, knowledge())


def _as_json(case: Case) -> Input:
    return json.dumps(_as_objects(case)).encode()
