"""One fact as a form field: it takes what a browser sends, and gives the answer as the evaluation takes it."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from candidates.engine.facts import Fact

# No fact has options of these names, so a field can send them beside its options.
NOT_KNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"

# More than any person types or ticks; what hostile input sends beyond is not kept and not sent back.
LONGEST = 100
MOST_VALUES = 60

YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Given:
    """What a browser sent for one fact: its values without the empty ones, and the unit of a number."""

    values: tuple[str, ...] = ()
    unit: str = ""

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
        return Given(tuple(value for value in values if value), data.get(f"{name}.unit", "")[:LONGEST])


class AnswerField(forms.Field):
    """The field of one fact. Cleaned it is an answer of the evaluation's input, or None where nothing was given."""

    widget = AnswerInput

    def __init__(self, fact: Fact) -> None:
        super().__init__(required=False, label=fact.ask, help_text=fact.help)
        self.fact = fact

    def clean(self, given: Given) -> Any:
        """Return the answer; ValidationError where boxes that exclude one another are ticked."""
        values = given.values
        if not values:
            return None
        if NOT_KNOWN in values or NOT_APPLICABLE in values:
            return self._without_value(values)
        if self.fact.kind == "choices":
            return self._several(values)
        if len(values) > 1:
            raise forms.ValidationError(_("Two answers were given. Give one."))
        return self._one(given)

    def _without_value(self, values: tuple[str, ...]) -> Any:
        if len(values) > 1:
            raise forms.ValidationError(_("“Not known” or “does not apply” stands beside an answer. Keep one of them."))
        return {"unknown": "not known"} if NOT_KNOWN in values else {"not_applicable": True}

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

    def _number(self, given: Given) -> dict[str, str]:
        """Return a number with its unit, a decimal comma written as a point."""
        units = self.fact.units
        unit = given.unit or (units[0] if len(units) == 1 else "")
        number = {"value": given.values[0].replace(",", ".")}
        return {**number, "unit": unit} if unit else number
