"""The contract, section Measurement."""

import ast
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import candidates
from candidates.web import values
from tests.engine.asking import THIGH, Words, ask, finding, length, of, quantity, refused, somebody
from tests.engine.edition import knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, length_limit, limit, system

LONG, LIMIT = "badalx-transfemoral-long", "min_residual_bone_length"
LENGTHS = ("5", "100", "139", "140", "141", "300", "600")


def judged(measured: Words) -> Words:
    """The finding about the one printed minimum length, 140 mm from the lesser trochanter."""
    return of(ask({**THIGH, "residual_bone_length": measured}), LONG, LIMIT)


@proves("C35", 'A quantity is `{"value", "unit"}`')
def test_a_quantity_has_a_value_and_a_unit_and_nothing_else() -> None:
    assert refused({"body_weight": {"value": "82", "unit": "kg"}}) == []
    assert refused({"body_weight": {"value": 82, "unit": "kg"}}) == []
    assert refused({"body_weight": {"unit": "kg"}}) == ["facts.body_weight.value"]
    assert refused({"body_weight": {"value": 82}}) == ["facts.body_weight.unit"]
    assert refused({"body_weight": {"value": "heavy", "unit": "kg"}}) == ["facts.body_weight.value"]
    assert refused({"body_weight": {"value": 82, "unit": "kg", "by": "me"}}) == ["facts.body_weight.by"]
    assert refused({"body_weight": {"value": 82, "unit": "kg", "method": "ct"}}) == ["facts.body_weight.method"]


@proves("C36", "a bare number is accepted only where the fact has one accepted unit.")
def test_a_bare_number_is_accepted_of_facts_with_one_unit_and_of_no_other() -> None:
    for fact in knowledge().facts.values():
        if fact.is_numeric:
            assert refused({fact.id: fact.at_least}) == ([] if len(fact.units) == 1 else [f"facts.{fact.id}"])


@proves("C37", "A yes-or-no fact takes JSON true or false.")
@pytest.mark.parametrize("other", ["yes", "no", "true", 1, 0, None, ["yes"]])
def test_a_question_of_yes_or_no_takes_true_or_false_and_nothing_else(other: Any) -> None:
    assert refused({"unexplained_pain": other}) == ["facts.unexplained_pain"]
    assert finding(ask({"unexplained_pain": True}), "unexplained_pain")["observed"]["value"] is True
    assert finding(ask({"unexplained_pain": False}), "unexplained_pain")["observed"]["value"] is False


@proves("C38", "Exact decimals; converted exactly, compared unrounded, shown to 1 mm or 0.1 unit.")
@pytest.mark.parametrize(
    ("weight", "unit", "effect"),
    [
        ("100", "kg", None),
        ("100.00000000000000001", "kg", "caution"),
        ("220.4622621848775807", "lb", None),
        ("220.4622621848775808", "lb", "caution"),
    ],
)
def test_the_smallest_excess_counts_and_nothing_is_rounded_before_it_is_compared(
    weight: str, unit: str, effect: str | None
) -> None:
    assert (Fraction(weight) * {"kg": 1, "lb": Fraction("0.45359237")}[unit] > 100) is (effect is not None)
    assert finding(ask({**THIGH, "body_weight": quantity(weight, unit)}), "body_weight")["effect"] == effect


@proves("C38", "Exact decimals; converted exactly")
def test_the_precision_of_the_callers_own_arithmetic_does_not_count() -> None:
    facts = somebody(
        body_weight=quantity("100.00001", "kg"),
        prosthesis_mass=quantity("0.00001", "kg"),
        dasi_total=Decimal("42.7901"),
        distal_clearance=quantity("200.0001", "mm"),
        planned_stem_diameter=quantity("12.0001", "mm"),
        residual_bone_length=length("181.2345678", "calibrated_radiograph"),
    )
    with localcontext() as context:
        context.prec = 3
        coarse = ask(facts)
    assert coarse == ask(facts)


@proves("C38", "Exact decimals; converted exactly, compared unrounded")
def test_the_smallest_excess_of_a_sum_counts_too() -> None:
    by = judge_of(systems={"one": system(limit("max_total_mass", "read", "100"))})
    for prosthesis, outcome in (("0", "met"), ("1E-30", "not_met")):
        facts = {**THIGH, "body_weight": quantity("100", "kg"), "prosthesis_mass": quantity(prosthesis, "kg")}
        assert of(ask(facts, by=by), "one", "max_total_mass")["outcome"] == outcome


@proves("C38", "Exact decimals; converted exactly, compared unrounded, shown to 1 mm or 0.1 unit.")
def test_a_number_is_shown_to_one_millimetre_or_a_tenth() -> None:
    answer = ask(somebody(height=quantity("175", "cm"), body_weight=quantity("75", "kg")))
    index = finding(answer, "bmi")["observed"]
    assert index["value"].startswith("24.48979591836")
    assert values.observed(index, knowledge()) == "24.5\N{NO-BREAK SPACE}kg/m²"
    bone = finding(ask({**THIGH, "residual_bone_length": length("182.46")}), "residual_bone_geometry")["observed"]
    assert bone["value"] == "182.46"
    assert values.observed(bone, knowledge()).startswith("182\N{NO-BREAK SPACE}mm")


@proves("C39", "HbA1c mmol/mol = (percent − 2.15) × 10.929.")
@pytest.mark.parametrize(
    ("given", "effect"), [("63.93465", "caution"), ("63.93466", "defer"), ("53.00565", "caution"), ("53.00564", None)]
)
def test_hba1c_is_converted_by_its_formula_and_compared_exactly(given: str, effect: str | None) -> None:
    percent = Fraction(given) / Fraction("10.929") + Fraction("2.15")
    assert effect == ("defer" if percent > 8 else "caution" if percent >= 7 else None)
    found = finding(ask({"diabetes": "uncontrolled", "hba1c": quantity(given, "mmol/mol")}), "hba1c")
    assert found["effect"] == effect
    assert abs(Fraction(found["observed"]["value"]) - percent) < Fraction(1, 10**20)


@proves("C40", "`residual_bone_length` carries `landmark`, `method`, and `uncertainty` (optional quantity).")
def test_a_length_carries_landmark_method_and_uncertainty_into_what_was_observed() -> None:
    seen = judged(length(200, uncertainty=quantity("0.4", "cm")))["observed"]
    assert (seen["landmark"], seen["method"], seen["uncertainty_mm"]) == ("lesser_trochanter_midline", "ct", "4")
    assert refused({**THIGH, "residual_bone_length": length(200, uncertainty=4)}) == [
        "facts.residual_bone_length.uncertainty"
    ]
    assert refused({**THIGH, "residual_bone_length": quantity(200, "mm")}) == []


LANDMARKS = {
    ("transfemoral", "femur"): {"lesser_trochanter_midline", "greater_trochanter_tip"},
    ("transtibial", "tibia"): {"medial_tibial_plateau"},
    ("transhumeral", "humerus"): {"humeral_head_top", "greater_tubercle"},
    ("transradial", "radius"): {"proximal_joint_line"},
    ("transradial", "ulna"): {"olecranon_tip"},
    ("thumb", "first_metacarpal"): {"carpometacarpal_joint_line"},
}


@proves("C41", "Landmarks: femur `lesser_trochanter_midline`, `greater_trochanter_tip`; tibia `medial_tibial_plateau`")
@pytest.mark.parametrize(("place", "own"), LANDMARKS.items())
def test_a_bone_is_measured_from_its_own_landmarks_and_from_no_other(place: tuple[str, str], own: set[str]) -> None:
    level, bone = place
    for landmark in set().union(*LANDMARKS.values()) | {"knee"}:
        places = refused({"level": level, "bone": bone, "residual_bone_length": length(50, "ct", landmark)})
        assert places == ([] if landmark in own else ["facts.residual_bone_length.landmark"])


@proves("C42", "Methods: `ct`, `calibrated_radiograph`, `uncalibrated_radiograph`, `tape`.")
def test_there_are_four_methods_of_measuring() -> None:
    for method in ("ct", "calibrated_radiograph", "uncalibrated_radiograph", "tape"):
        assert refused({**THIGH, "residual_bone_length": length(50, method, "greater_trochanter_tip")}) == []
    assert refused({**THIGH, "residual_bone_length": length(50, "mri")}) == ["facts.residual_bone_length.method"]


@proves("C43", "Default uncertainty (origin `proposed`): CT 2 mm; calibrated radiograph 5 mm or 3 %, the larger")
@pytest.mark.parametrize(
    ("method", "value", "uncertainty"),
    [
        ("ct", "5", "2"),
        ("ct", "600", "2"),
        ("calibrated_radiograph", "100", "5"),
        ("calibrated_radiograph", "166", "5"),
        ("calibrated_radiograph", "200", "6"),
        ("calibrated_radiograph", "333.3", "9.999"),
        ("tape", "100", "20"),
        ("uncalibrated_radiograph", "100", None),
        (None, "100", None),
    ],
)
def test_each_method_has_its_usual_uncertainty(method: str | None, value: str, uncertainty: str | None) -> None:
    measured = length(value, method, "greater_trochanter_tip")
    assert judged(measured)["observed"]["uncertainty_mm"] == uncertainty


@proves("C44", "Tape from the lesser trochanter or the humeral head is refused (it cannot be reached).")
def test_a_tape_reaches_neither_the_lesser_trochanter_nor_the_head_of_the_humerus() -> None:
    for level, landmark, reached in (
        ("transfemoral", "lesser_trochanter_midline", False),
        ("transfemoral", "greater_trochanter_tip", True),
        ("transhumeral", "humeral_head_top", False),
        ("transhumeral", "greater_tubercle", True),
    ):
        places = refused({"level": level, "residual_bone_length": length(100, "tape", landmark)})
        assert places == ([] if reached else ["facts.residual_bone_length"])


@proves("C45", "**Never decided on weak ground**: with an uncalibrated film (it reads long")
@pytest.mark.parametrize(
    ("method", "landmark"),
    [("uncalibrated_radiograph", "lesser_trochanter_midline"), (None, "lesser_trochanter_midline")],
)
@pytest.mark.parametrize("status", ["confirmed", "read", "derived", "unverified"])
def test_a_film_without_a_marker_and_an_unnamed_method_decide_nothing(
    method: str | None, landmark: str, status: str
) -> None:
    by = judge_of(systems={"one": system(length_limit(status))})
    for value in LENGTHS:
        facts = {**THIGH, "residual_bone_length": length(value, method, landmark, uncertainty=quantity(1, "mm"))}
        answer = ask(facts, by=by)
        found = of(answer, "one", LIMIT)
        assert (found["outcome"], found["margin"], found["could_be"]) == ("unknown", None, "exclude")
        assert "easure by CT" in found["says"]
        assert of(answer, "one")["length"]["margin_mm"] is None


@proves("C45", "**Never decided on weak ground**")
def test_a_tape_decides_nothing() -> None:
    by = judge_of(systems={"one": system(length_limit("read", landmark="greater_trochanter_tip"))})
    for value in LENGTHS:
        found = of(
            ask({**THIGH, "residual_bone_length": length(value, "tape", "greater_trochanter_tip")}, by=by), "one", LIMIT
        )
        assert (found["outcome"], found["margin"]) == ("unknown", None)
        assert "easure by CT" in found["says"]


@proves("C46", "A limit stated from another landmark, or from none, is never compared: `unknown`, and the finding says")
def test_a_limit_from_another_landmark_or_from_none_is_never_compared() -> None:
    from_nowhere = length_limit("read")
    del from_nowhere["landmark"]
    by = judge_of(systems={"one": system(length_limit("read")), "two": system(from_nowhere)})
    for value in LENGTHS:
        answer = ask({**THIGH, "residual_bone_length": length(value, "ct", "greater_trochanter_tip")}, by=by)
        elsewhere, nowhere = of(answer, "one", LIMIT), of(answer, "two", LIMIT)
        assert (elsewhere["outcome"], elsewhere["margin"]) == ("unknown", None)
        assert "lesser trochanter midline" in elsewhere["says"]
        assert (nowhere["outcome"], nowhere["margin"]) == ("unknown", None)
        assert "from where" in nowhere["says"]


@proves("C46", "A limit stated from another landmark, or from none, is never compared")
def test_a_length_of_which_nobody_says_from_where_is_never_compared() -> None:
    for value in LENGTHS:
        found = judged(length(value, "ct", None))
        assert (found["outcome"], found["margin"]) == ("unknown", None)
        assert "lesser trochanter midline" in found["says"]


@proves("C47", "**Borderline** (by uncertainty, for `residual_bone_length` only): the limit lies within")
@pytest.mark.parametrize(
    ("value", "uncertainty", "outcome"),
    [
        ("150", "10", "borderline"), ("150.001", "10", "met"), ("140", "10", "borderline"),
        ("130", "10", "borderline"), ("129.999", "10", "not_met"),
        ("140", "0", "borderline"), ("140.001", "0", "met"), ("139.999", "0", "not_met"),
    ],
)  # fmt: skip
def test_a_limit_within_the_doubt_is_borderline_both_ends_included(value: str, uncertainty: str, outcome: str) -> None:
    assert judged(length(value, uncertainty=quantity(uncertainty, "mm")))["outcome"] == outcome


@proves("C47", "**Borderline** (by uncertainty, for `residual_bone_length` only)")
def test_no_other_limit_is_borderline_for_its_nearness() -> None:
    by = judge_of(systems={"one": system(limit("max_total_mass", "read", "100"))})
    weighed = {**THIGH, "body_weight": quantity(96, "kg"), "prosthesis_mass": quantity(4, "kg")}
    assert of(ask(weighed, by=by), "one", "max_total_mass")["outcome"] == "met"


@proves("C48", "A length is entered by a person. The software never takes a measurement from an image.")
def test_no_fact_is_a_picture_and_the_engine_imports_nothing_that_reads_one() -> None:
    assert {fact.kind for fact in knowledge().facts.values()} <= {
        "choice", "choices", "quantity", "count", "yes_no", "date", "age",
    }  # fmt: skip
    engine = Path(candidates.__file__).parent / "engine"
    imported = {name.split(".")[0] for path in engine.glob("*.py") for name in _imported(path)}
    readers = {"PIL", "pydicom", "cv2", "imageio", "skimage", "numpy", "pypdf", "fitz", "pikepdf"}
    assert not imported & readers


def _imported(path: Path) -> list[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    named = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return named + [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]


def test_the_margin_is_exact() -> None:
    found = judged(length("14.5", "ct") | {"unit": "cm"})
    assert found["margin"] == {"value": "5", "unit": "mm"}
    assert Decimal(found["required"]["value"]) == 140
