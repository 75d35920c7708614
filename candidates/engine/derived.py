"""Facts that are worked out from others: age, body mass index, total mass, space, cortex, and totals of instruments."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from candidates.engine.answers import Answer
from candidates.engine.facts import Instrument
from candidates.engine.quantities import EXACT

HALF = Decimal("0.5")
SQUARE_CENTIMETRES = Decimal(10_000)  # in a square metre
METS_A_POINT, METS_AT_REST, METS_DIVISOR = Decimal("0.43"), Decimal("9.6"), Decimal("3.5")
Numbers = tuple[Decimal, ...]


def age_on(day: date, birth_date: date) -> int:
    """Return the whole years completed; who was born on 29 February completes a year on 1 March of a common year."""
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (not had_birthday)


def months_lived(day: date, birth_date: date) -> int:
    """Return the whole months completed."""
    return (day.year - birth_date.year) * 12 + day.month - birth_date.month - (day.day < birth_date.day)


def bmi(weight: Decimal, height: Decimal) -> Decimal:
    """Return the uncorrected body mass index in kg/m2 from kilograms and centimetres."""
    return EXACT.divide(weight * SQUARE_CENTIMETRES, EXACT.multiply(height, height))


def corrected_bmi(index: Decimal, shares: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    """Return the index corrected for the missing segment, for the least and the most share of the body."""
    least, most = (EXACT.divide(index, 1 - share) for share in shares)
    return least, most


def mets(dasi_total: Decimal) -> Decimal:
    """Return metabolic equivalents estimated from the Duke Activity Status Index."""
    return EXACT.divide(METS_A_POINT * dasi_total + METS_AT_REST, METS_DIVISOR)


def remaining_cortex(canal: Decimal, cortex: Decimal, stem: Decimal) -> Decimal:
    """Return the cortex in millimetres that would remain around a stem in a round bone."""
    return EXACT.multiply(canal + cortex + cortex - stem, HALF)


# Formulas of the derived facts over their bases, all in canonical units. `age` is worked out from days instead.
FORMULAS: Mapping[str, Callable[..., Decimal]] = {
    "bmi": bmi,
    "mets": mets,
    "total_mass": lambda weight, prosthesis: weight + prosthesis,
    "distal_space": lambda clearance, build_height: clearance - build_height,
    "remaining_cortex": remaining_cortex,
}


def total(instrument: Instrument, items: frozenset[str], age: Decimal | None) -> Decimal | None:
    """Return the total of an instrument's items; None where it counts the age and there is none."""
    counted = set(items)
    for lower, higher in instrument.counted_once:
        if higher in counted:
            counted.discard(lower)
    points = sum((instrument.weights[item] for item in counted), Decimal(0))
    if not instrument.age_points:
        return points
    if age is None:
        return None
    bands = (more for bounds, more in instrument.age_points if all(bound.holds(age) for bound in bounds))
    return points + next(bands)


def value_of(answers: Mapping[str, Answer], fact: str) -> Decimal | None:
    """Return the number that a fact is known to have; None where there is none."""
    answer = answers.get(fact)
    return answer.value if answer is not None and answer.is_known else None
