"""What is said to a number that cannot be: why, and what was perhaps meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.answers import shown
from candidates.engine.facts import Fact
from candidates.engine.quantities import Quantity, Units, as_number, convert, written
from candidates.forms.slips import differs_by_a_slip, is_plausible, may_have_been_meant
from candidates.forms.tongue import OF_THE_READER
from candidates.wording.amounts import amount, number


@dataclass(frozen=True, slots=True)
class Challenge:
    """What is wrong with a number, and what may have been meant by it, likeliest first.

    `sure` is the number that the reader may say is right nevertheless; None where it cannot be.
    """

    says: str
    meant: tuple[Quantity, ...]
    sure: Quantity | None = None

    @property
    def confirms(self) -> str:
        """Return what is sent by whoever is sure; empty where nobody can be."""
        return f"{written(self.sure.value)} {self.sure.unit}" if self.sure else ""


def as_quantity(fact: Fact, answer: Mapping[str, Any]) -> Quantity | None:
    """Return an answer as a number with one of the fact's units; None where it is none."""
    value, unit = as_number(answer.get("value")), answer.get("unit", fact.units[0] if len(fact.units) == 1 else None)
    return Quantity(value, unit) if value is not None and unit in fact.units else None


def challenge(fact: Fact, given: Quantity, units: Units, bone: str = "") -> Challenge | None:
    """Return what to say to a quantity; None where it may be. `bone` is the one whose length is told, in words."""
    value = convert(given, fact.unit or "", units)
    if is_plausible(fact, value):
        return None
    meant = may_have_been_meant(fact, given, units)
    wrong = _beyond(fact, given, value, bone) or _("%(given)s is outside %(range)s.")
    says = wrong % {"given": _with_canonical(fact, given, value), "range": plausible_range(fact), "bone": bone}
    return Challenge(f"{says} {_meant(meant)}".strip(), meant)


def challenge_beside(fact: Fact, given: Quantity, earlier: Quantity, units: Units) -> Challenge | None:
    """Return what to ask of a quantity that looks like a slip beside the earlier one; None where it does not."""
    meant = differs_by_a_slip(fact, given, earlier, units)
    if meant is None:
        return None
    before, now = (amount(written(one.value), one.unit, OF_THE_READER) for one in (earlier, given))
    says = _("Last time %(before)s, now %(now)s: is this right?") % {"before": before, "now": now}
    return Challenge(says, (meant,), given)


def _beyond(fact: Fact, given: Quantity, value: Decimal, bone: str) -> str:
    """Return why a measure of a bone is too large, which everybody sees at once; empty for anything else."""
    if fact.at_most is None or value <= fact.at_most:
        return ""
    if fact.is_length:
        longer = _("%(given)s is longer than any %(bone)s; plausible is %(range)s.")
        return longer if bone else _("%(given)s is longer than any bone; plausible is %(range)s.")
    wider = fact.id == "canal_diameter"
    return _("%(given)s is wider than the bone itself; plausible is %(range)s.") if wider else ""


def _with_canonical(fact: Fact, given: Quantity, value: Decimal) -> str:
    said = amount(shown(given.value), given.unit, OF_THE_READER)
    return said if given.unit == fact.unit else f"{said} ({amount(shown(value), fact.unit or '', OF_THE_READER)})"


def plausible_range(fact: Fact) -> str:
    """Return within which numbers an answer may be, in words: 0 to 120 years."""
    low, high = number(written(fact.at_least or Decimal(0)), OF_THE_READER), fact.at_most or Decimal(0)
    return _("%(low)s to %(high)s") % {"low": low, "high": amount(written(high), fact.unit or "", OF_THE_READER)}


def _meant(meant: tuple[Quantity, ...]) -> str:
    if not meant:
        return ""
    said = [amount(written(one.value), one.unit, OF_THE_READER) for one in meant]
    return _("Did you mean %(this)s?") % {"this": _(" or ").join(said)}
