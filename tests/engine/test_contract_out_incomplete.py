"""The contract, section Out: why an answer is incomplete, and that missing is never normal."""

from typing import Any

import pytest

from candidates.engine.evaluate import Judge
from tests.cases.sentences import backgrounds
from tests.engine.asking import THIGH, Words, ask, length, of, somebody
from tests.engine.comparing import never_better
from tests.engine.proving import proves
from tests.engine.small_edition import criteria_of, judge_of, length_limit, limit, row, system

FACTS: Words = {**THIGH, "smoking": "never"}


@proves("C114", "`incomplete_because`: `answers`, `measurement` (landmark, method, uncertainty), `device_limit`; empty")
def test_a_system_says_whether_it_waits_for_answers_for_a_measurement_or_for_a_device_limit() -> None:
    open_criterion = criteria_of(row("exclude", {"diabetes": ["none"]}))
    read, unknown = system(length_limit("read")), system(limit("min_residual_bone_length", "unknown"))

    def because(one: Words, measured: Words | None, criteria: Words) -> list[str]:
        facts = FACTS if measured is None else {**FACTS, "residual_bone_length": measured}
        return list(of(ask(facts, by=judge_of(criteria=criteria, systems={"a": one})), "a")["incomplete_because"])

    assert because(read, None, {}) == ["answers"]
    for weak in (length(200, None), length(200, "ct", "greater_trochanter_tip"), length(141), length(200, "ct", None)):
        assert because(read, weak, {}) == ["measurement"]
    assert because(unknown, length(200), {}) == ["device_limit"]
    assert because(read, length(200), open_criterion) == ["answers"]
    assert sorted(because(unknown, length(200), open_criterion)) == ["answers", "device_limit"]
    beside = system(length_limit("read"), limit("max_bmi", "unknown"), limit("max_age", "unverified", "65"))
    assert because(beside, length(200), open_criterion) == ["answers"]
    assert because(read, length(200), {}) == []
    assert because(read, length(100), open_criterion) == []


@proves("C114", "`incomplete_because`: `answers`, `measurement` (landmark, method, uncertainty), `device_limit`; empty")
def test_only_what_is_incomplete_says_why() -> None:
    for facts in (somebody(), somebody(without=("renal",)), somebody(smoking="current_light"), {}, THIGH):
        answer = ask(facts)
        for entry in [answer, answer["clinical"], *answer["systems"]]:
            assert bool(entry["incomplete_because"]) is (entry["verdict"] == "incomplete")


@proves("C115", "At the top it is that of the available system nearest to a verdict: without `device_limit` first")
def test_at_the_top_stands_what_the_nearest_available_system_waits_for() -> None:
    def told(measured: Words | None, by: Judge, **beside: Any) -> list[str]:
        facts = FACTS if measured is None else {**FACTS, "residual_bone_length": measured}
        return list(ask(facts, by=by, **beside)["incomplete_because"])

    device, weak = system(limit("min_residual_bone_length", "unknown")), system(length_limit("read"))
    answers = (row("exclude", {"diabetes": ["none"]}, id="r"),)
    both = system(length_limit("read"), rows=answers)
    film = length(200, "uncalibrated_radiograph")
    assert told(film, judge_of(systems={"a": device, "b": both})) == ["answers", "measurement"]
    assert told(film, judge_of(systems={"a": both, "b": weak})) == ["measurement"]
    assert told(film, judge_of(systems={"a": system(rows=answers), "b": weak})) == ["answers"]
    assert told(film, judge_of(systems={"a": weak, "b": system(rows=answers)})) == ["measurement"]
    study = system(length_limit("read"), availability="study_only")
    assert told(film, judge_of(systems={"a": device, "b": study})) == ["device_limit"]
    assert told(film, judge_of(systems={"a": device, "b": weak}), available_systems=["a"]) == ["device_limit"]


@proves(
    "C123", "Missing is never normal: of the facts that are asked of this person, taking an answer away never turns"
)
@pytest.mark.parametrize("person", sorted(backgrounds()))
def test_taking_any_one_answer_away_never_makes_anything_better(person: str) -> None:
    worse_off = {
        "body_weight": {"value": 110, "unit": "kg"},
        "smoking": "quit_6w_to_3m",
        "nicotine_replacement": "e_cigarette",
    }
    for whole in (somebody(person), somebody(person, **worse_off)):
        before = ask(whole)
        for fact in whole:
            after = ask({name: answer for name, answer in whole.items() if name != fact})
            never_better(before, after)
