"""The contract, section Out: the form of an answer, of its findings, and what they rest on."""

import json
from decimal import Decimal

import pytest

from candidates.engine import writing
from candidates.engine.encoding import evaluated
from candidates.engine.reading import read
from tests.cases.sentences import backgrounds
from tests.engine.asking import AS_OF, THIGH, Words, ask, finding, length, of, quantity, somebody
from tests.engine.contract_example import example
from tests.engine.edition import TODAY, judge, knowledge, tree
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, policy, row, system, table

ORIGINS = {"published_oi", "published_other", "proposed"}
BASES = {"read", "mixed", "unverified", "proposed"}


@proves("C86", '"edition": {"name": "2026.11", "sha256": "…", "adopted": false}')
def test_the_answer_names_its_edition_and_whether_the_readers_clinic_has_adopted_it() -> None:
    edition = knowledge().edition
    case = read({"facts": {}}, knowledge(), TODAY)
    for adopted in (False, True):
        told = writing.evaluate(judge(), case, adopted=adopted)["edition"]
        assert told == {"name": edition.name, "sha256": edition.sha256, "adopted": adopted}


@proves("C87", '"tiers": [{"tier": "screen", "verdict": "not_yet_suitable", "answered": 13, "asked": 14}')
def test_each_tier_counts_the_questions_that_are_asked_and_those_that_are_answered() -> None:
    for person in backgrounds():
        facts = somebody(person)
        whole = ask(facts)["tiers"]
        assert [tier["tier"] for tier in whole] == ["screen", "assessment", "work_up"]
        assert all(tier["answered"] == tier["asked"] for tier in whole)
        for fact, tier in (("smoking", 0), ("adherence", 1), ("renal", 2)):
            one_less = ask(somebody(person, without=(fact,)))["tiers"]
            assert one_less[tier]["asked"] == whole[tier]["asked"]
            assert one_less[tier]["answered"] == whole[tier]["answered"] - 1


@proves("C87", '"tiers": [{"tier": "screen", "verdict": "not_yet_suitable", "answered": 13, "asked": 14}')
def test_an_age_answers_the_date_of_birth_in_the_count() -> None:
    by_date, by_age = ask(somebody()), ask(somebody(without=("birth_date",), age=42))
    assert by_date["tiers"][0]["asked"] == by_age["tiers"][0]["asked"] == by_age["tiers"][0]["answered"]


@proves(
    "C88", '"provisional_because": [{"rule_set": "badalx-transfemoral-long", "criterion": "min_residual_bone_length"'
)
def test_the_answer_says_which_limit_makes_it_provisional_and_why() -> None:
    answer = ask(somebody(residual_bone_length=length(182)))
    why = {"rule_set": "badalx-transfemoral-long", "criterion": "min_residual_bone_length"}
    assert {**why, "why": "limit derived, not confirmed"} in answer["provisional_because"]
    assert all(set(one) == {"rule_set", "criterion", "why"} for one in answer["provisional_because"])


@proves(
    "C89", '{"rule_set": "general", "criterion": "smoking", "tier": "screen", "section": "health", "outcome": "not_met"'
)
def test_a_finding_shows_rule_value_what_follows_and_source() -> None:
    found = finding(ask({"smoking": "current_light"}), "smoking")
    expected = {
        "rule_set": "general", "criterion": "smoking", "tier": "screen", "section": "health", "outcome": "not_met",
        "effect": "defer", "holds_up": "listing",
        "observed": {"fact": "smoking", "value": "current_light", "unit": None},
        "required": None, "comparator": None, "margin": None, "modifiable": True, "origin": "published_oi",
        "basis": "read", "sources": ["radboud_faq", "tischler2017"], "override": None,
    }  # fmt: skip
    assert {key: found[key] for key in expected} == expected
    assert found["says"].startswith("Smoking now")
    assert found["action"]


@proves(
    "C89", '{"rule_set": "general", "criterion": "smoking", "tier": "screen", "section": "health", "outcome": "not_met"'
)
def test_a_finding_about_a_number_shows_what_was_required_and_the_margin() -> None:
    found = finding(ask({**THIGH, "body_weight": quantity("103.5", "kg")}), "body_weight")
    assert found["observed"] == {"fact": "body_weight", "value": "103.5", "unit": "kg"}
    assert (found["required"]["value"], found["comparator"], found["margin"]["value"]) == ("100", "at_most", "-3.5")


@proves("C90", '"length": {"observed_mm": "182", "uncertainty_mm": "2", "required_mm": "140", "comparator": "at_least"')
def test_the_length_of_the_contracts_example_stands_as_the_contract_has_it() -> None:
    assert of(example(), "badalx-transfemoral-long")["length"] == {
        "observed_mm": "182", "uncertainty_mm": "2", "required_mm": "140", "comparator": "at_least", "margin_mm": "42",
        "landmark": "lesser_trochanter_midline", "limit_status": "derived",
    }  # fmt: skip


def every_finding() -> list[Words]:
    """The findings about several people, general ones and those of systems and policies."""
    people: list[Words] = [*map(somebody, backgrounds()), THIGH, somebody(smoking="current_light", renal="dialysis")]
    people.append(somebody(residual_bone_length=length(141), age=80, sex="female", without=("birth_date",)))
    answers = [ask(facts) for facts in people]
    own = [
        one for answer in answers for entry in [*answer["systems"], *answer["policies"]] for one in entry["findings"]
    ]
    return [*(one for answer in answers for one in answer["findings"]), *own]


@proves("C91", "`outcome`: `met`, `not_met`, `borderline`, `unknown`, `not_applicable`.")
def test_there_are_five_outcomes_and_each_occurs() -> None:
    assert {one["outcome"] for one in every_finding()} == {"met", "not_met", "borderline", "unknown", "not_applicable"}


def outcome_of(effect: str) -> Words:
    """The finding of a criterion whose one row has this effect and holds."""
    by = judge_of(criteria={"one": table(row(effect, {"smoking": ["never"]}))})
    return finding(ask({"smoking": "never"}, by=by), "one")


@proves("C92", "Deciding row `exclude`, `defer` or `caution`: `not_met` with that effect.")
@pytest.mark.parametrize("effect", ["exclude", "defer", "caution"])
def test_a_row_that_stands_in_the_way_is_not_met(effect: str) -> None:
    assert (outcome_of(effect)["outcome"], outcome_of(effect)["effect"]) == ("not_met", effect)


@proves("C93", "`information` or `favourable`: `met` with that effect.")
@pytest.mark.parametrize("effect", ["information", "favourable"])
def test_a_row_that_informs_or_speaks_in_favour_is_met(effect: str) -> None:
    assert (outcome_of(effect)["outcome"], outcome_of(effect)["effect"]) == ("met", effect)


@proves("C94", "Neutral or no row: `met`, effect null.")
def test_where_no_row_holds_the_criterion_is_met_without_an_effect() -> None:
    criterion = table(row("exclude", {"smoking": ["current_light"]}), neutral={"smoking": ["never"]})
    for facts in ({"smoking": "never"}, {"smoking": "former_over_3m"}):
        found = finding(ask(facts, by=judge_of(criteria={"one": criterion})), "one")
        assert (found["outcome"], found["effect"], found["could_be"]) == ("met", None, None)


@proves("C95", "Unknown: effect null, `could_be` given.")
def test_an_unknown_finding_has_no_effect_and_says_what_it_could_be() -> None:
    unknown = [one for one in every_finding() if one["outcome"] == "unknown"]
    assert unknown
    for one in unknown:
        assert one["effect"] is None
        assert one["could_be"] in ("exclude", "defer", "caution", "information", "favourable")
    decided = [one for one in every_finding() if one["outcome"] in ("met", "not_met", "not_applicable")]
    assert all(one["could_be"] is None for one in decided)


@proves("C96", "Outside the criterion's levels: `not_applicable`.")
def test_outside_its_levels_a_criterion_is_not_applicable_whatever_is_answered() -> None:
    for id, words in tree()["criteria"].items():
        if words["applies_when"] == "always":
            continue
        (gate,) = words["applies_when"]
        for level in set(knowledge().levels.bones) - set(gate["level"]) - {"none"}:
            assert finding(ask({"level": level}), id)["outcome"] == "not_applicable"
    assert (
        finding(ask({"level": "transhumeral", "proximal_joint_contracture": 90}), "proximal_joint_contracture")[
            "outcome"
        ]
        == "not_applicable"
    )


@proves(
    "C97",
    "`origin`: `published_oi`, `published_other`, `proposed`. `basis`: `read`, `mixed`, `unverified`, `proposed`.",
)
def test_every_row_and_every_finding_that_decided_says_where_it_comes_from_and_on_what_it_rests() -> None:
    rows = [one for criterion in knowledge().criteria.values() for one in criterion.rows]
    rows += [one for own in knowledge().systems.values() for criterion in own.rows for one in criterion.rows]
    rows += [one for own in knowledge().policies.values() for criterion in own.rows for one in criterion.rows]
    assert {one.origin for one in rows} == ORIGINS
    assert {one.basis for one in rows} == BASES
    for one in every_finding():
        if one["effect"]:
            assert (one["origin"] in ORIGINS, one["basis"] in BASES) == (True, True)


@proves("C98", "Both, and the sources, are **those of the row that decided**.")
def test_origin_basis_and_sources_are_those_of_the_row_that_decided() -> None:
    other = {"origin": "proposed", "basis": "proposed", "sources": []}
    rows = (row("caution", {"diabetes": ["none"]}), row("defer", {"smoking": ["never"]}, **other))
    by = judge_of(criteria={"one": table(*rows)})
    for smoking, expected in (
        ("never", ("proposed", "proposed", [])),
        ("current_light", ("published_oi", "read", ["radboud_faq"])),
    ):
        found = finding(ask({"smoking": smoking, "diabetes": "none"}, by=by), "one")
        assert (found["origin"], found["basis"], found["sources"]) == expected


@proves("C99", "A general row decides whatever its basis; unless it is `read` it adds itself to `provisional_because`.")
@pytest.mark.parametrize("basis", sorted(BASES))
def test_a_general_row_decides_whatever_its_basis_and_is_provisional_unless_it_was_read(basis: str) -> None:
    by = judge_of(criteria={"one": table(row("exclude", {"smoking": ["never"]}, basis=basis))}, systems={"s": system()})
    answer = ask({**THIGH, "smoking": "never"}, by=by)
    assert answer["verdict"] == "not_suitable"
    assert [one["criterion"] for one in answer["provisional_because"]] == ([] if basis == "read" else ["one"])
    assert answer["provisional"] is (basis != "read")


@proves(
    "C116", "`provisional_because`: general findings with an effect whose row is not `read`, and, of the systems at"
)
def test_what_makes_an_answer_provisional_is_rows_not_read_and_limits_not_confirmed_at_the_overall_verdict() -> None:
    stop = row("exclude", {"smoking": ["never"]}, id="stop", basis="mixed")
    told = row("information", {"diabetes": ["none"]}, id="told", basis="unverified")
    aged = {
        "limit": "max_age",
        "comparator": "at_most",
        "status": "read",
        "value": "65",
        "unit": "years",
        "source": "otn_y",
    }
    by = judge_of(
        criteria={
            "unread": table(row("information", {"smoking": ["never"]}, basis="proposed")),
            "silent": table(row("caution", {"smoking": ["current_light"]}, basis="proposed")),
            "open": table(row("favourable", {"renal": ["dialysis"]}, basis="proposed")),
            "half": table(
                row("information", {"smoking": ["never"]}, basis="proposed"), row("caution", {"renal": ["dialysis"]})
            ),
        },
        systems={
            "best": system(aged, rows=(told,)),
            "study": system(aged, rows=(told,), availability="study_only"),
            "worse": system(aged, rows=(stop,)),
        },
        policies={"p": policy(row("caution", {"smoking": ["never"]}, id="c", basis="mixed"))},
    )
    answer = ask({**THIGH, "smoking": "never", "diabetes": "none", "age": 40}, by=by)
    named = [(one["rule_set"], one["criterion"]) for one in answer["provisional_because"]]
    assert named == [("general", "unread"), ("best", "max_age"), ("best", "told")]


@proves(
    "C146",
    "The same input, edition, confirmations and day give the same bytes: keys sorted, decimals as normalised text",
)
def test_keys_are_sorted_and_decimals_are_normalised_text() -> None:
    facts = somebody(body_weight=quantity("0103.500", "kg"), residual_bone_length=length("14.20") | {"unit": "cm"})
    case = read({"as_of": AS_OF, "facts": facts}, knowledge(), TODAY)
    first, again = (evaluated(judge(), case) for _ in range(2))
    assert first == again
    pairs: list[list[str]] = []
    numbers: list[str] = []
    answer = json.loads(
        first,
        object_pairs_hook=lambda found: pairs.append([key for key, _ in found]) or dict(found),
        parse_float=numbers.append,
    )
    assert all(keys == sorted(keys) for keys in pairs)
    assert numbers == []
    assert finding(answer, "body_weight")["observed"]["value"] == "103.5"
    assert finding(answer, "residual_bone_geometry")["observed"]["value"] == "142"
    assert answer == json.loads(json.dumps(writing.evaluate(judge(), case)))


@pytest.mark.parametrize(
    ("given", "text"), [("100", "100"), ("1E+2", "100"), ("100.0", "100"), ("99.990", "99.99"), ("+30", "30")]
)
def test_a_number_is_told_as_people_write_it(given: str, text: str) -> None:
    assert Decimal(text) == Decimal(given)
    assert finding(ask({**THIGH, "body_weight": quantity(given, "kg")}), "body_weight")["observed"]["value"] == text
