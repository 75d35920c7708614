"""The contract, section In."""

import json
from decimal import Decimal
from typing import Any

import pytest

from candidates.engine import documents
from candidates.engine.faults import Refused
from tests.engine.asking import (
    AS_OF,
    as_bytes,
    ask,
    faults_of,
    finding,
    length,
    missing,
    of,
    quantity,
    refused,
    somebody,
)
from tests.engine.edition import TODAY, answer_to, knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, policy, row

Words = dict[str, Any]

# The example of the contract, with words where it leaves them out.
EXAMPLE = """
{
  "as_of": "2026-11-22",
  "facts": {
    "birth_date": "1984-03-02",
    "sex": "male",
    "level": "transfemoral",
    "side": "left",
    "residual_bone_length": {"value": "18.2", "unit": "cm", "landmark": "lesser_trochanter_midline", "method": "ct"},
    "body_weight": {"value": 82, "unit": "kg"},
    "smoking": "never",
    "hba1c": {"unknown": "not measured"},
    "pregnancy": {"not_applicable": "male"}
  },
  "available_systems": ["badalx-transfemoral-long", "opra-transfemoral"],
  "confirmations": [{"system": "opra-transfemoral", "limit": "max_total_mass", "value": "100", "unit": "kg",
                     "document": "IFU 12", "revision": "C", "date": "2026-05-02", "by": "A. Example"}],
  "policy_statements": {"anthem-or-pr-00008": {"normal_skeletal_anatomy": true}},
  "overrides": [{"criterion": "renal", "reason": "Transplant date fixed", "by": "Dr A. Example"}]
}
"""


def example() -> Words:
    """The answer to the example of the contract."""
    return answer_to(documents.decoded(EXAMPLE.encode()))


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


@proves("C82", "Refused, all faults at once, each with its place (`facts.hba1c.unit`), what was wrong and what is")
def test_all_faults_are_told_at_once_each_with_its_place_what_was_wrong_and_what_is_accepted() -> None:
    facts = {
        "shoe_size": 42,
        "smoking": "sometimes",
        "hba1c": quantity(7, "degrees"),
        "body_weight": quantity(1, "kg") | {"x": 1},
    }
    found = {fault.place: fault for fault in faults_of({"as_of": AS_OF, "facts": facts, "colour": "red"})}
    assert set(found) == {
        "facts.shoe_size", "facts.smoking", "facts.hba1c.unit", "facts.body_weight", "facts.body_weight.x", "colour",
    }  # fmt: skip
    assert "sometimes" in found["facts.smoking"].wrong
    assert all(fault.wrong and fault.accepted for fault in found.values())
    assert "never" in found["facts.smoking"].accepted
    assert "mmol/mol" in found["facts.hba1c.unit"].accepted


@proves("C83", "value outside the plausible range")
def test_a_value_outside_the_plausible_range_is_refused_and_its_ends_are_not() -> None:
    for fact in knowledge().facts.values():
        if not fact.is_numeric:
            continue
        assert fact.at_least is not None
        assert fact.at_most is not None
        for value, accepted in (
            (fact.at_least, True), (fact.at_most, True), (fact.at_least - 1, False), (fact.at_most + 1, False),
        ):  # fmt: skip
            places = refused({fact.id: quantity(str(value), fact.unit or "")})
            assert all(place.startswith(f"facts.{fact.id}") for place in places)
            assert (places == []) is accepted


@proves("C84", "date in the future or before the birth")
def test_no_day_lies_in_the_future_and_nobody_is_judged_before_the_birth() -> None:
    assert refused({"birth_date": "2026-11-23"}) == ["facts.birth_date"]
    assert refused({"birth_date": "2026-11-22"}) == []
    assert faults_of({"as_of": "2026-11-23", "facts": {}})[0].place == "as_of"
    assert faults_of({"as_of": "2001-01-01", "facts": {"birth_date": "2001-01-02"}})[0].place == "facts.birth_date"
    for no_date in ("22.11.2026", "2026-02-30", "20261122", 20261122, None, "2026-11-22T00:00", "1984-W09-5"):
        assert refused({"birth_date": no_date}) == ["facts.birth_date"]


@proves("C85", "duplicate keys, NaN, infinities, a body over 1 MB, a root that is no object.")
@pytest.mark.parametrize(
    ("body", "places"),
    [
        (b'{"facts": {"smoking": "never", "smoking": "never"}}', ["facts.smoking"]),
        (b'{"facts": {}, "facts": {}}', ["facts"]),
        (b'{"facts": {"age": NaN}}', ["facts.age"]),
        (b'{"facts": {"age": Infinity}}', ["facts.age"]),
        (b'{"facts": {"age": -Infinity}}', ["facts.age"]),
        (b'{"facts": {}}' + b" " * 1_000_000, None),
        (b"[]", None),
        (b'"facts"', None),
        (b"42", None),
        (b"null", None),
        (b"", None),
        (b"\xff\xfe", None),
        (b'{"facts": ', None),
        (b"[" * 100_000, None),
    ],
)
def test_what_is_no_plain_object_is_refused(body: bytes, places: list[str] | None) -> None:
    with pytest.raises(Refused) as refusal:
        answer_to(documents.decoded(body))
    assert refusal.value.faults
    assert all(fault.wrong and fault.accepted for fault in refusal.value.faults)
    if places is not None:
        assert [fault.place for fault in refusal.value.faults] == places


@proves("C85", "duplicate keys, NaN, infinities, a body over 1 MB, a root that is no object.")
def test_a_body_of_a_megabyte_is_still_read() -> None:
    body = as_bytes({"facts": {}})
    assert documents.decoded(body + b" " * (1_000_000 - len(body))) == {"facts": {}}


@pytest.mark.parametrize("given", ["NaN", "Infinity", "-Infinity", "1e400", "sNaN", "1_000", "٣", "0x10", ""])
def test_no_number_hides_in_a_text(given: str) -> None:
    assert refused({"body_weight": quantity(given, "kg")}) != []
