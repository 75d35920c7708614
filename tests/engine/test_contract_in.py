"""The contract, section In."""

import json
from decimal import Decimal

from tests.engine.asking import ask, finding, length, missing, of, quantity, refused, somebody
from tests.engine.contract_example import EXAMPLE, example
from tests.engine.edition import TODAY, answer_to, knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, policy, row


@proves("C70", '"facts": {')
def test_the_facts_of_the_contracts_example_are_judged() -> None:
    answer = example()
    assert finding(answer, "age")["observed"]["value"] == "42"
    assert finding(answer, "smoking")["outcome"] == "met"
    assert finding(answer, "pregnancy")["outcome"] == "not_applicable"
    assert finding(answer, "residual_bone_geometry")["observed"]["value"] == "182"
    assert "hba1c" in missing(answer)


@proves("C71", '"available_systems": ["badalx-transfemoral-long", "opra-transfemoral"]')
def test_the_systems_of_the_contracts_example_are_available() -> None:
    available = [own["id"] for own in example()["systems"] if own["available"]]
    assert available == ["badalx-transfemoral-long", "opra-transfemoral"]
    assert refused({}, available_systems="opra-transfemoral") == ["available_systems"]
    assert refused({}, available_systems=["opra-transfemoral", "opra"]) == ["available_systems.1"]


@proves(
    "C72", '"confirmations": [{"system": "opra-transfemoral", "limit": "max_total_mass", "value": "100", "unit": "kg"'
)
def test_the_confirmation_of_the_contracts_example_counts() -> None:
    assert of(example(), "opra-transfemoral", "max_total_mass")["limit_status"] == "confirmed"
    assert "max_total_mass" not in of(example(), "opra-transfemoral")["limits_to_confirm"]
    checked = {**json.loads(EXAMPLE)["confirmations"][0]}
    for key, wrong in (
        ("system", "opra"), ("limit", "min_bmi"), ("value", "heavy"), ("unit", "mm"), ("date", "2026-11-23"),
        ("by", " "), ("document", 12), ("page", "7"),
    ):  # fmt: skip
        assert refused({}, confirmations=[{**checked, key: wrong}]) == [f"confirmations.0.{key}"]


@proves("C73", '"policy_statements": {"anthem-or-pr-00008": {"normal_skeletal_anatomy": true}}')
def test_the_statement_of_the_contracts_example_is_answered() -> None:
    assert of(example(), "anthem-or-pr-00008", "normal_skeletal_anatomy")["outcome"] == "met"
    place = "policy_statements.anthem-or-pr-00008.normal_skeletal_anatomy"
    assert refused({}, policy_statements={"anthem-or-pr-00008": {"normal_skeletal_anatomy": "yes"}}) == [place]
    assert refused({}, policy_statements={"anthem": {}}) == ["policy_statements.anthem"]


@proves("C74", '"overrides": [{"criterion": "renal", "reason": "…", "by": "…"}]')
def test_an_override_names_a_criterion_a_reason_and_a_person() -> None:
    assert example()["verdict_with_overrides"] is not None
    override = {"criterion": "renal", "reason": "Transplant date fixed", "by": "Dr A. Example"}
    for key, wrong in (("criterion", "kidneys"), ("reason", ""), ("by", " "), ("because", "so")):
        assert refused({}, overrides=[{**override, key: wrong}]) == [f"overrides.0.{key}"]


@proves("C75", "`as_of` left out: the day of the call, and it stands in the answer.")
def test_without_a_day_the_day_of_the_call_counts_and_is_told() -> None:
    assert answer_to({"facts": {}})["as_of"] == TODAY.isoformat()
    assert answer_to({"as_of": "2020-02-29", "facts": {}})["as_of"] == "2020-02-29"
    born = {"birth_date": "2008-11-22"}
    assert finding(answer_to({"facts": born}), "age")["observed"]["value"] == "18"
    assert finding(answer_to({"as_of": "2026-11-21", "facts": born}), "age")["observed"]["value"] == "17"


@proves("C76", "`age` in whole years is accepted where there is no `birth_date`, and refused beside one.")
def test_an_age_is_accepted_alone_and_refused_beside_a_date_of_birth() -> None:
    assert finding(ask({"age": 42}), "age")["observed"]["value"] == "42"
    assert refused({"age": 42, "birth_date": "1984-03-02"}) == ["facts.age"]
    assert refused({"age": 42, "birth_date": {"unknown": "not told"}}) == []
    assert refused({"age": Decimal("42.5")}) == ["facts.age"]


TWO = [
    {"level": "transfemoral", "side": "left", "residual_bone_length": length(200)},
    {"level": "transfemoral", "side": "right", "residual_bone_length": length(100), "soft_tissue": ["open_ulcer"]},
]


@proves("C77", '`"limbs": [{…}, {…}]` instead of the flat limb facts for several limbs; systems and policies then')
def test_systems_and_policies_of_several_limbs_carry_their_side() -> None:
    answer = ask({"smoking": "never"}, limbs=TWO)
    for entries in (answer["systems"], answer["policies"]):
        sides = [entry["side"] for entry in entries]
        assert sides.count("left") == sides.count("right") == len(sides) / 2 > 0
    assert refused({"level": "transfemoral"}, limbs=TWO) == ["facts.level"]
    assert refused({}, limbs=[*TWO, {"smoking": "never", "level": "transtibial"}]) == ["limbs.2.smoking"]
    assert all("side" not in entry for entry in ask(TWO[0])["systems"])


@proves("C78", "each limb is judged by itself, findings that differ carry `side`, and the verdict is the best limb's.")
def test_each_limb_is_judged_by_itself_and_the_best_ones_verdict_is_given() -> None:
    shared = {fact: answer for fact, answer in somebody().items() if fact not in knowledge().levels.limb_facts}
    own = {fact: answer for fact, answer in somebody().items() if fact in knowledge().levels.limb_facts}
    limbs = [own, own | {"side": "right", "irradiated_bone": "yes_in_field"}]
    for order in (limbs, limbs[::-1]):
        answer = ask(shared, limbs=order)
        alone = [ask(shared | limb)["verdict"] for limb in order]
        assert sorted(alone) == ["not_suitable", "suitable"]
        assert answer["verdict"] == "suitable"
        differing = {one["side"]: one["effect"] for one in answer["findings"] if one["criterion"] == "irradiated_bone"}
        assert differing == {"left": None, "right": "exclude"}
        assert "side" not in finding(answer, "smoking")


@proves("C78", "each limb is judged by itself, findings that differ carry `side`, and the verdict is the best limb's.")
def test_beside_a_side_without_limb_loss_every_finding_says_of_which_limb_it_is() -> None:
    limbs = [{"level": "transfemoral", "side": "left"}, {"level": "none", "side": "right"}]
    for order in (limbs, limbs[::-1]):
        answer = ask({"smoking": "never"}, limbs=order)
        assert answer["scope"]["in_scope"]
        assert {one.get("side") for one in answer["findings"]} == {"left"}


@proves("C79", "`not_applicable` takes `true` or a reason.")
def test_not_applicable_takes_true_or_a_reason_and_nothing_else() -> None:
    for given in (True, "in hospital"):
        assert refused({"socket_comfort_score": {"not_applicable": given}}) == []
    for given in (False, "", 1, None, ["x"]):
        assert refused({"socket_comfort_score": {"not_applicable": given}}) == [
            "facts.socket_comfort_score.not_applicable"
        ]


@proves("C80", "Derived facts are never asked and never in `missing`; what they are derived from is: `age`, `bmi`")
def test_what_is_worked_out_is_never_asked_nor_missing_and_what_it_is_worked_out_from_is() -> None:
    worked_out = set(knowledge().derived)
    assert worked_out >= {"age", "bmi", "mets", "total_mass"}
    answer = ask({"level": "transfemoral"})
    asked = {fact for tier in answer["tiers"] for fact in tier["unanswered"]}
    assert not worked_out & (set(missing(answer)) | asked)
    assert {"birth_date", "height", "body_weight", "prosthesis_mass"} <= set(missing(answer))
    for fact in worked_out - {"age"}:
        assert refused({fact: 1}) == [f"facts.{fact}"]


@proves("C80", "Derived facts are never asked and never in `missing`; what they are derived from is: `age`, `bmi`")
def test_the_corrected_index_stands_beside_the_uncorrected_one_and_policies_compare_the_latter() -> None:
    by = judge_of(policies={"one": policy(row("defer", {"bmi": {"above": "35"}}, id="heavy"))})
    facts = {"level": "transfemoral", "height": quantity(200, "cm"), "body_weight": quantity(140, "kg")}
    assert of(ask(facts, by=by), "one", "heavy")["outcome"] == "met"
    seen = finding(ask(facts), "bmi")["observed"]
    assert seen["value"] == "35"
    assert (seen["corrected"]["at_least"][:6], seen["corrected"]["at_most"][:6]) == ("38.888", "39.325")


@proves("C80", "Derived facts are never asked and never in `missing`; what they are derived from is: `age`, `bmi`")
def test_metabolic_equivalents_and_the_mass_on_the_implant_are_worked_out() -> None:
    by = judge_of(
        policies={
            "one": policy(
                row("caution", {"mets": {"at_least": "8"}}, id="mets"),
                row("caution", {"total_mass": {"at_least": "100"}}, id="mass"),
            )
        }
    )
    for score, weight, outcome in (("42.8", "96", "not_met"), ("42.7", "95.9", "met")):
        assert outcome == ("not_met" if Decimal("0.43") * Decimal(score) + Decimal("9.6") >= 28 else "met")
        facts = {
            "dasi_total": Decimal(score),
            "body_weight": quantity(weight, "kg"),
            "prosthesis_mass": quantity(4, "kg"),
        }
        answer = ask({"level": "transfemoral", **facts}, by=by)
        assert [of(answer, "one", name)["outcome"] for name in ("mets", "mass")] == [outcome, outcome]


@proves("C81", "instrument totals (`dasi_total`, `rcri_points`, `mfi5_points`, `charlson`) may be typed or derived")
def test_a_total_may_be_typed_or_added_up_and_is_refused_where_both_differ() -> None:
    for items, total, added_up in (
        ({"dasi_items": ["self_care", "walk_indoors"]}, "dasi_total", "4.5"),
        ({"rcri_items": ["heart_failure"]}, "rcri_points", "1"),
        ({"mfi5_items": ["copd", "dependent"]}, "mfi5_points", "2"),
        ({"charlson_items": ["hemiplegia"], "age": 60}, "charlson", "4"),
    ):
        assert refused({**items, total: Decimal(added_up)}) == []
        assert refused({**items, total: Decimal(added_up) + 1}) == [f"facts.{total}"]
        assert total not in missing(ask(items))
        assert total not in missing(ask({total: Decimal(added_up)}))
