"""What a number that was entered is taken for, in words, before it is saved: 14.5 cm is 145 mm."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.answers import Answer
from candidates.engine.facts import Fact
from candidates.engine.limits import uncertainty_of
from candidates.engine.quantities import Quantity, as_number, convert, written
from candidates.engine.rules import Knowledge
from candidates.forms.challenges import as_quantity
from candidates.forms.compounds import compound_of
from candidates.forms.slips import is_plausible
from candidates.web.amounts import amount, number

# Places behind the point: up to so many a value is shown as it is, else rounded to the first.
SHORT, ROUNDED = 2, 1


def echo(fact: Fact, answer: Any, knowledge: Knowledge) -> str:
    """Return what an entered number is taken for; empty where it is none, cannot be, or has only one way to be read."""
    quantity = as_quantity(fact, answer) if isinstance(answer, dict) and fact.is_numeric else None
    if quantity is None or len(fact.units) == 1:
        return ""
    value = convert(quantity, fact.unit or "", knowledge.units)
    return _told(fact, answer, quantity, value, knowledge) if is_plausible(fact, value) else ""


def bone_in_words(bone: str, knowledge: Knowledge) -> str:
    """Return a bone inside a sentence; empty for what is none."""
    return knowledge.facts["bone"].options.get(bone, "").lower()


def as_entered(fact: Fact, quantity: Quantity) -> str:
    """Return a quantity as somebody entered it: 14.5 cm, or 71 in (5 ft 11 in)."""
    compound = compound_of(fact)
    if compound is None or quantity.unit != compound.smaller or quantity.value < compound.each:
        return _said(quantity)
    return f"{_said(quantity)} ({' '.join(map(_said, compound.split(quantity.value)))})"


def _said(quantity: Quantity) -> str:
    return amount(written(quantity.value), quantity.unit)


def taken_for(value: Decimal, unit: str) -> str:
    """Return a value in its canonical unit: as it is where it is short, else to a tenth and said to be about that."""
    if value == round(value, SHORT):
        return amount(written(value), unit)
    return _("about %(amount)s") % {"amount": amount(written(round(value, ROUNDED)), unit)}


def in_canonical_unit(fact: Fact, answer: Mapping[str, Any], knowledge: Knowledge) -> str:
    """Return what an answer in another unit is taken for; empty where it is in the canonical unit already."""
    quantity = as_quantity(fact, answer)
    if quantity is None or quantity.unit == fact.unit:
        return ""
    return taken_for(convert(quantity, fact.unit or "", knowledge.units), fact.unit or "")


def _told(fact: Fact, answer: Mapping[str, Any], quantity: Quantity, value: Decimal, knowledge: Knowledge) -> str:
    canonical = taken_for(value, fact.unit or "")
    if quantity.unit == fact.unit:
        says = _("Reads as %(amount)s") % {"amount": canonical}
    else:
        says = _("%(entered)s is %(amount)s") % {"entered": as_entered(fact, quantity), "amount": canonical}
    return f"{says}{_band(fact, answer, value, knowledge)}."


def _band(fact: Fact, answer: Mapping[str, Any], value: Decimal, knowledge: Knowledge) -> str:
    """Return between which lengths the true one lies, by the uncertainty given or the usual one of the method."""
    if not fact.is_length:
        return ""
    measured = Answer(fact.id, value, method=answer.get("method"), uncertainty=_uncertainty(fact, answer, knowledge))
    uncertainty = uncertainty_of(measured, knowledge.measurement)
    if uncertainty is None or not 0 <= uncertainty <= (fact.at_most or value):
        return ""
    low, high = (round(end, 0) for end in (max(value - uncertainty, Decimal(0)), value + uncertainty))
    ends = {"low": number(written(low)), "high": amount(written(high), fact.unit or "")}
    return _(", the true length between %(low)s and %(high)s") % ends


def _uncertainty(fact: Fact, answer: Mapping[str, Any], knowledge: Knowledge) -> Decimal | None:
    given = answer.get("uncertainty")
    if not isinstance(given, dict) or given.get("unit") not in fact.units:
        return None
    value = as_number(given.get("value"))
    return None if value is None else convert(Quantity(value, given["unit"]), fact.unit or "", knowledge.units)
