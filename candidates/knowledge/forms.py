"""The forms that a value in an edition may have: text, number, word, list, mapping, record. A form yields faults."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from candidates.engine.loading import Entry, KnowledgeError
from candidates.knowledge.faults import Faults, Place, at, listed, nearest

Form = Callable[[Any, Place], Faults]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_WHOLE = re.compile(r"0|[1-9][0-9]*")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def text(value: Any, place: Place) -> Faults:
    """Accept any text that is not empty."""
    if not isinstance(value, str):
        yield _wrong_type(value, place, "text")
    elif not value.strip():
        yield place.fault(f"{place.name!r} is empty.", "Fill it, or leave the key out where it may be left out.")


def identifier(value: Any, place: Place) -> Faults:
    """Accept a name of letters, digits, underscores and hyphens."""
    if not isinstance(value, str):
        yield _wrong_type(value, place, "a name")
    elif not _ID.fullmatch(value):
        yield place.fault(f"{value!r} is no name.", "Write it with letters, digits, underscores and hyphens only.")


def number(value: Any, place: Place) -> Faults:
    """Accept an exact decimal number, written out."""
    if not isinstance(value, str):
        yield _wrong_type(value, place, "a number")
    elif not _NUMBER.fullmatch(value):
        yield place.fault(f"{place.name!r} is {value!r}, which is no number.", 'Write a plain decimal, such as "7.5".')


def whole(value: Any, place: Place) -> Faults:
    """Accept a whole number, zero included."""
    if not isinstance(value, str):
        yield _wrong_type(value, place, "a whole number")
    elif not _WHOLE.fullmatch(value):
        yield place.fault(
            f"{place.name!r} is {value!r}, which is no whole number.", 'Write digits only, such as "120".'
        )


def day(value: Any, place: Place) -> Faults:
    """Accept a day of the calendar."""
    if not isinstance(value, str):
        yield _wrong_type(value, place, "a date")
    elif not _is_day(value):
        yield place.fault(
            f"{place.name!r} is {value!r}, which is no date.", "Write year-month-day, such as 2026-11-22."
        )


def word(*allowed: str) -> Form:
    """Return the form of one word out of a vocabulary."""

    def form(value: Any, place: Place) -> Faults:
        if not isinstance(value, str):
            yield _wrong_type(value, place, "one word")
        elif value not in allowed:
            mend = f"Write {listed(allowed)}.{nearest(value, allowed)}"
            yield place.fault(f"{place.name!r} is {value!r}, which is none of its words.", mend)

    return form


yes_no = word("yes", "no")


def list_of(item: Form, at_least: int = 0) -> Form:
    """Return the form of a list whose items have one form."""

    def form(value: Any, place: Place) -> Faults:
        if not isinstance(value, list):
            yield _wrong_type(value, place, "a list")
            return
        if len(value) < at_least:
            yield place.fault(f"{place.name!r} has too few items.", f"It takes {at_least} or more.")
        yield from _repeated(value, place)
        for entry in value:
            yield from item(entry, _inside(entry, place))

    return form


def mapping_of(value_form: Form, at_least: int = 0, named: Form = identifier) -> Form:
    """Return the form of a mapping from free names to values of one form."""

    def form(value: Any, place: Place) -> Faults:
        if not isinstance(value, Entry):
            yield _wrong_type(value, place, "a mapping")
            return
        if len(value) < at_least:
            yield place.fault(f"{place.name!r} has too few entries.", f"It takes {at_least} or more.")
        for key, inner in value.items():
            yield from named(key, at(value, key))
            yield from value_form(inner, at(value, key))

    return form


def record(noun: str, required: Mapping[str, Form], optional: Mapping[str, Form] | None = None) -> Form:
    """Return the form of a mapping with known keys; `noun` is what such a mapping is called in a fault."""
    forms = {**required, **(optional or {})}

    def form(value: Any, place: Place) -> Faults:
        if not isinstance(value, Entry):
            yield _wrong_type(value, place, "a mapping")
            return
        for key in required:
            if key not in value:
                yield place.fault(f"This {noun} lacks {key!r}.", f"Add a line '{key}: …'.")
        for key, inner in value.items():
            if key in forms:
                yield from forms[key](inner, at(value, key))
            else:
                yield at(value, key).unknown(key, f"key of a {noun}", forms, "Take it out.")

    return form


def by_type(plain: Form | None = None, items: Form | None = None, mapping: Form | None = None) -> Form:
    """Return the form of a value that may be text, a list or a mapping."""
    forms: list[tuple[str, type, Form | None]] = [
        ("text", str, plain),
        ("a list", list, items),
        ("a mapping", Entry, mapping),
    ]
    offered = [(words, kind, chosen) for words, kind, chosen in forms if chosen is not None]

    def form(value: Any, place: Place) -> Faults:
        for _, kind, chosen in offered:
            if isinstance(value, kind):
                yield from chosen(value, place)
                return
        yield _wrong_type(value, place, listed(words for words, _, _ in offered))

    return form


def _inside(value: Any, place: Place) -> Place:
    """Return the place of an item of a list: its own line where it is a mapping."""
    return Place(value.file, value.line, place.name) if isinstance(value, Entry) else place


def _repeated(items: list[Any], place: Place) -> Faults:
    for item in sorted({item for item in items if isinstance(item, str) and items.count(item) > 1}):
        yield place.fault(f"{place.name!r} names {item!r} more than once.", "Keep one of them.")


def _wrong_type(value: Any, place: Place, wanted: str) -> KnowledgeError:
    found = "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else f"the text {value!r}"
    return place.fault(f"{place.name!r} is {found}.", f"Write {wanted} here.")


def _is_day(value: str) -> bool:
    try:
        return bool(_DATE.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False
