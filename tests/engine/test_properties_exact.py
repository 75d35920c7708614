"""What holds of every number: conversions and the doubt of a measurement, held against exact fractions."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.asking import ask, finding, length, of, quantity
from tests.engine.people import usual
from tests.engine.proving import proves


def close_to(limit: str, times: str) -> st.SearchStrategy[Decimal]:
    """Numbers of up to eighteen digits whose product with `times` lies closely around a limit."""
    middle = Fraction(limit) / Fraction(times)
    digits = st.integers(-(10**6), 10**6)
    return digits.map(lambda off: Decimal(round(middle * 10**12) + off).scaleb(-12))


@proves("C38", "Exact decimals; converted exactly, compared unrounded")
@settings(usual, max_examples=120)
@given(data=st.data())
@pytest.mark.parametrize(
    ("fact", "criterion", "limit", "unit", "times", "above"),
    [
        ("body_weight", "body_weight", "100", "lb", "0.45359237", True),
        ("body_weight", "body_weight", "100", "st", "6.35029318", True),
        ("vitamin_d", "vitamin_d", "50", "ng/mL", "2.496", False),
        ("albumin", "albumin", "3.5", "g/L", "0.1", False),
        ("haemoglobin", "haemoglobin", "12", "mmol/L", "1.6114", False),
    ],
)
def test_a_converted_number_is_compared_as_the_fraction_that_it_is(
    data: st.DataObject, fact: str, criterion: str, limit: str, unit: str, times: str, above: bool
) -> None:
    given_ = data.draw(close_to(limit, times))
    exact = Fraction(given_) * Fraction(times)
    found = finding(ask({"level": "transfemoral", "sex": "female", fact: quantity(f"{given_:f}", unit)}), criterion)
    stands_in_the_way = exact > Fraction(limit) if above else exact < Fraction(limit)
    assert (found["effect"] is not None) is stands_in_the_way
    assert abs(Fraction(found["observed"]["value"]) - exact) < Fraction(1, 10**15)


@proves("C39", "HbA1c mmol/mol = (percent − 2.15) × 10.929.")
@settings(usual, max_examples=120)
@given(st.integers(-(10**6), 10**6))
def test_hba1c_is_compared_as_the_fraction_that_it_is(off: int) -> None:
    given_ = Decimal(round((Fraction(8) - Fraction("2.15")) * Fraction("10.929") * 10**12) + off).scaleb(-12)
    percent = Fraction(given_) / Fraction("10.929") + Fraction("2.15")
    found = finding(ask({"diabetes": "uncontrolled", "hba1c": quantity(f"{given_:f}", "mmol/mol")}), "hba1c")
    assert found["effect"] == ("defer" if percent > 8 else "caution")


@proves("C38", "Exact decimals; converted exactly")
@proves("C47", "**Borderline** (by uncertainty, for `residual_bone_length` only): the limit lies within")
@settings(usual, max_examples=120)
@given(
    st.integers(50_000, 300_000), st.integers(0, 60_000), st.sampled_from([("mm", "1"), ("cm", "10"), ("in", "25.4")])
)
def test_a_limit_is_borderline_exactly_where_it_lies_within_the_doubt(
    value: int, doubt: int, unit: tuple[str, str]
) -> None:
    name, times = unit
    written = Decimal(round(Fraction(value, 1000) / Fraction(times) * 10**9)).scaleb(-9)
    uncertainty = Decimal(doubt).scaleb(-3)
    measured = length(0, uncertainty=quantity(f"{uncertainty:f}", "mm")) | quantity(f"{written:f}", name)
    found = of(
        ask({"level": "transfemoral", "residual_bone_length": measured}),
        "badalx-transfemoral-long",
        "min_residual_bone_length",
    )
    exact, u = Fraction(written) * Fraction(times), Fraction(uncertainty)
    within = exact - u <= 140 <= exact + u
    assert found["outcome"] == ("borderline" if within else "met" if exact > 140 else "not_met")
