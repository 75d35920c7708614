"""One fact as a form field: it takes what a browser sends, and gives the answer as the evaluation takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from candidates.engine.facts import Fact
from candidates.engine.quantities import Quantity, Units, as_number
from candidates.forms.challenges import Challenge, as_quantity, challenge, challenge_beside, plausible_range
from candidates.forms.typed_numbers import quantity_of

# No fact has options of these names, so a field can send them beside its options.
NOT_KNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"

# More than any person types or ticks; what hostile input sends beyond is not kept and not sent back.
LONGEST = 100
MOST_VALUES = 60

# What may stand beside the values of a fact, each in an input of its own.
DETAILS = ("reason", "landmark", "method", "uncertainty", "smaller", "sure")

YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Given:
    """What a browser sent for one fact: its values without empty ones, a number's unit, and what stands beside.

    `details` holds the reason why something is not known, the landmark, method and uncertainty of a length, the smaller
    number of two, such as the inches of feet and inches, and the number that the reader is sure of.
    """

    values: tuple[str, ...] = ()
    unit: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def typed(self) -> str:
        """Return what stands in a text field: the value that is none of the boxes beside it."""
        return next((value for value in self.values if value not in (NOT_KNOWN, NOT_APPLICABLE)), "")


class AnswerInput(forms.Widget):
    """Reads a fact's values and its unit from what was sent; drawing it is the templates' work."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Given:
        """Return what was given for the fact `name`; data is a QueryDict, or empty."""
        if not isinstance(data, QueryDict):
            return Given()
        values = (value.strip()[:LONGEST] for value in data.getlist(name)[:MOST_VALUES])
        details = {key: data.get(f"{name}.{key}", "").strip()[:LONGEST] for key in DETAILS if f"{name}.{key}" in data}
        return Given(tuple(value for value in values if value), data.get(f"{name}.unit", "")[:LONGEST], details)


class AnswerField(forms.Field):
    """The field of one fact. Cleaned it is an answer of the evaluation's input, or None where nothing was given.

    With `units` a number that cannot be is challenged; `bone` is the one whose length is asked for, in words. With
    `earlier` so is one that looks like a slip beside it, until the reader is sure of it or it is the one in `saved`.
    """

    widget = AnswerInput

    def __init__(
        self, fact: Fact, units: Units | None = None, bone: str = "", *, earlier: Any = None, saved: Any = None
    ) -> None:
        super().__init__(required=False, label=fact.ask, help_text=fact.help)
        self.fact = fact
        self.units = units
        self.bone = bone
        self.earlier = _quantity_in(fact, earlier)
        self.saved = _quantity_in(fact, saved)

    def clean(self, given: Given) -> Any:
        """Return the answer; ValidationError where boxes that exclude one another are ticked."""
        values = given.values
        if not values:
            return None
        if NOT_KNOWN in values or NOT_APPLICABLE in values:
            return self._without_value(given)
        if self.fact.kind == "choices":
            return self._several(values)
        if len(values) > 1:
            raise forms.ValidationError(_("Two answers were given. Give one."))
        return self._one(given)

    def _without_value(self, given: Given) -> Any:
        if len(given.values) > 1:
            raise forms.ValidationError(_("“Not known” or “does not apply” stands beside an answer. Keep one of them."))
        if NOT_KNOWN in given.values:
            return {"unknown": given.details.get("reason") or "not known"}
        return {"not_applicable": True}

    def _several(self, values: tuple[str, ...]) -> list[str]:
        alone = [option for option in values if option in self.fact.exclusive]
        if alone and len(values) > 1:
            raise forms.ValidationError(
                _("“%(option)s” stands alone. Take it away, or the others."),
                params={"option": self.fact.options[alone[0]]},
            )
        return list(values)

    def _one(self, given: Given) -> Any:
        if self.fact.is_numeric:
            return self._number(given)
        value = given.values[0]
        return YES_NO.get(value, value) if self.fact.kind == "yes_no" else value

    def _number(self, given: Given) -> dict[str, Any]:
        """Return a number with its unit, a decimal comma written as a point; of a length also how it was measured."""
        answer: dict[str, Any] = self.quantity(given)
        if given.typed and as_number(answer["value"]) is None:
            raise forms.ValidationError(
                _("“%(typed)s” is no number. Write one: %(range)s."),
                params={"typed": answer["value"], "range": plausible_range(self.fact)},
            )
        challenged = self.challenged(answer)
        if challenged and (not challenged.confirms or challenged.confirms != given.details.get("sure")):
            raise forms.ValidationError(challenged.says)
        answer |= {key: given.details[key] for key in ("landmark", "method") if given.details.get(key)}
        if given.details.get("uncertainty"):
            answer["uncertainty"] = quantity_of(self.fact, given.details["uncertainty"], answer.get("unit", ""))
        return answer

    def quantity(self, given: Given) -> dict[str, str]:
        """Return the number that was given with its unit; ValidationError where feet and inches do not go together."""
        units = self.fact.units
        unit = given.unit or (units[0] if len(units) == 1 else "")
        return quantity_of(self.fact, given.typed, unit, given.details.get("smaller", ""))

    def challenged(self, answer: Mapping[str, Any]) -> Challenge | None:
        """Return what to say to a number that cannot be; None where it may be, or is no number at all."""
        quantity = as_quantity(self.fact, answer)
        if self.units is None or quantity is None:
            return None
        return challenge(self.fact, quantity, self.units, self.bone) or self._beside_earlier(quantity, self.units)

    def _beside_earlier(self, quantity: Quantity, units: Units) -> Challenge | None:
        if self.earlier is None or quantity == self.saved:
            return None
        return challenge_beside(self.fact, quantity, self.earlier, units)

    def challenge_to(self, given: Given) -> Challenge | None:
        """Return what to say to what stands in the field; None where it may be, or is no number at all."""
        try:
            return self.challenged(self.quantity(given)) if self.fact.is_numeric and given.typed else None
        except forms.ValidationError:
            return None

    def meant(self, given: Given) -> tuple[Quantity, ...]:
        """Return what may have been meant by a number that is challenged."""
        challenged = self.challenge_to(given)
        return challenged.meant if challenged else ()


def _quantity_in(fact: Fact, answer: Any) -> Quantity | None:
    """Return a number that was recorded; None where the answer is none, or not one that this edition reads."""
    return as_quantity(fact, answer) if isinstance(answer, dict) and fact.is_numeric else None


def given_of(fact: Fact, answer: Any) -> Given:
    """Return an answer as a browser would have sent it, for showing what was saved."""
    if answer is None:
        return Given()
    if isinstance(answer, dict) and "unknown" in answer:
        return Given((NOT_KNOWN,), details={"reason": str(answer["unknown"])})
    if isinstance(answer, dict) and "not_applicable" in answer:
        return Given((NOT_APPLICABLE,))
    if isinstance(answer, dict):
        details = {key: answer[key] for key in ("landmark", "method") if key in answer}
        if "uncertainty" in answer:
            details["uncertainty"] = str(answer["uncertainty"]["value"])
        return Given((str(answer["value"]),), answer.get("unit", ""), details)
    if isinstance(answer, bool):
        return Given(("yes" if answer else "no",))
    return Given(tuple(answer) if isinstance(answer, list) else (str(answer),), fact.units[0] if fact.units else "")
