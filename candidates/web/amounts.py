"""Numbers as they are read, in the language of the reader; worded in candidates.wording."""

from decimal import Decimal

from candidates.web.tongue import OF_THE_READER
from candidates.wording import amounts
from candidates.wording.amounts import BEFORE, CLOSE_UP
from candidates.wording.amounts import MINUS as MINUS
from candidates.wording.amounts import NO_BREAK_SPACE as NO_BREAK_SPACE
from candidates.wording.amounts import rounded as rounded


def number(value: Decimal | str) -> str:
    """Return a number with a real minus sign and the decimal sign of the reader."""
    return amounts.number(value, OF_THE_READER)


def unit(name: str) -> str:
    """Return a unit as it is written."""
    return amounts.unit(name, OF_THE_READER)


def amount(value: Decimal | str, name: str) -> str:
    """Return a number with its unit: 65 mm, 15°, grade 4."""
    return amounts.amount(value, name, OF_THE_READER)


def bare(value: Decimal | str, name: str) -> str:
    """Return a number that shares its unit with the next one: 30 of "30 and 50 nmol/L", but grade 3."""
    return amount(value, name) if name in BEFORE or name in CLOSE_UP else number(value)
