"""Feet and inches, stone and pounds: written in one field or in two, exact."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from candidates.engine import building
from candidates.engine.loading import read_tree
from candidates.engine.quantities import convert
from candidates.forms.answer_field import AnswerField, AnswerInput
from candidates.forms.challenges import as_quantity
from candidates.forms.compounds import COMPOUNDS
from candidates.knowledge import OURS
from candidates.web.echoes import echo

KNOWLEDGE = building.build(read_tree(OURS))


def cleaned(fact: str, typed: str, unit: str, smaller: str = "") -> dict[str, str]:
    """What the field of a fact makes of what stands in its one or two fields."""
    sent = QueryDict(mutable=True)
    sent.update({fact: typed, f"{fact}.unit": unit, f"{fact}.smaller": smaller})
    field = AnswerField(KNOWLEDGE.facts[fact], KNOWLEDGE.units)
    return field.clean(AnswerInput().value_from_datadict(sent, None, fact))


@pytest.mark.parametrize(
    "typed",
    ["5 ft 11", "5 ft 11 in", "5ft11in", "5' 11\"", "5’11”", "5′ 11″", "5 feet 11 inches", "5 Foot 11", "5'11''"],
)
def test_height_from_feet_and_inches_in_one_field(typed: str):
    assert cleaned("height", typed, "cm") == {"value": "71", "unit": "in"}


def test_height_from_feet_and_inches_in_two_fields():
    assert cleaned("height", "5", "ft_in", "11") == {"value": "71", "unit": "in"}
    assert cleaned("height", "5", "ft_in", "11,5") == {"value": "71.5", "unit": "in"}
    assert cleaned("height", "6", "ft_in") == {"value": "72", "unit": "in"}
    assert cleaned("height", "5,5", "ft_in") == {"value": "66", "unit": "in"}


@pytest.mark.parametrize("typed", ["12 st 4 lb", "12st 4", "12 stone 4 pounds", "12 Stone 4 lbs"])
def test_weight_from_stone_and_pounds_in_one_field(typed: str):
    assert cleaned("body_weight", typed, "kg") == {"value": "172", "unit": "lb"}


def test_weight_from_stone_and_pounds_in_two_fields():
    assert cleaned("body_weight", "12", "st_lb", "4") == {"value": "172", "unit": "lb"}


def test_stone_alone_stay_stone():
    assert cleaned("body_weight", "12.5 st", "kg") == {"value": "12.5", "unit": "st"}
    assert cleaned("body_weight", "12,5 stone", "kg") == {"value": "12.5", "unit": "st"}


@pytest.mark.parametrize(("typed", "smaller"), [("5", "12"), ("5.5", "3"), ("5", "-1")])
def test_what_does_not_go_together_is_refused_in_words(typed: str, smaller: str):
    with pytest.raises(ValidationError, match="Write whole ft, and in from 0 to below 12"):
        cleaned("height", typed, "ft_in", smaller)


def test_letters_in_the_second_field_are_no_number_and_are_not_dropped():
    with pytest.raises(ValidationError) as refused:
        cleaned("height", "5", "ft_in", "eleven")
    assert refused.value.messages == ["“5 eleven” is no number. Write one: 50 to 250\N{NO-BREAK SPACE}cm."]


def test_a_stone_is_as_many_pounds_as_the_edition_says():
    stone, pound = (as_quantity(KNOWLEDGE.facts["body_weight"], {"value": "1", "unit": unit}) for unit in ("st", "lb"))
    in_kilograms = [convert(one, "kg", KNOWLEDGE.units) for one in (stone, pound)]
    assert in_kilograms[0] == in_kilograms[1] * COMPOUNDS["kg"].each
    assert COMPOUNDS["cm"].each == Decimal(12)


def test_what_was_told_in_two_units_is_shown_back_in_both_and_in_the_one_that_is_judged():
    says = echo(KNOWLEDGE.facts["height"], cleaned("height", "5 ft 11", "cm"), KNOWLEDGE)
    assert says.replace("\N{NO-BREAK SPACE}", " ") == "71 in (5 ft 11 in) is 180.34 cm."
    says = echo(KNOWLEDGE.facts["body_weight"], cleaned("body_weight", "12 st 4 lb", "kg"), KNOWLEDGE)
    assert says.replace("\N{NO-BREAK SPACE}", " ") == "172 lb (12 st 4 lb) is about 78 kg."
