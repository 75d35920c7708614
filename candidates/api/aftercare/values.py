"""What is sent for a field of an entry after surgery, read strictly: JSON of the right type, as the form takes it."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from candidates.api.aftercare.fields import YES_NO, accepted, kind_of, options_of
from candidates.engine.answers import as_day
from candidates.engine.documents import Unreadable
from candidates.engine.faults import Faults, quoted
from candidates.engine.quantities import as_number, written
from candidates.forms.aftercare.fields import Number
from candidates.forms.aftercare.loads import MOST_WEEKS

# What no field takes. It stands for a value that was refused, so that no rule over several fields finds it missing.
REFUSED = "\0"


def read(field: forms.Field, place: str, given: Any, faults: Faults) -> Any:
    """Return a value as the form takes it; REFUSED, and a fault, where it is of another type."""
    before = len(faults)
    if given is None:
        faults.add(place, "null is no answer.", f"{accepted(field)}; left out where nothing is known")
        return REFUSED
    found = READERS.get(kind_of(field), _single)(field, place, given, faults)
    return REFUSED if len(faults) > before else found


def _single(field: forms.Field, place: str, given: Any, faults: Faults) -> Any:
    reads, wrong = SINGLE[kind_of(field)]
    found = reads(given)
    if found is None:
        faults.add(place, f"{quoted(given)} {wrong}.", accepted(field))
    return found


def _option(field: forms.Field, place: str, given: Any, faults: Faults) -> Any:
    options = options_of(field)
    if not isinstance(given, str) or given not in options:
        faults.unknown_word(place, given, options, "option of this")
    return given


def _options(field: forms.Field, place: str, given: Any, faults: Faults) -> list[Any]:
    items = _items(field, place, given, len(options_of(field)), faults)
    for at, item in enumerate(items):
        _option(field, f"{place}.{at}", item, faults)
        if item in items[:at]:
            faults.add(f"{place}.{at}", f"{quoted(item)} stands here twice.", "each option once")
    return items


def _numbers(field: forms.Field, place: str, given: Any, faults: Faults) -> str:
    items = _items(field, place, given, MOST_WEEKS, faults)
    return ", ".join(_one_of_numbers(f"{place}.{at}", item, faults) for at, item in enumerate(items))


def _one_of_numbers(place: str, given: Any, faults: Faults) -> str:
    field = Number()
    found = _single(field, place, given, faults)
    try:
        return written(field.clean(found)) if found is not None else REFUSED
    except ValidationError as wrong:
        faults.add(place, " ".join(wrong.messages), accepted(field))
        return REFUSED


def _items(field: forms.Field, place: str, given: Any, most: int, faults: Faults) -> list[Any]:
    if isinstance(given, list) and len(given) <= most:
        return given
    wrong = f"This list has {len(given)} entries." if isinstance(given, list) else f"{quoted(given)} is no list."
    faults.add(place, wrong, accepted(field))
    return []


def _text(given: Any) -> str | None:
    return str(given) if isinstance(given, str) and not isinstance(given, Unreadable) else None


def _number(given: Any) -> Decimal | None:
    number = as_number(given)
    return None if number is None else Decimal(written(number))


def _count(given: Any) -> int | None:
    number = as_number(given)
    return int(number) if number is not None and number == number.to_integral_value() else None


def _yes_no(given: Any) -> str | None:
    return next((word for word, said in YES_NO.items() if said is given), None)


SINGLE: Mapping[str, tuple[Callable[[Any], Any], str]] = {
    "text": (_text, "is no text"),
    "number": (_number, "is no number"),
    "count": (_count, "is no whole number"),
    "date": (as_day, "is no day"),
    "yes_no": (_yes_no, "is neither true nor false"),
}
READERS: Mapping[str, Callable[..., Any]] = {"choice": _option, "choices": _options, "numbers": _numbers}
