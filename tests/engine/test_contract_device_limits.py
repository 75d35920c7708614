"""The contract, section Device limits."""

from typing import Any

import pytest

from tests.engine.asking import ask, finding, length, of, quantity, refused, somebody
from tests.engine.edition import knowledge, tree
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, length_limit, limit, row, system, table

THIGH = {"level": "transfemoral"}
MINIMUM = "min_residual_bone_length"
Words = dict[str, Any]

# Each limit that is no length: its value, answers that just keep it, and answers that just exceed it.
INSIDE: dict[str, tuple[str, Words, Words]] = {
    "max_total_mass": ("100", {"body_weight": quantity(96, "kg")}, {"body_weight": quantity("96.1", "kg")}),
    "max_bmi": ("35", {"body_weight": quantity(140, "kg")}, {"body_weight": quantity("140.1", "kg")}),
    "min_age": ("18", {"age": 18}, {"age": 17}),
    "max_age": ("65", {"age": 65}, {"age": 66}),
    "min_canal_diameter": ("10", {"canal_diameter": quantity(10, "mm")}, {"canal_diameter": quantity("9.9", "mm")}),
    "max_canal_diameter": ("20", {"canal_diameter": quantity(2, "cm")}, {"canal_diameter": quantity("20.1", "mm")}),
    "min_remaining_cortex": (
        "2",
        {"canal_diameter": quantity(14, "mm"), "planned_stem_diameter": quantity(20, "mm")},
        {"canal_diameter": quantity(14, "mm"), "planned_stem_diameter": quantity("20.1", "mm")},
    ),
}
BESIDE = {
    **THIGH, "height": quantity(200, "cm"),
    "prosthesis_mass": quantity(4, "kg"), "cortical_thickness": quantity(5, "mm"),
}  # fmt: skip


def said(one: Words, facts: Words) -> tuple[Words, Words]:
    """What a system with this one limit says of some facts, and the finding about the limit."""
    entry = of(ask({**BESIDE, **facts}, by=judge_of(systems={"one": system(one)})), "one")
    return entry, finding(entry, one["limit"])


def both(name: str, status: str) -> list[tuple[str, bool, str]]:
    """Outcome, provisional and verdict of a limit kept and exceeded."""
    value, kept, exceeded = INSIDE[name]
    answers = [said(limit(name, status, value), facts) for facts in (kept, exceeded)]
    return [(found["outcome"], entry["provisional"], entry["verdict"]) for entry, found in answers]


@proves("C49", "Limits of a system: `min_residual_bone_length`, `max_residual_bone_length`, `max_total_mass`")
def test_a_system_has_no_limit_of_another_name() -> None:
    names = {one["limit"] for own in tree()["systems"].values() for one in own["limits"]}
    assert names <= {"min_residual_bone_length", "max_residual_bone_length", *INSIDE}


@proves("C49", "Limits of a system: `min_residual_bone_length`, `max_residual_bone_length`, `max_total_mass`")
@pytest.mark.parametrize("name", INSIDE)
def test_each_limit_is_compared_with_its_own_quantity_and_kept_at_its_end(name: str) -> None:
    assert [outcome for outcome, _, _ in both(name, "read")] == ["met", "not_met"]


@proves("C49", "Limits of a system: `min_residual_bone_length`, `max_residual_bone_length`")
def test_a_length_has_a_lower_and_an_upper_limit() -> None:
    for name, value, outcome in (
        ("min_residual_bone_length", 150, "met"), ("min_residual_bone_length", 130, "not_met"),
        ("max_residual_bone_length", 150, "not_met"), ("max_residual_bone_length", 130, "met"),
    ):  # fmt: skip
        assert said(length_limit("read", name=name), {"residual_bone_length": length(value)})[1]["outcome"] == outcome


@proves("C49", "Limits of a system: `min_residual_bone_length`, `max_residual_bone_length`")
def test_a_cortex_is_compared_only_with_a_planned_diameter_and_never_with_the_thickness_alone() -> None:
    cortex = limit("min_remaining_cortex", "read", "2")
    thin = {"cortical_thickness": quantity("0.5", "mm"), "canal_diameter": quantity(14, "mm")}
    entry, found = said(cortex, thin)
    assert (found["outcome"], entry["verdict"]) == ("not_applicable", "suitable")
    assert said(cortex, {**thin, "planned_stem_diameter": quantity(14, "mm")})[1]["outcome"] == "not_met"


@proves("C50", "MR status is not a limit and is unknown for every system.")
def test_the_mr_status_of_no_system_is_known() -> None:
    values = [own.get("values", {}) for own in tree()["systems"].values()]
    told = {own["mri_status"]["value"] for own in values if "mri_status" in own}
    assert told == {"unknown"}
    assert not any("mr" in one["limit"] for own in tree()["systems"].values() for one in own["limits"])


CHECKED = {"document": "IFU 12", "revision": "C", "date": "2026-05-02", "by": "A. Example"}


@proves(
    "C51", "| `confirmed` | a clinic checked the current instructions for use (document, revision, date, person, day"
)
def test_a_confirmed_limit_decides_and_is_not_provisional() -> None:
    by = judge_of(systems={"one": system(limit("max_total_mass", "unknown"))})
    confirmed = {"system": "one", "limit": "max_total_mass", "value": "100", "unit": "kg", **CHECKED}
    for weight, outcome, verdict in (("96", "met", "suitable"), ("96.1", "not_met", "not_suitable")):
        entry = of(ask({**BESIDE, "body_weight": quantity(weight, "kg")}, by=by, confirmations=[confirmed]), "one")
        assert (finding(entry, "max_total_mass")["outcome"], entry["verdict"]) == (outcome, verdict)
        assert not entry["provisional"]
        assert finding(entry, "max_total_mass")["limit_status"] == "confirmed"
    for key in CHECKED:
        lacking = {name: word for name, word in confirmed.items() if name != key} | {"system": "opra-transfemoral"}
        assert refused({}, confirmations=[lacking]) == [f"confirmations.0.{key}"]


@proves("C52", "| `read` | printed in a source that was read | `not_met`, provisional | `met`, provisional |")
@proves("C53", "| `derived` | the complement of a printed rule | `not_met`, provisional | `met`, provisional |")
@pytest.mark.parametrize("status", ["read", "derived"])
@pytest.mark.parametrize("name", INSIDE)
def test_a_limit_that_was_read_or_derived_decides_provisionally(name: str, status: str) -> None:
    assert both(name, status) == [("met", True, "suitable"), ("not_met", True, "not_suitable")]


@proves("C54", "| `unverified` | not read in a source | `borderline`, provisional | `unknown` |")
@pytest.mark.parametrize("name", INSIDE)
def test_a_limit_that_nobody_read_says_nothing_where_it_is_kept_and_is_borderline_where_it_is_exceeded(
    name: str,
) -> None:
    assert both(name, "unverified") == [("unknown", True, "suitable"), ("borderline", True, "suitable")]


@proves("C54", "| `unverified` | not read in a source | `borderline`, provisional | `unknown` |")
def test_an_unverified_length_behaves_as_any_unverified_limit() -> None:
    for value, outcome in ((200, "unknown"), (100, "borderline")):
        assert said(length_limit("unverified"), {"residual_bone_length": length(value)})[1]["outcome"] == outcome


@proves("C55", "| `unknown` | no value found | – | `unknown` |")
@pytest.mark.parametrize("name", INSIDE)
def test_a_limit_that_nobody_found_is_unknown(name: str) -> None:
    for facts in INSIDE[name][1:]:
        entry, found = said(limit(name, "unknown"), facts)
        assert (found["outcome"], found["required"], found["margin"]) == ("unknown", None, None)
        assert (entry["verdict"], entry["provisional"]) == ("suitable", True)


@proves("C56", "A limit's effect is `exclude`.")
def test_a_limit_that_is_not_met_excludes() -> None:
    entry, found = said(limit("max_age", "read", "65"), {"age": 66})
    assert (found["effect"], entry["verdict"]) == ("exclude", "not_suitable")


@proves("C57", "An unknown or unverified **minimum length** makes that system `incomplete` (`device_limit`).")
@pytest.mark.parametrize("one", [limit(MINIMUM, "unknown"), length_limit("unverified")])
@pytest.mark.parametrize("value", [100, 140, 200])
def test_a_minimum_length_that_nobody_found_or_read_leaves_its_system_incomplete(one: Words, value: int) -> None:
    entry, _ = said(one, {"residual_bone_length": length(value)})
    assert (entry["verdict"], entry["incomplete_because"]) == ("incomplete", ["device_limit"])


@proves("C57", "An unknown or unverified **minimum length** makes that system `incomplete` (`device_limit`).")
def test_a_stop_goes_before_a_minimum_length_that_nobody_found() -> None:
    by = judge_of(
        criteria={"c": table(row("exclude", {"smoking": ["never"]}))},
        systems={"one": system(limit(MINIMUM, "unknown"))},
    )
    assert of(ask({**THIGH, "smoking": "never"}, by=by), "one")["verdict"] == "not_suitable"


@proves(
    "C58", "Any other unknown or unverified limit leaves the verdict standing, provisional, even where it is exceeded"
)
@pytest.mark.parametrize("status", ["unknown", "unverified"])
def test_an_upper_length_that_nobody_read_leaves_the_verdict_standing(status: str) -> None:
    upper = (
        length_limit(status, name="max_residual_bone_length")
        if status == "unverified"
        else limit("max_residual_bone_length", status)
    )
    for value in (100, 140, 200):
        entry, _ = said(upper, {"residual_bone_length": length(value)})
        assert (entry["verdict"], entry["provisional"], entry["incomplete_because"]) == ("suitable", True, [])


@proves(
    "C58", "Any other unknown or unverified limit leaves the verdict standing, provisional, even where it is exceeded"
)
def test_an_unverified_limit_leaves_the_verdict_standing_while_its_answer_is_unknown() -> None:
    entry, found = said(limit("max_age", "unverified", "65"), {})
    assert (found["outcome"], entry["verdict"], entry["provisional"]) == ("unknown", "suitable", True)


@proves("C59", "All of them are listed in `limits_to_confirm`.")
def test_every_limit_that_nobody_found_or_read_is_listed_to_be_confirmed() -> None:
    limits = [
        limit(MINIMUM, "unknown"), limit("max_age", "unverified", "65"), limit("min_age", "read", "18"),
        limit("max_bmi", "derived", "35"), limit("max_total_mass", "unknown"),
    ]  # fmt: skip
    by = judge_of(systems={"one": system(*limits)})
    assert of(ask(THIGH, by=by), "one")["limits_to_confirm"] == [MINIMUM, "max_age", "max_total_mass"]


@proves("C60", "A length that fails makes the system `not_suitable` with `instead`")
def test_a_length_that_fails_names_where_to_look_instead_and_nothing_else_does() -> None:
    entry, _ = said(length_limit("read"), {"residual_bone_length": length(100)})
    assert (entry["verdict"], entry["instead"]) == ("not_suitable", ["bone-lengthening"])
    own = {**length_limit("read"), "instead": ["custom-short-stem"]}
    assert said(own, {"residual_bone_length": length(100)})[0]["instead"] == ["custom-short-stem"]
    assert said(length_limit("read"), {"residual_bone_length": length(200)})[0]["instead"] == []
    assert said(limit("max_age", "read", "65"), {"age": 66})[0]["instead"] == []


@proves("C60", "A length that fails makes the system `not_suitable` with `instead`")
def test_a_short_bone_is_no_reason_to_wait() -> None:
    answer = ask(somebody(residual_bone_length=length(60)))
    assert of(answer, "badalx-transfemoral-long")["verdict"] == "not_suitable"
    assert answer["clinical"]["verdict"] == "suitable"
    assert answer["referral"] == "refer"


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
