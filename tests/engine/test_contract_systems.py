"""The contract, section Device limits: which systems are judged, which count, and how their length is shown."""

from typing import Any

import pytest

from tests.engine.asking import THIGH, Words, ask, length, of, refused, somebody
from tests.engine.edition import knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import CHECKED, MINIMUM, judge_of, length_limit, limit, row, system

AVAILABILITIES = ("in_use", "study_only", "superseded", "historical", "research", "alternative", "pathway")


@proves("C61", "Systems carry `availability`: `in_use`, `study_only`, `superseded`, `historical`, `research`")
def test_every_system_says_whether_it_is_available() -> None:
    assert {own.availability for own in knowledge().systems.values()} == set(AVAILABILITIES)


@proves("C62", "Judged: the first three, at their level.")
@proves("C63", "`historical`, `research`, `alternative` (KEEP WALKING) and `pathway` are listed under `also_known`")
@pytest.mark.parametrize("availability", AVAILABILITIES)
def test_a_system_is_judged_or_only_listed_by_its_availability_and_only_at_its_level(availability: str) -> None:
    by = judge_of(systems={"one": system(availability=availability)})
    at_its_level, elsewhere = ask(THIGH, by=by), ask({"level": "transtibial"}, by=by)
    judged = availability in AVAILABILITIES[:3]
    assert [own["id"] for own in at_its_level["systems"]] == (["one"] if judged else [])
    listed = [known for known in at_its_level["also_known"] if known["id"] == "one"]
    assert listed == ([] if judged else [{"id": "one", "availability": availability}])
    assert elsewhere["systems"] == []
    assert "one" not in [known["id"] for known in elsewhere["also_known"]]


@proves("C63", "`historical`, `research`, `alternative` (KEEP WALKING) and `pathway` are listed under `also_known`")
def test_keep_walking_is_listed_as_an_alternative() -> None:
    assert {"id": "keepwalking-transfemoral", "availability": "alternative"} in ask(THIGH)["also_known"]


def with_one_of_each() -> Any:
    """Three systems at the thigh: one in use that leaves out who never smoked, one of a study, one superseded."""
    stop = (row("exclude", {"smoking": ["never"]}, id="stop"),)
    return judge_of(
        systems={
            "in-use": system(rows=stop),
            "of-a-study": system(availability="study_only"),
            "superseded": system(availability="superseded"),
        }
    )


@proves("C64", "The overall verdict looks only at systems `in_use`, or, where a clinic keeps a list of systems")
def test_the_verdict_looks_at_systems_in_use_and_on_the_clinics_list() -> None:
    facts = {**THIGH, "smoking": "never"}
    assert ask(facts, by=with_one_of_each())["verdict"] == "not_suitable"
    both_in_use = judge_of(
        systems={"a": system(rows=(row("exclude", {"smoking": ["never"]}, id="stop"),)), "b": system()}
    )
    assert ask(facts, by=both_in_use)["verdict"] == "suitable"
    assert ask(facts, by=both_in_use, available_systems=["a"])["verdict"] == "not_suitable"
    assert ask(facts, by=both_in_use, available_systems=["b"])["verdict"] == "suitable"


@proves("C65", "A clinic's list never makes a study-only or superseded system available.")
@proves("C66", "Judged but none available: `out_of_scope`, reason `no_available_system`.")
@pytest.mark.parametrize("listed", [["of-a-study"], ["superseded"], ["of-a-study", "superseded"], []])
def test_a_list_without_a_system_in_use_leaves_nothing_available(listed: list[str]) -> None:
    answer = ask({**THIGH, "smoking": "current_light"}, by=with_one_of_each(), available_systems=listed)
    assert answer["verdict"] == "out_of_scope"
    assert answer["scope"] == {"in_scope": False, "reason": "no_available_system"}
    assert [own["available"] for own in answer["systems"]] == [False, False, False]
    assert [own["verdict"] for own in answer["systems"]] == ["suitable"] * 3


@proves("C67", "Systems stand in alphabetical order, never sorted by margin or verdict.")
def test_systems_stand_in_the_order_of_the_alphabet() -> None:
    stop = (row("exclude", {"smoking": ["never"]}, id="stop"),)
    by = judge_of(systems={"c": system(), "a": system(rows=stop), "b": system()})
    assert [own["id"] for own in ask({**THIGH, "smoking": "never"}, by=by)["systems"]] == ["a", "b", "c"]
    for level in knowledge().levels.bones:
        ids = [own["id"] for own in ask({"level": level})["systems"]]
        assert ids == sorted(ids)


@proves(
    "C68", "`length` in the answer shows the limit with the smallest margin; without margins the first with a value"
)
def test_the_length_shows_the_smallest_margin_else_the_first_value_else_the_minimum_unrounded() -> None:
    limits = [length_limit("read"), length_limit("read", "150", "max_residual_bone_length")]
    by = judge_of(systems={"one": system(*limits)})

    def shown(measured: Words | None) -> Words:
        facts = THIGH if measured is None else {**THIGH, "residual_bone_length": measured}
        return dict(of(ask(facts, by=by), "one")["length"])

    assert (shown(length("143.25"))["required_mm"], shown(length("143.25"))["margin_mm"]) == ("140", "3.25")
    assert (shown(length("148.75"))["required_mm"], shown(length("148.75"))["margin_mm"]) == ("150", "1.25")
    assert (shown(length("160"))["required_mm"], shown(length("160"))["margin_mm"]) == ("150", "-10")
    assert (shown(None)["required_mm"], shown(None)["observed_mm"], shown(None)["margin_mm"]) == ("140", None, None)
    unknown_minimum = judge_of(systems={"one": system(limit(MINIMUM, "unknown"), limits[1])})
    assert of(ask(THIGH, by=unknown_minimum), "one")["length"]["required_mm"] == "150"
    nothing = judge_of(systems={"one": system(limit("max_residual_bone_length", "unknown"), limit(MINIMUM, "unknown"))})
    told = of(ask(THIGH, by=nothing), "one")["length"]
    assert (told["comparator"], told["required_mm"], told["limit_status"]) == ("at_least", None, "unknown")


@proves("C69", "A confirmation of a length carries its `landmark`; past its day to look again it no longer counts.")
def test_a_confirmed_length_carries_its_landmark_and_counts_until_its_day_to_look_again() -> None:
    confirmed = {
        "system": "opra-transfemoral", "limit": MINIMUM, "value": "160", "unit": "mm",
        "landmark": "lesser_trochanter_midline", **CHECKED,
    }  # fmt: skip

    def outcome(**more: str) -> str:
        answer = ask(somebody(), confirmations=[confirmed | more])
        return str(of(answer, "opra-transfemoral", MINIMUM)["outcome"])

    without = {key: word for key, word in confirmed.items() if key != "landmark"}
    assert refused({}, confirmations=[without]) == ["confirmations.0.landmark"]
    assert refused({}, confirmations=[confirmed | {"landmark": "olecranon_tip"}]) == ["confirmations.0.landmark"]
    assert outcome() == "met"
    assert outcome(look_again="2026-11-22") == "met"
    assert outcome(look_again="2026-11-21") == "unknown"
