"""What is kept of earlier answers changes no answer: a judge who has seen many people says what a new one would."""

from functools import lru_cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidates.engine import encoding, reading, writing
from candidates.engine.case import Case
from candidates.engine.evaluate import Judge
from candidates.engine.rulebook import Rulebook
from tests.bench.people import LEVELS, Inventor
from tests.engine.edition import TODAY, knowledge
from tests.engine.edition import judge as experienced

Words = dict[str, Any]
FEW = settings(max_examples=15, deadline=None)


@lru_cache(maxsize=1)
def _inventor() -> Inventor:
    return Inventor(experienced(), seed=12)


def _case(document: Words) -> Case:
    return reading.read(document, knowledge(), TODAY)


@st.composite
def _people(draw: st.DrawFn) -> Words:
    """A person of whom a part is known, perhaps with an override."""
    inventor = _inventor()
    inventor.random = Random(draw(st.integers(0, 2**32)))  # noqa: S311 - invented people
    person = inventor.person(draw(st.sampled_from(LEVELS)))
    share = draw(st.sampled_from((0.1, 0.5, 0.9, 1.0)))
    facts = {fact: answer for fact, answer in person["facts"].items() if inventor.random.random() < share}
    overrides = draw(st.sampled_from(([], [{"criterion": "renal", "reason": "Why “not”?", "by": "Dr Ü"}])))
    return {**person, "facts": facts, "overrides": overrides}


@st.composite
def _two_limbs(draw: st.DrawFn) -> Words:
    """A person with two limbs."""
    person = draw(_people())
    own = knowledge().levels.limb_facts
    shared = {fact: answer for fact, answer in person["facts"].items() if fact not in own}
    limb = {fact: answer for fact, answer in person["facts"].items() if fact in own}
    other = {"level": draw(st.sampled_from(LEVELS)), "side": "right"}
    return {**person, "facts": shared, "limbs": [{**limb, "side": "left"}, other]}


@FEW
@given(st.one_of(_people(), _two_limbs()))
def test_a_judge_who_has_seen_many_people_says_what_a_new_one_would(document: Words) -> None:
    case = _case(document)
    assert encoding.evaluated(experienced(), case) == encoding.evaluated(Judge(Rulebook(knowledge())), case)


@FEW
@given(st.one_of(_people(), _two_limbs()))
def test_plain_data_and_json_are_the_same_answer(document: Words) -> None:
    case = _case(document)
    assert encoding.evaluated(experienced(), case) == encoding.encoded(writing.evaluate(experienced(), case))


def test_who_changes_an_answer_changes_no_other() -> None:
    case = _case(_inventor().person("transfemoral"))
    answer, before = writing.evaluate(experienced(), case), encoding.evaluated(experienced(), case)
    for key in ("findings", "systems", "policies", "missing", "provisional_because"):
        for entry in answer[key]:
            entry.clear()
    assert encoding.evaluated(experienced(), case) == before


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_what_stands_behind_the_answer_is_put_behind_it(end: bytes) -> None:
    case = _case({"facts": {"level": "transfemoral"}})
    assert encoding.evaluated(experienced(), case, end=end) == encoding.evaluated(experienced(), case) + end
