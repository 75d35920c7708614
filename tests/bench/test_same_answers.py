"""The bench is worth nothing unless zen and we answer the same; here nothing is timed."""

from itertools import islice

from tests.bench.edition import new_judge
from tests.bench.of_the_rules import found_different
from tests.bench.people import LEVELS, Inventor

PEOPLE_A_LEVEL = 9


def test_zen_engine_says_the_same_of_people_about_whom_everything_is_known():
    different = found_different(Inventor(new_judge(), seed=7), PEOPLE_A_LEVEL)
    assert list(islice(different, 5)) == []


def test_nothing_is_unknown_of_an_invented_person():
    judge = new_judge()
    inventor = Inventor(judge, seed=11)
    for level in LEVELS:
        case = inventor.case(level)
        limb = judge.limb(case, case.limbs[0])
        assert [judgement.criterion.id for judgement in limb.general if judgement.outcome == "unknown"] == []
