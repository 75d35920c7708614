"""What is asked of somebody who confirms a limit of a device from the current instructions for use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as day_of
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Knowledge, Limit
from candidates.forms.of_the_edition import OfTheEdition
from candidates.forms.refusals import in_words
from candidates.membership import Member
from candidates.queries.confirmations import as_contract, refusals


class Day(forms.DateInput):
    """A day as browsers ask for it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Short(forms.TextInput):
    """A narrow field for a number."""

    def __init__(self) -> None:
        super().__init__(attrs={"class": "w-8", "inputmode": "decimal", "autocomplete": "off"})


@dataclass(frozen=True)
class Asked:
    """Which limit is confirmed, by whom and when, and in words the units and landmarks that may be chosen."""

    limit: Limit
    units: Mapping[str, str]
    landmarks: Mapping[str, str]
    knowledge: Knowledge
    by: Member
    today: day_of


class ConfirmationForm(forms.Form):
    """Value, unit and landmark as printed; document, revision and the two days."""

    value = forms.CharField(
        label=_("Value, as it is printed"),
        max_length=64,
        widget=Short,
        error_messages={"required": _("Type the value as it is printed.")},
    )
    unit = forms.ChoiceField(label=_("Unit"), error_messages={"required": _("Choose the unit.")})
    landmark = forms.ChoiceField(
        label=_("Measured from"),
        help_text=_("The landmark that the document names. A length without one cannot be compared with any other."),
        widget=OfTheEdition,
        error_messages={"required": _("Choose the landmark.")},
    )
    document = forms.CharField(
        label=_("Document"),
        max_length=500,
        help_text=_("Its title as printed, for example the instructions for use of the implant."),
        error_messages={"required": _("Type the title of the document.")},
    )
    revision = forms.CharField(
        label=_("Revision"),
        max_length=200,
        help_text=_("Its number or its date."),
        error_messages={"required": _("Type its number or its date.")},
    )
    date = forms.DateField(
        label=_("Checked on"), widget=Day, error_messages={"required": _("Choose the day on which it was checked.")}
    )
    look_again = forms.DateField(
        label=_("Look again on"),
        widget=Day,
        help_text=_("After this day the confirmation no longer counts."),
        error_messages={"required": _("Choose the day on which it is looked at again.")},
    )

    def __init__(self, *args: Any, asked: Asked, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limit, self.knowledge, self.by, self.today = asked.limit, asked.knowledge, asked.by, asked.today
        self._offer("unit", asked.units)
        if asked.limit.is_length:
            self._offer("landmark", {"": _("Choose a landmark"), **asked.landmarks})
        else:
            del self.fields["landmark"]

    def _offer(self, field: str, options: Mapping[str, Any]) -> None:
        self.fields[field].choices = list(options.items())  # type: ignore[attr-defined]

    def clean_value(self) -> str:
        """Return the number with a point, as it is kept."""
        return str(self.cleaned_data["value"]).strip().replace(",", ".")

    def clean_look_again(self) -> day_of:
        """Refuse a day after which the confirmation would not have counted any more."""
        day: day_of = self.cleaned_data["look_again"]
        if day < self.today:
            raise forms.ValidationError(_("This day has passed, so it would not count. Take a later one."))
        return day

    def clean(self) -> dict[str, Any]:
        """Say what the engine refuses at the field that it concerns."""
        given = super().clean() or self.cleaned_data
        told = as_contract(self.limit.system, self.limit.id, given, self.by)
        for fault in refusals(told, self.knowledge, self.today):
            place = fault.place.split(".")[0]
            if place not in self.errors:
                self.add_error(place if place in self.fields else None, in_words(fault))
        first, again = given.get("date"), given.get("look_again")
        if first and again and again <= first:
            self.add_error("look_again", _("The day to look again lies after the day on which it was checked."))
        return given
