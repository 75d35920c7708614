"""The contract, section Device limits."""

import pytest

from tests.engine.asking import THIGH, Words, ask, finding, length, of, quantity, refused, somebody
from tests.engine.edition import tree
from tests.engine.proving import proves
from tests.engine.small_edition import CHECKED, MINIMUM, judge_of, length_limit, limit, row, system, table

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
