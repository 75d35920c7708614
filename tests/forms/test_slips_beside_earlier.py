"""A number that equals the earlier one but for its unit or exactly ten is asked back; any other is not."""

import pytest
from django.core.exceptions import ValidationError

from candidates.forms.answer_field import AnswerField, Given
from tests.engine.edition import knowledge

KNOWLEDGE = knowledge()
EARLIER = {"value": "182", "unit": "mm"}


def field(saved: object = None) -> AnswerField:
    """The length of the bone, 182 mm in an earlier assessment."""
    return AnswerField(KNOWLEDGE.facts["residual_bone_length"], KNOWLEDGE.units, earlier=EARLIER, saved=saved)


@pytest.mark.parametrize(
    ("typed", "unit", "says", "meant"),
    [
        ("18.2", "mm", "Last time 182 mm, now 18.2 mm: is this right?", "18.2 cm"),
        ("182", "in", "longer than any bone", "182 mm"),
    ],
)
def test_a_slip_is_asked_back_with_what_was_meant(typed: str, unit: str, says: str, meant: str):
    given = Given((typed,), unit)
    with pytest.raises(ValidationError) as asked:
        field().clean(given)
    assert says in asked.value.messages[0].replace("\N{NO-BREAK SPACE}", " ")
    first = field().meant(given)[0]
    assert f"{first.value} {first.unit}" == meant


def test_whoever_is_sure_of_the_number_is_believed_and_of_no_other_number():
    assert field().clean(Given(("18.2",), "mm", {"sure": "18.2 mm"})) == {"value": "18.2", "unit": "mm"}
    with pytest.raises(ValidationError, match="Last time"):
        field().clean(Given(("18.2",), "mm", {"sure": "17 mm"}))
    with pytest.raises(ValidationError, match="longer than any bone"):
        field().clean(Given(("1820",), "mm", {"sure": "1820 mm"}))


@pytest.mark.parametrize(
    ("typed", "unit"), [("182", "mm"), ("18.2", "cm"), ("180", "mm"), ("18.4", "mm"), ("60", "mm")]
)
def test_what_differs_otherwise_is_taken(typed: str, unit: str):
    assert field().clean(Given((typed,), unit)) == {"value": typed, "unit": unit}


def test_what_was_saved_in_this_assessment_is_not_asked_again():
    assert field({"value": "18.2", "unit": "mm"}).clean(Given(("18.2",), "mm")) == {"value": "18.2", "unit": "mm"}


def test_a_score_may_be_ten_times_the_earlier_one():
    pain = AnswerField(KNOWLEDGE.facts["pain_nrs"], KNOWLEDGE.units, earlier={"value": "1", "unit": "points"})
    assert pain.clean(Given(("10",), "points"))["value"] == "10"
