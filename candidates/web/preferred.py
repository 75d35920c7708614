"""The units that the reader's clinic prefers: shown beside those that rules are written in, and offered first."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from types import MappingProxyType

from candidates.engine.facts import Fact
from candidates.engine.rules import Knowledge
from candidates.models import Clinic
from candidates.web.amounts import amount, rounded

NONE: Mapping[str, str] = MappingProxyType({})
# Like the language, they hold for as long as one request is answered.
_here: ContextVar[Mapping[str, str]] = ContextVar("preferred_units", default=NONE)


@contextmanager
def units_of(clinic: Clinic) -> Iterator[None]:
    """Read and write in the units of a clinic for as long as this lasts."""
    before = _here.set(clinic.preferred_units)
    try:
        yield
    finally:
        _here.reset(before)


def preferred(fact: Fact) -> str:
    """Return the unit that the clinic prefers for a fact; nothing where it prefers none, or one of another edition."""
    unit = _here.get().get(fact.id, "")
    return unit if unit in fact.units else ""


def beside(fact: Fact | None, value: Decimal | str, knowledge: Knowledge) -> str:
    """Return a value, given in the unit of the rules, once more in the unit that the clinic prefers: " (18.2 cm)"."""
    unit = preferred(fact) if fact else ""
    if not fact or not fact.unit or unit in ("", fact.unit):
        return ""
    there = knowledge.units[fact.unit][unit].of_canonical(Decimal(value))
    return f" ({amount(rounded(there, unit), unit)})"
