"""The contract, section Out: what would change, and what a professional sets aside."""

from typing import Any

import pytest

from tests.engine.asking import Words, ask, finding, length, quantity, refused, somebody
from tests.engine.edition import knowledge
from tests.engine.proving import proves

# Obstacles of the kinds that no plan may touch.
NEVER_A_PLAN: Words = {
    "age": 70,
    "amputation_cause": "dysvascular",
    "sex": "female",
    "past_osteomyelitis": "yes_under_3m_free",
    "months_since_amputation": 4,
    "haemoglobin": quantity(9, "g/dL"),
    "body_weight": quantity(170, "kg"),
    "anticoagulation": "mechanical_valve",
    "immunosuppression": "steroid_5mg_or_more",
    "opioid_use": "daily",
}


@proves("C124", "`what_would_change`: only rows marked modifiable by a plan, with who leads it; never age, cause, sex")
@pytest.mark.parametrize("fact", NEVER_A_PLAN)
def test_no_plan_touches_age_cause_sex_history_a_measurement_or_a_prescribed_medicine(fact: str) -> None:
    without = ("birth_date",) if fact == "age" else ()
    for answer in (
        ask(somebody(without=without, **{fact: NEVER_A_PLAN[fact]})),
        ask(somebody(without=without, **{fact: NEVER_A_PLAN[fact], "smoking": "current_light"})),
    ):
        changed = {change["criterion"] for one in answer["what_would_change"] for change in one["changes"]}
        assert changed <= {"smoking"}


@proves("C124", "`what_would_change`: only rows marked modifiable by a plan, with who leads it; never age, cause, sex")
def test_every_change_leaves_a_row_that_a_plan_could_change_and_says_who_leads_it() -> None:
    seen = set()
    for criterion in knowledge().criteria.values():
        for one in criterion.rows:
            condition = one.when[0]
            fact = knowledge().facts.get(condition.fact)
            if one.effect not in ("exclude", "defer") or fact is None or fact.kind not in ("choice", "yes_no"):
                continue
            given: Any = condition.options[0]
            answer = ask(somebody(**{fact.id: given == "yes" if fact.kind == "yes_no" else given}))
            changes = [change for way in answer["what_would_change"] for change in way["changes"]]
            if finding(answer, criterion.id)["says"] != one.says:
                continue
            named = [change for change in changes if change["criterion"] == criterion.id]
            assert bool(named) <= one.modifiable, criterion.id
            assert all(change["led_by"] == one.led_by and change["led_by"] for change in named)
            seen |= {criterion.id} if named else set()
    assert {"smoking", "diabetes", "active_infection", "adherence"} <= seen


@proves("C125", "at most three minimal sets of at most four changes")
def test_five_obstacles_are_not_left_by_four_changes() -> None:
    obstacles: Words = {
        "smoking": "current_light", "adherence": "unreliable", "substance_misuse": "dependence",
        "remote_infection_source": ["urinary"], "rheumatic_inflammatory": "active",
    }  # fmt: skip
    assert ask(somebody(**obstacles))["what_would_change"] == []
    four = dict(list(obstacles.items())[:4])
    ways = ask(somebody(**four))["what_would_change"]
    assert 1 <= len(ways) <= 3
    assert {len(way["changes"]) for way in ways} == {4}


@proves("C125", "at most three minimal sets of at most four changes")
@proves("C126", "recomputing with them gives `to`.")
@pytest.mark.parametrize(
    "obstacles",
    [
        {"smoking": "current_light"},
        {"smoking": "current_over_10_per_day", "expectations": 2},
        {"active_infection": "deep_soft_tissue", "soft_tissue": ["open_ulcer", "adherent_scar"]},
        {"hygiene_capability": "not_possible"},
        {"smoking": "current_light", "occupation": "heavy_manual", "nicotine_replacement": "e_cigarette"},
        {"activity_demand": ["running_jumping", "hot_tub"], "occupation": "heavy_manual"},
        {"social_support_home": ["none_of_these"], "unexplained_pain": True},
    ],
)
def test_with_all_of_the_changes_the_verdict_is_as_told_and_without_any_one_of_them_it_is_not(obstacles: Words) -> None:
    facts = somebody(**obstacles)
    ways = ask(facts)["what_would_change"]
    assert ways
    for way in ways:
        changes = {change["fact"]: change["to"] for change in way["changes"]}
        assert ask(facts | put(changes))["verdict"] == way["to"]
        for left_out in changes:
            rest = {fact: to for fact, to in changes.items() if fact != left_out}
            assert ask(facts | put(rest))["verdict"] != way["to"]


@proves("C125", "at most three minimal sets of at most four changes")
@proves("C126", "recomputing with them gives `to`.")
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({}, {"residual_bone_length": length(300, "uncalibrated_radiograph")}),
        ({}, {"soft_tissue": ["open_ulcer"]}),
        ({"unexplained_pain": True}, {"soft_tissue": ["open_ulcer"]}),
        ({"soft_tissue": ["open_ulcer"]}, {"soft_tissue": ["open_ulcer", "hidradenitis"]}),
    ],
)
def test_with_several_limbs_recomputing_gives_the_verdict_that_was_told(left: Words, right: Words) -> None:
    whole = somebody(smoking="current_light")
    shared = {fact: answer for fact, answer in whole.items() if fact not in knowledge().levels.limb_facts}
    own = {fact: answer for fact, answer in whole.items() if fact in knowledge().levels.limb_facts}
    two = [own | left | {"side": "left"}, own | right | {"side": "right"}]
    for limbs in (two, two[::-1]):
        ways = ask(shared, limbs=limbs)["what_would_change"]
        assert ways
        for way in ways:
            assert after(way["changes"], shared, limbs) == way["to"]
            for left_out in way["changes"]:
                assert after([one for one in way["changes"] if one is not left_out], shared, limbs) != way["to"]


def after(changes: list[Words], shared: Words, limbs: list[Words]) -> str:
    """The verdict after some changes: those at one limb carry its side."""
    of_person = put({one["fact"]: one["to"] for one in changes if "side" not in one})
    of_limb = [(one["side"], put({one["fact"]: one["to"]})) for one in changes if "side" in one]
    changed = [
        limb | {key: to for side, at in of_limb if side == limb["side"] for key, to in at.items()} for limb in limbs
    ]
    return str(ask(shared | of_person, limbs=changed)["verdict"])


def put(changes: dict[str, Any]) -> Words:
    """Changes as answers: numbers come back as text."""
    numeric = {fact: knowledge().facts[fact] for fact in changes if knowledge().facts[fact].is_numeric}
    return changes | {fact: quantity(changes[fact], own.unit or "") for fact, own in numeric.items()}


OVERRIDE = {"criterion": "renal", "reason": "Transplant date fixed", "by": "Dr A. Example"}


@proves("C130", "Overrides change no verdict; `verdict_with_overrides` stands beside it.")
def test_an_override_changes_nothing_but_the_verdict_beside() -> None:
    for facts, beside in ((somebody(renal="dialysis"), "suitable"), (somebody(), "suitable"), ({}, "incomplete")):
        without, answer = ask(facts), ask(facts, overrides=[OVERRIDE])
        assert without["verdict_with_overrides"] is None
        assert answer["verdict_with_overrides"] == beside
        unmarked = [{**one, "override": None} for one in answer["findings"]]
        assert {**answer, "verdict_with_overrides": None, "findings": unmarked} == without


@proves("C131", "Any excluding or deferring row may be overridden with a reason and a named person; the finding stays.")
def test_every_criterion_that_can_stop_or_defer_may_be_set_aside_and_its_finding_stays() -> None:
    for criterion in knowledge().criteria.values():
        if {one.effect for one in criterion.rows} & {"exclude", "defer"}:
            assert refused({}, overrides=[{**OVERRIDE, "criterion": criterion.id}]) == []
    found = finding(ask(somebody(renal="dialysis"), overrides=[OVERRIDE]), "renal")
    assert (found["outcome"], found["effect"]) == ("not_met", "exclude")
    assert found["override"] == {"reason": OVERRIDE["reason"], "by": OVERRIDE["by"]}
    caution = finding(ask(somebody(renal="egfr_30_59"), overrides=[OVERRIDE]), "renal")
    assert (caution["effect"], caution["override"]) == ("caution", None)
    for key in ("reason", "by"):
        lacking = {name: word for name, word in OVERRIDE.items() if name != key}
        assert refused({}, overrides=[lacking]) == [f"overrides.0.{key}"]
