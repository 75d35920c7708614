"""The fields that entries after surgery are made of."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.confirmation import Day, Short

NOT_RECORDED = ("", _("Not recorded"))
LIMITS = {
    "min_value": _("This cannot be less than %(limit_value)s."),
    "max_value": _("This cannot be more than %(limit_value)s."),
    "max_length": _("These are %(show_value)s characters; there is room for %(limit_value)s."),
}
TOO_EXACT = _("Give at most three digits before the point and two behind it.")
FROM_NONE_TO_WORST = _("From 0, none, to 10, the worst that can be thought of.")


# They turn round what is written behind them, beyond the field: a day, or a number to ring.
TURNING = re.compile(r"[\u202A-\u202E\u2066-\u2069]")


class Text(forms.CharField):
    """Words as they were typed, without characters that nobody sees."""

    def to_python(self, value: Any) -> str:
        """Return the words, with the end of a line as one character."""
        return TURNING.sub("", super().to_python(value) or "").replace("\r\n", "\n")


class Number(forms.DecimalField):
    """A number with comma or point; a no-break space or the unit `kg` behind it does no harm."""

    def __init__(self, **keys: Any) -> None:
        keys.setdefault("max_digits", 5)
        keys.setdefault("decimal_places", 2)
        keys.setdefault("min_value", 0)
        super().__init__(widget=Short(), **keys)
        self.error_messages |= LIMITS | {"invalid": _("This is no number. Write it as 12.5 or 12,5.")}
        self.error_messages |= dict.fromkeys(("max_digits", "max_decimal_places", "max_whole_digits"), TOO_EXACT)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Return the number; ValidationError where it is none."""
        if isinstance(value, str):
            value = value.strip().removesuffix("kg").strip().replace(",", ".")
        return super().to_python(value)


def kilograms(label: Any, *, required: bool = True, help_text: Any = "") -> Number:
    """Return a field for a load or a weight in kilograms."""
    said = {"required": _("Give the number of kilograms.")}
    return Number(label=label, required=required, help_text=help_text, error_messages=said)


def count(label: Any, *, most: int, required: bool = False, help_text: Any = "") -> forms.IntegerField:
    """Return a field for a whole number."""
    widget = forms.TextInput(attrs={"class": "w-8", "inputmode": "numeric", "autocomplete": "off"})
    said = {**LIMITS, "required": _("Give the number."), "invalid": _("This is no whole number.")}
    return forms.IntegerField(
        label=label,
        required=required,
        min_value=0,
        max_value=most,
        widget=widget,
        help_text=help_text,
        error_messages=said,
    )


def pain(label: Any, help_text: Any = None) -> forms.IntegerField:
    """Return an optional field for pain from 0 to 10."""
    return count(label, most=10, help_text=FROM_NONE_TO_WORST if help_text is None else help_text)


def words(label: Any, *, required: bool = False, help_text: Any = "", most: int = 1000) -> Text:
    """Return a field for a few sentences."""
    widget = forms.Textarea(attrs={"rows": 3})
    said = {**LIMITS, "required": _("Say it in words.")}
    return Text(
        label=label, required=required, max_length=most, widget=widget, help_text=help_text, error_messages=said
    )


def line(label: Any, *, required: bool = False, help_text: Any = "") -> Text:
    """Return a field for a few words."""
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    said = {**LIMITS, "required": _("Say it in a few words.")}
    return Text(label=label, required=required, max_length=200, widget=widget, help_text=help_text, error_messages=said)


def one_of(label: Any, options: dict[str, Any], *, required: bool = False, help_text: Any = "") -> forms.ChoiceField:
    """Return a field for one of some options."""
    first = ("", _("Choose")) if required else NOT_RECORDED
    said = {"required": _("Choose one."), "invalid_choice": _("Choose one of these.")}
    return forms.ChoiceField(
        label=label, choices=[first, *options.items()], required=required, help_text=help_text, error_messages=said
    )


def yes_no(label: Any, help_text: Any = "") -> forms.ChoiceField:
    """Return a field for yes, no, or not recorded: missing is never no."""
    return one_of(label, {"yes": _("Yes"), "no": _("No")}, help_text=help_text)


def day(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateField:
    """Return a field for a day."""
    said = {"required": _("Choose the day."), "invalid": _("This is no day. Choose one.")}
    return forms.DateField(label=label, required=required, widget=Day, help_text=help_text, error_messages=said)
