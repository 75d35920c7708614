"""Numbers and units: what is a number, how it is written, and that every unit converts there and back."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.engine.quantities import Quantity, convert, parsed, written
from tests.engine.edition import knowledge, tree


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("18.2", "18.2"),
        ("-3", "-3"),
        ("+3", "3"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1e2", "100"),
        ("1E-2", "0.01"),
        ("007", "7"),
    ],
)
def test_a_plain_number_is_one(text: str, number: str) -> None:
    assert parsed(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1",
        "1 ",
        "1,5",
        "1_000",
        "NaN",
        "Infinity",
        "-inf",
        "0x10",
        "1e4000",
        "1.2.3",
        "--1",
        "e5",
        ".",
        "٣",
        "½",
        "1" * 21,
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert parsed(text) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("100.0", "100"),
        ("1E+2", "100"),
        ("0.10", "0.1"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("0E+5", "0"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_number_is_written_without_exponent_and_without_idle_zeros(number: str, text: str) -> None:
    assert written(Decimal(number)) == text


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=6))
def test_what_is_written_is_read_as_the_same_number(number: Decimal) -> None:
    assert parsed(written(number)) == number


@pytest.mark.parametrize("unit", sorted(tree()["units"]))
def test_every_accepted_unit_converts_by_its_terms_and_the_canonical_one_by_itself(unit: str) -> None:
    for accepted, terms in tree()["units"][unit].items():
        for number in ("0", "1", "63.9", "0.0001", "250"):
            exact = Fraction(number) * Fraction(terms.get("times", 1)) / Fraction(terms.get("divided_by", 1))
            exact += Fraction(terms.get("plus", 0))
            found = convert(Quantity(Decimal(number), accepted), unit, knowledge().units)
            assert abs(Fraction(found) - exact) < Fraction(1, 10**60)
    assert convert(Quantity(Decimal("1.5"), unit), unit, knowledge().units) == Decimal("1.5")
