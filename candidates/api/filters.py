"""Filters of lists of records: each with how its value is read, from an address or from a body."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.dateparse import parse_datetime

from candidates.api.catalogue import MOST_FILTERS, query_of
from candidates.api.problems import REFUSED_FILTER, ProblemError
from candidates.engine.answers import as_day
from candidates.engine.documents import Unreadable
from candidates.engine.faults import Faults, one_of, quoted
from candidates.engine.quantities import as_number

# Reads a value at its place; what it cannot read becomes a fault.
Filter = Callable[[str, Any, Faults], Any]


def from_address(request: HttpRequest, filters: Mapping[str, Filter]) -> dict[str, Any]:
    """Return the filters of an address with their values; Problem with every fault."""
    faults, given = Faults(), {}
    for name, values in list(query_of(request).lists())[:MOST_FILTERS]:
        if len(values) > 1:
            faults.add(name, f"The filter {name} is given {len(values)} times.", "each filter once")
        given[name] = values[0]
    chosen = read(given, filters, faults)
    if faults:
        raise ProblemError(REFUSED_FILTER, "Each fault names what is accepted instead.", faults=faults)
    return chosen


def read(given: Mapping[str, Any], filters: Mapping[str, Filter], faults: Faults) -> dict[str, Any]:
    """Return the values of the filters that were given; faults for those that there are not."""
    chosen = {}
    for name, value in given.items():
        if name in filters:
            chosen[name] = filters[name](name, value, faults)
        else:
            faults.unknown_word(name, name, filters, "filter of this list")
    return chosen


def whole_number(at_most: int) -> Filter:
    """Return what reads a whole number from 1 to `at_most`."""

    def reads(place: str, value: Any, faults: Faults) -> int | None:
        number = None if isinstance(value, bool) else as_number(value)
        if number is not None and number == number.to_integral_value() and 1 <= number <= at_most:
            return int(number)
        faults.add(place, f"{quoted(value)} is no such number.", f"a whole number from 1 to {at_most}")
        return None

    return reads


def word_of(words: Iterable[str]) -> Filter:
    """Return what reads one of some words."""
    known = list(words)

    def reads(place: str, value: Any, faults: Faults) -> str | None:
        if isinstance(value, str) and value in known:
            return value
        faults.unknown_word(place, value, known, f"{place} here")
        return None

    return reads


def yes_or_no(place: str, value: Any, faults: Faults) -> bool | None:
    """Return a boolean, or the words true and false as one; a fault at its place and None for anything else."""
    accepted = {"true": True, "false": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in accepted:
        return accepted[value]
    faults.add(place, f"{quoted(value)} is neither true nor false.", one_of(accepted))
    return None


def day(place: str, value: Any, faults: Faults) -> date | None:
    """Return a day written as 2026-11-22; a fault at its place and None for anything else."""
    found = as_day(value)
    if found is None:
        faults.add(place, f"{quoted(value)} is no day.", "a day such as 2026-11-22")
    return found


def moment(place: str, value: Any, faults: Faults) -> datetime | None:
    """Return a moment with its offset, or the first of a day; a fault at its place and None for anything else."""
    day = as_day(value)
    if day is not None:
        return _beginning(day)
    found = _parsed(value) if isinstance(value, str) else None
    if found is not None:
        return found
    faults.add(place, f"{quoted(value)} is no moment.", "2026-11-22, or 2026-11-22T09:00:00Z with its offset")
    return None


def key(place: str, value: Any, faults: Faults) -> UUID | None:
    """Read the id of a record."""
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError):
        faults.add(place, f"{quoted(value)} is no id.", "an id as answers give it")
        return None


def text(at_most: int) -> Filter:
    """Read a text that is not empty."""

    def reads(place: str, value: Any, faults: Faults) -> str | None:
        is_text = isinstance(value, str) and not isinstance(value, Unreadable)
        if is_text and value.strip() and len(value) <= at_most and "\0" not in value:
            return str(value)
        faults.add(place, "This is no text that could be looked for.", f"a text of 1 to {at_most} characters")
        return None

    return reads


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _parsed(value: str) -> datetime | None:
    try:
        # In an address a plus is a blank.
        found = parse_datetime(value.replace(" ", "+"))
        # In UTC the first and the last moments may have no year that can be written.
        return found.astimezone(UTC) if found and found.tzinfo else None
    except (ValueError, OverflowError):
        return None
