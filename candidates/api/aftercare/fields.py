"""The fields of entries after surgery, for programs: of which kind each is, and in words what it takes."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django import forms

from candidates.engine.faults import one_of
from candidates.engine.quantities import written
from candidates.forms.aftercare.fields import Number
from candidates.forms.aftercare.loads import MOST_WEEKS, Loads

# The first class that fits says of which kind a field is.
KINDS: dict[type[forms.Field], str] = {
    Loads: "numbers",
    forms.MultipleChoiceField: "choices",
    forms.ChoiceField: "choice",
    forms.DecimalField: "number",
    forms.IntegerField: "count",
    forms.DateField: "date",
    forms.CharField: "text",
}
YES_NO = {"yes": True, "no": False}


def kind_of(field: forms.Field) -> str:
    """Return of which kind the values of a field are."""
    kind = next(kind for known, kind in KINDS.items() if isinstance(field, known))
    return "yes_no" if kind == "choice" and options_of(field).keys() == YES_NO.keys() else kind


def options_of(field: forms.Field) -> dict[str, str]:
    """Return the options of a field with their labels; none where anything can be said."""
    return {str(value): str(label) for value, label in getattr(field, "choices", ()) if value != ""}


def span_of(field: Any) -> tuple[Decimal, Decimal]:
    """Return the least and the most that a field for numbers takes."""
    most = field.max_value
    if most is None:
        most = f"{'9' * (field.max_digits - field.decimal_places)}.{'9' * field.decimal_places}"
    return Decimal(field.min_value), Decimal(most)


def help_of(field: forms.Field) -> str:
    """Return what the page says beside a field; nothing where that is about how it is typed, not what is sent."""
    return "" if kind_of(field) == "numbers" else str(field.help_text)


def accepted(field: Any) -> str:
    """Return in words what a field takes."""
    return ACCEPTED[kind_of(field)](field)


def _span(field: Any) -> str:
    least, most = map(written, span_of(field))
    return f"from {least} to {most} with at most {field.decimal_places} decimals"


def _count(field: Any) -> str:
    least, most = map(written, span_of(field))
    return f"a whole number from {least} to {most}"


ACCEPTED: Mapping[str, Callable[[Any], str]] = {
    "numbers": lambda _: f"a list of at most {MOST_WEEKS} numbers, each {_span(Number())}",
    "choices": lambda field: f"a list of {one_of(options_of(field))}",
    "choice": lambda field: one_of(options_of(field)) if options_of(field) else "nothing: there are no options here",
    "yes_no": lambda _: "true or false",
    "number": lambda field: f"a number {_span(field)}",
    "count": _count,
    "date": lambda _: "a day such as 2026-11-22",
    "text": lambda field: f"a text of at most {field.max_length} characters",
}
