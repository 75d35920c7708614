"""Reading one answer: from what was given to its value in the canonical unit, or to a fault at its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from candidates.engine.answer import Answer as Answer
from candidates.engine.documents import Unreadable
from candidates.engine.facts import LENGTH as LENGTH
from candidates.engine.facts import Fact
from candidates.engine.faults import Faults, one_of, quoted
from candidates.engine.limb import Measurement
from candidates.engine.quantities import EXACT, Quantity, Units, as_number, convert, written

MEASURED = ("landmark", "method", "uncertainty")
OLDEST_IN_YEARS = 120

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads answers; every fault goes into `faults`, and a refused answer is None."""

    units: Units
    measurement: Measurement
    as_of: date
    faults: Faults

    def answer(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return the answer to a fact."""
        if isinstance(given, dict) and ("unknown" in given or "not_applicable" in given):
            return self._without_value(fact, given, place)
        if given is None:
            self.faults.add(place, "null is no answer.", 'a value, {"unknown": "the reason"}, or the fact left out')
            return None
        read = Reader.length if fact.is_length else _READERS[fact.kind]
        return read(self, fact, given, place)

    def _without_value(self, fact: Fact, given: Mapping[str, Any], place: str) -> Answer | None:
        """Return an unknown or not applicable answer."""
        if len(given) != 1:
            self.faults.add(place, "A missing value stands beside other keys.", 'only {"unknown": "the reason"}')
            return None
        ((state, reason),) = given.items()
        if state == "unknown":
            if isinstance(reason, str) and reason.strip() and not isinstance(reason, Unreadable):
                return Answer(fact.id, unknown=reason)
            self.faults.add(f"{place}.unknown", "An unknown answer needs its reason.", "a text, such as 'not measured'")
            return None
        if not fact.may_be_not_applicable:
            self.faults.add(
                place, f"{fact.label} applies to everyone who is asked.", 'a value or {"unknown": "the reason"}'
            )
            return None
        if reason is True or (isinstance(reason, str) and reason.strip() and not isinstance(reason, Unreadable)):
            return Answer(fact.id, not_applicable=fact.not_applicable_means if reason is True else reason)
        self.faults.add(f"{place}.not_applicable", f"{quoted(reason)} is no reason.", "true or the reason as text")
        return None

    def choice(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return one of the fact's options; a fault at its place and None for any other word."""
        if isinstance(given, str) and given in fact.options:
            return Answer(fact.id, given)
        self.faults.unknown_word(place, given, fact.options, f"option of {fact.id}")
        return None

    def choices(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return a set of options, unknown where the list is empty; a fault for each that is none or stands wrongly."""
        if not isinstance(given, list):
            self.faults.add(place, f"{quoted(given)} is no list.", "a list with " + one_of(fact.options))
            return None
        if not given:
            return Answer(fact.id, unknown="an empty list")
        before = len(self.faults)
        seen: set[str] = set()
        for at, option in enumerate(given):
            if not isinstance(option, str) or option not in fact.options:
                self.faults.unknown_word(f"{place}.{at}", option, fact.options, f"option of {fact.id}")
            elif option in seen:
                self.faults.add(f"{place}.{at}", f"{option!r} stands here twice.", "each option once")
            else:
                seen.add(option)
        alone = fact.exclusive.intersection(option for option in given if isinstance(option, str))
        if alone and len(given) > 1:
            self.faults.add(
                place, f"{min(alone)!r} stands beside other options.", f"{min(alone)!r} alone, or the others"
            )
        return Answer(fact.id, frozenset(given)) if len(self.faults) == before else None

    def yes_no(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return the word yes or no for a JSON boolean; a fault at its place and None for anything else."""
        if isinstance(given, bool):
            return Answer(fact.id, "yes" if given else "no")
        self.faults.add(place, f"{quoted(given)} is neither true nor false.", "true or false")
        return None

    def birth_date(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return a day of birth, at most OLDEST_IN_YEARS before the day of the case."""
        day = self.day(given, place)
        if day is None:
            return None
        if day.year < self.as_of.year - OLDEST_IN_YEARS:
            oldest = f"a day not before {self.as_of.year - OLDEST_IN_YEARS}"
            self.faults.add(place, f"{day} is more than {OLDEST_IN_YEARS} years ago.", oldest)
            return None
        return Answer(fact.id, day)

    def day(self, given: Any, place: str) -> date | None:
        """Return a day that is not in the future."""
        day = as_day(given)
        if day is None:
            self.faults.add(place, f"{quoted(given)} is no date.", "a day written as 2026-11-22")
        elif day > self.as_of:
            self.faults.add(place, f"{day} lies in the future.", f"a day up to {self.as_of}")
            return None
        return day

    def number(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return a number in the fact's canonical unit, exactly converted and within its plausible range."""
        quantity = self._quantity_of(fact, given, place, ("value", "unit"))
        if quantity is None:
            return None
        value = convert(quantity, fact.unit or "", self.units)
        return Answer(fact.id, value) if self._plausible(fact, value, place) else None

    def length(self, fact: Fact, given: Any, place: str) -> Answer | None:
        """Return a length in millimetres with its landmark, method and uncertainty, each None where not given."""
        before = len(self.faults)
        quantity = self._quantity_of(fact, given, place, ("value", "unit", *MEASURED))
        details = given if isinstance(given, dict) else {}
        landmark = self._word(details.get("landmark"), self.measurement.all_landmarks, f"{place}.landmark", "landmark")
        method = self._word(details.get("method"), self.measurement.methods, f"{place}.method", "method")
        uncertainty = self._uncertainty(fact, details, f"{place}.uncertainty")
        if (landmark, method) in self.measurement.refused_pairs:
            self.faults.add(place, f"A {method} measure cannot reach {landmark}.", "CT or a calibrated radiograph")
        if quantity is None or len(self.faults) > before:
            return None
        value = convert(quantity, fact.unit or "", self.units)
        if not self._plausible(fact, value, place):
            return None
        return Answer(fact.id, value, landmark=landmark, method=method, uncertainty=uncertainty)

    def _uncertainty(self, fact: Fact, details: Mapping[str, Any], place: str) -> Decimal | None:
        """Return an uncertainty in the canonical unit of the length; None where none was given."""
        if "uncertainty" not in details:
            return None
        given = details["uncertainty"]
        if not isinstance(given, dict):
            self.faults.add(place, f"{quoted(given)} is no quantity.", '{"value": 2, "unit": "mm"}')
            return None
        quantity = self._quantity_of(fact, given, place, ("value", "unit"))
        if quantity is None:
            return None
        value = convert(quantity, fact.unit or "", self.units)
        if not 0 <= value <= (fact.at_most or value):
            self.faults.add(place, f"{shown(value)} {fact.unit} is no uncertainty.", f"0 to {fact.at_most} {fact.unit}")
        return value

    def _word(self, given: Any, known: tuple[str, ...], place: str, what: str) -> str | None:
        """Return a word of a vocabulary; None where none was given, a fault where it is no such word."""
        if given is None or (isinstance(given, str) and given in known):
            return given
        self.faults.unknown_word(place, given, known, what)
        return None

    def _quantity_of(self, fact: Fact, given: Any, place: str, allowed: tuple[str, ...]) -> Quantity | None:
        """Return what was given as a quantity in one of the fact's units."""
        if not isinstance(given, dict):
            return self._bare(fact, given, place)
        for key in given:
            if key not in allowed:
                self.faults.unknown_word(f"{place}.{key}", key, allowed, f"key of {fact.id}")
        return self.quantity(given, fact.units, place)

    def quantity(self, given: Mapping[str, Any], units: tuple[str, ...], place: str) -> Quantity | None:
        """Return `{"value", "unit"}` as a quantity in one of `units`; the only one may be left out."""
        number, unit = as_number(given.get("value")), given.get("unit", units[0] if len(units) == 1 else None)
        if number is None:
            wrong = f"{quoted(given['value'])} is no number." if "value" in given else "The value is missing."
            self.faults.add(f"{place}.value", wrong, "a decimal number of at most 20 digits, such as 18.2")
        if unit is None or not isinstance(unit, str) or unit not in units:
            wrong = f"{quoted(unit)} is no unit of this." if unit is not None else "The unit is missing."
            self.faults.add(f"{place}.unit", wrong, one_of(units))
            return None
        return None if number is None else Quantity(number, unit)

    def _bare(self, fact: Fact, given: Any, place: str) -> Quantity | None:
        """Return a number without a unit, accepted only where there is one unit to mean."""
        number = None if isinstance(given, bool | str) and not isinstance(given, Unreadable) else as_number(given)
        if number is None:
            self.faults.add(place, f"{quoted(given)} is no number.", _example(fact))
            return None
        if len(fact.units) > 1:
            self.faults.add(place, f"The number {written(number)} has no unit.", _example(fact))
            return None
        return Quantity(number, fact.unit or "")

    def _plausible(self, fact: Fact, value: Decimal, place: str) -> bool:
        """Return whether a value may be; a fault where it lies outside the plausible range or is no whole number."""
        if fact.kind in ("count", "age") and value != value.to_integral_value():
            self.faults.add(place, f"{shown(value)} is no whole number.", f"a whole number, {_range(fact)}")
            return False
        if fact.at_least is None or fact.at_most is None or fact.at_least <= value <= fact.at_most:
            return True
        self.faults.add(place, f"{shown(value)} {fact.unit} is outside what is plausible.", _range(fact))
        return False


_READERS = {
    "choice": Reader.choice,
    "choices": Reader.choices,
    "yes_no": Reader.yes_no,
    "date": Reader.birth_date,
    "quantity": Reader.number,
    "count": Reader.number,
    "age": Reader.number,
}


def as_day(given: Any) -> date | None:
    """Return a day written as 2026-11-22; None for anything else."""
    if not isinstance(given, str) or not _DAY.fullmatch(given):
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None


def shown(value: Decimal) -> str:
    """Return a number short enough for a sentence: four decimals at most, or its power of ten."""
    if value and (abs(value) >= 10**12 or abs(value) < Decimal("0.0001")):
        return f"{value:.2E}"
    return written(EXACT.quantize(value, Decimal("0.0001")))


def _range(fact: Fact) -> str:
    """Return the plausible range in words."""
    return f"{written(fact.at_least or Decimal(0))} to {written(fact.at_most or Decimal(0))} {fact.unit}"


def _example(fact: Fact) -> str:
    if len(fact.units) > 1:
        return f'{{"value": …, "unit": {" or ".join(repr(unit) for unit in fact.units)}}}'
    return f"a number, {_range(fact)}"
