"""Facts as fields, each in another state."""

from dataclasses import replace
from datetime import date
from typing import Any

from candidates.engine.answers import LENGTH
from candidates.engine.facts import Fact
from candidates.forms.answer_field import NOT_KNOWN, AnswerField, Given
from candidates.web.assessing.reviewing import Before
from candidates.web.echoes import echo, in_canonical_unit
from candidates.web.fields import Field, field_of, left_out
from candidates.web.in_force import InForce
from candidates.web.measuring import guide

FEMUR, BENT = "femur", {"side": "left", "proximal_joint_contracture": {"value": "20", "unit": "degrees"}}


def fields(edition: InForce) -> dict[str, Field]:
    """Return fields by what they show."""
    facts = edition.knowledge.facts
    weight, tobacco = facts["body_weight"], facts["smoking"]
    return {
        "typed": field_of(weight, Given(("82",), "kg"), edition, name="typed"),
        "alone": field_of(facts["pain_nrs"], Given(("3",)), edition, name="alone"),
        "both": field_of(facts["height"], Given(), edition, name="both"),
        "date": field_of(facts["birth_date"], Given(), edition, name="date"),
        "wrong": _challenged("wrong", weight, Given(("820",), "kg"), edition),
        "beside": _challenged("beside", facts[LENGTH], Given(("18",), "mm"), edition, {"value": "180", "unit": "mm"}),
        "length": _length(edition),
        "open": field_of(weight, Given((NOT_KNOWN,)), edition, name="open", asks_reason=True),
        "chosen": field_of(tobacco, Given(("never",)), edition, name="chosen"),
        "several": field_of(facts["warning_signs"], Given(("none",)), edition, name="several"),
        "yes_no": field_of(facts["unexplained_pain"], Given(("no",)), edition, name="yes_no"),
        "empty": field_of(tobacco, Given(), edition, name="empty", errors=(left_out(tobacco),)),
    }


def _length(edition: InForce) -> Field:
    """Return a length with all that can stand beside it: how it is read, what it was before, how it is measured."""
    bone = edition.knowledge.facts[LENGTH]
    given, earlier = Given(("14.5",), "cm"), {"value": "15", "unit": "cm"}
    says = echo(bone, {"value": "14.5", "unit": "cm"}, edition.knowledge)
    field = field_of(bone, given, edition, name="length", asks_reason=True, bones=(FEMUR,), echo=says)
    before = Before(in_canonical_unit(bone, earlier, edition.knowledge), "", date(2026, 3, 2))
    return replace(field, before=before, guide=guide("length", BENT, (FEMUR,), edition))


def _challenged(name: str, fact: Fact, given: Given, edition: InForce, earlier: Any = None) -> Field:
    """Return a field whose number is challenged: it cannot be, or it looks like a slip beside the earlier one."""
    challenged = AnswerField(fact, edition.knowledge.units, earlier=earlier).challenge_to(given)
    says = (challenged.says,) if challenged else ()
    return field_of(fact, given, edition, name=name, errors=says, challenged=challenged)
