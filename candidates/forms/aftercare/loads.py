"""The loads of a plan: one number of kilograms for each week."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.fields import Number

MOST_WEEKS = 104
# The end of a row parts two loads as well, with a sign before it or without.
ROW_ENDS = re.compile(r"[,;\s]*\n\s*")
DOUBTFUL = re.compile(r"\d+,\d+")


class Loads(forms.CharField):
    """The kilograms of each week, with a comma and a space between them; or semicolons, and then a comma is a point."""

    def to_python(self, value: Any) -> list[Decimal]:  # type: ignore[override]
        """Return the loads; ValidationError names the one that is wrong, or that can be read in two ways."""
        text = super().to_python(value) or ""
        text = ROW_ENDS.sub("; " if ";" in text else ", ", text).rstrip(",; ")
        if not text:
            return []
        if ";" not in text and (doubtful := DOUBTFUL.search(text)):
            two = _("“%(text)s” can be one load or two. Write a point for halves, and a space behind each comma.")
            raise forms.ValidationError(two, params={"text": doubtful.group()})
        loads = [_load(one, week) for week, one in enumerate(text.split(";" if ";" in text else ","), start=1)]
        if len(loads) > MOST_WEEKS:
            raise forms.ValidationError(_("These are more than %(most)s weeks."), params={"most": MOST_WEEKS})
        return loads

    def prepare_value(self, value: Any) -> Any:
        """Return the loads as they were typed."""
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _load(text: str, week: int) -> Decimal:
    try:
        load: Decimal = Number().clean(text)
    except forms.ValidationError:
        wrong = _("“%(text)s”, for week %(week)s, is no number of kilograms.")
        raise forms.ValidationError(wrong, params={"text": text.strip(), "week": week}) from None
    return load
