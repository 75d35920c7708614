"""Every number that the edition asks for, in every unit and every slip; a new fact is tested without a new test."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest
import yaml
from django.core.exceptions import ValidationError
from django.http import QueryDict

from candidates.engine import building, reading
from candidates.engine.facts import Fact
from candidates.engine.faults import Refused
from candidates.engine.loading import read_tree
from candidates.engine.quantities import convert
from candidates.forms.answer_field import AnswerField, AnswerInput
from candidates.forms.challenges import as_quantity
from candidates.knowledge import OURS
from candidates.web.echoes import echo

# The factors as the file writes them, read without the code that is tested.
WRITTEN = yaml.safe_load((OURS / "units.yaml").read_text())
KNOWLEDGE = building.build(read_tree(OURS))
NUMBERS = [fact for fact in KNOWLEDGE.facts.values() if fact.is_numeric]
IN_UNITS = [(fact, unit) for fact in NUMBERS for unit in fact.units]
ABSURD = [
    "1e400",
    "NaN",
    "Infinity",
    "99999999999",
    "forty",
    "1.2.3",
    "1,234.5",
    "--5",
    "½",
    "٣",
    "9" * 10_240,
    "x" * 10_240,
]


def named(one: object) -> str | None:
    """How a fact or a unit is called in the name of a test."""
    return one.id if isinstance(one, Fact) else None


def factor(fact: Fact, unit: str, part: str, otherwise: str) -> Fraction:
    """One factor of a unit as the file writes it."""
    return Fraction(WRITTEN.get(fact.unit, {}).get(unit, {}).get(part, otherwise))


def canonical(fact: Fact, number: Fraction, unit: str) -> Fraction:
    """A number in the fact's own unit, by the file: value x times / divided_by + plus."""
    scaled = number * factor(fact, unit, "times", "1") / factor(fact, unit, "divided_by", "1")
    return scaled + factor(fact, unit, "plus", "0")


def entered(fact: Fact, value: Fraction, unit: str) -> str:
    """What somebody writes who means about this value: with one decimal, in the unit; counts are whole."""
    number = (value - factor(fact, unit, "plus", "0")) * factor(fact, unit, "divided_by", "1")
    number /= factor(fact, unit, "times", "1")
    return f"{float(number):.0f}" if fact.kind != "quantity" else f"{float(number):.1f}"


def middle(fact: Fact) -> Fraction:
    """A value in the middle of what is plausible, so that rounding keeps it there."""
    return (Fraction(fact.at_least) + Fraction(fact.at_most)) / 2


def is_plausible(fact: Fact, value: Fraction) -> bool:
    """Whether a value lies in the range that the fact declares."""
    return Fraction(fact.at_least) <= value <= Fraction(fact.at_most)


def cleaned(fact: Fact, typed: str, unit: str) -> object:
    """What the field makes of what a browser sends."""
    sent = QueryDict(mutable=True)
    sent.update({fact.id: typed, f"{fact.id}.unit": unit})
    return AnswerField(fact, KNOWLEDGE.units).clean(AnswerInput().value_from_datadict(sent, None, fact.id))


def challenge(fact: Fact, typed: str, unit: str) -> tuple[str, list[tuple[Fraction, str]]]:
    """What is said to a number that cannot be, and what the buttons offer."""
    with pytest.raises(ValidationError) as wrong:
        cleaned(fact, typed, unit)
    sent = QueryDict(mutable=True)
    sent.update({fact.id: typed, f"{fact.id}.unit": unit})
    given = AnswerInput().value_from_datadict(sent, None, fact.id)
    meant = AnswerField(fact, KNOWLEDGE.units).meant(given)
    return " ".join(wrong.value.messages), [(Fraction(one.value), one.unit) for one in meant]


def test_there_are_numbers_to_test():
    assert len(NUMBERS) > 30


@pytest.mark.parametrize(("fact", "unit"), IN_UNITS, ids=named)
@pytest.mark.parametrize("sign", [".", ","], ids=["point", "comma"])
def test_a_number_is_read_in_each_of_its_units_exactly(fact: Fact, unit: str, sign: str):
    typed = entered(fact, middle(fact), unit)
    answer = cleaned(fact, typed.replace(".", sign), unit)
    assert answer == {"value": typed, "unit": unit}
    value = convert(as_quantity(fact, answer), fact.unit, KNOWLEDGE.units)
    expected = canonical(fact, Fraction(typed), unit)
    # A division by 10.929 ends nowhere; 60 digits are more than any limit has.
    assert abs(Fraction(value) - expected) < Fraction(1, 10**60)


@pytest.mark.parametrize(("fact", "unit"), [one for one in IN_UNITS if len(one[0].units) > 1], ids=named)
def test_a_unit_behind_the_number_is_understood(fact: Fact, unit: str):
    typed = entered(fact, middle(fact), unit)
    assert cleaned(fact, f" {typed} {unit}", fact.units[0]) == {"value": typed, "unit": unit}


@pytest.mark.parametrize(("fact", "unit"), IN_UNITS, ids=named)
def test_what_a_number_is_taken_for_is_said_in_the_unit_that_is_judged(fact: Fact, unit: str):
    typed = entered(fact, middle(fact), unit)
    says = echo(fact, {"value": typed, "unit": unit}, KNOWLEDGE).replace("\N{NO-BREAK SPACE}", " ")
    if len(fact.units) == 1:
        assert says == ""
        return
    value = canonical(fact, Fraction(typed), unit)
    places = [f"{float(value):.{digits}f}" for digits in (2, 1)]
    read = {place.rstrip("0").rstrip(".") if "." in place else place for place in places}
    assert any(one in says for one in read), (says, read)
    written = "%" if fact.unit == "percent" else fact.unit
    assert f" {written}" in says


@pytest.mark.parametrize("fact", NUMBERS, ids=named)
def test_ten_times_too_much_is_challenged_and_the_tenth_offered(fact: Fact):
    typed = str(fact.at_most * 10)
    says, meant = challenge(fact, typed, fact.unit)
    assert "Did you mean" in says
    assert Fraction(fact.at_most) in [canonical(fact, number, unit) for number, unit in meant]


@pytest.mark.parametrize("fact", [fact for fact in NUMBERS if fact.at_least > 0 and fact.kind == "quantity"], ids=named)
def test_a_tenth_is_challenged_and_ten_times_as_much_offered(fact: Fact):
    says, meant = challenge(fact, str(fact.at_least / 10), fact.unit)
    assert "Did you mean" in says
    assert Fraction(fact.at_least) in [canonical(fact, number, unit) for number, unit in meant]


def wrong_units() -> Iterator[tuple[Fact, str, str, str]]:
    """Every number that is usual in one unit of its fact and cannot be in another: fact, typed, unit, unit meant."""
    for fact in NUMBERS:
        for meant in fact.units:
            typed = entered(fact, middle(fact), meant)
            for unit in fact.units:
                if unit != meant and not is_plausible(fact, canonical(fact, Fraction(typed), unit)):
                    yield fact, typed, unit, meant


@pytest.mark.parametrize(("fact", "typed", "unit", "meant"), list(wrong_units()), ids=named)
def test_a_number_in_the_wrong_unit_is_challenged_and_the_right_one_offered(fact, typed, unit, meant):
    says, offered = challenge(fact, typed, unit)
    assert "Did you mean" in says
    assert canonical(fact, Fraction(typed), meant) in [canonical(fact, number, other) for number, other in offered]


@pytest.mark.parametrize("fact", NUMBERS, ids=named)
def test_nothing_and_blanks_are_no_answer_and_never_zero(fact: Fact):
    assert cleaned(fact, "", fact.unit) is None
    assert cleaned(fact, "   ", fact.unit) is None
    assert echo(fact, None, KNOWLEDGE) == ""


@pytest.mark.parametrize("typed", ABSURD, ids=lambda typed: typed[:12])
@pytest.mark.parametrize("fact", NUMBERS, ids=named)
def test_what_is_absurd_is_refused_in_words(fact: Fact, typed: str):
    assert refused(fact, typed)


@pytest.mark.parametrize("fact", NUMBERS, ids=named)
def test_minus_one_is_refused_except_where_it_is_plausible(fact: Fact):
    for minus in "-", "\N{MINUS SIGN}":
        assert refused(fact, f"{minus}1") == (fact.at_least > -1)


def refused(fact: Fact, typed: str) -> bool:
    """Whether the field or the evaluation refuses what was typed, in words that are short enough to be read."""
    try:
        answer = cleaned(fact, typed, fact.unit)
        reading.read({"facts": {fact.id: answer}}, KNOWLEDGE, date(2026, 11, 25))
    except ValidationError as wrong:
        return len(" ".join(wrong.messages)) < 400
    except Refused as wrong:
        return all(fault.place.startswith(f"facts.{fact.id}") and len(fault.wrong) < 400 for fault in wrong.faults)
    return False
