"""What can be known of a person or a limb: facts, and the conditions that speak about them."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Tier = Literal["screen", "assessment", "work_up"]
TIERS: tuple[Tier, ...] = ("screen", "assessment", "work_up")

_OTHER_SIDE = {"below": "at_least", "above": "at_most", "at_least": "below", "at_most": "above"}
_LOWER = ("at_least", "above")
NUMERIC = frozenset({"quantity", "count", "age"})
LENGTH = "residual_bone_length"


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a range in the canonical unit: `at_least`, `above`, `at_most` or `below` a value."""

    comparator: str
    value: Decimal

    def holds(self, number: Decimal) -> bool:
        """Return whether `number` lies on the permitted side."""
        if self.comparator == "at_least":
            return number >= self.value
        if self.comparator == "at_most":
            return number <= self.value
        if self.comparator == "above":
            return number > self.value
        return number < self.value

    @property
    def is_lower(self) -> bool:
        """Return whether the permitted side is the higher one."""
        return self.comparator in _LOWER

    def other_side(self) -> "Bound":
        """Return the bound of everything that this one leaves out."""
        return Bound(_OTHER_SIDE[self.comparator], self.value)

    def margin(self, number: Decimal) -> Decimal:
        """Return how far inside the bound `number` lies; negative where it is outside."""
        return number - self.value if self.comparator in _LOWER else self.value - number


@dataclass(frozen=True, slots=True)
class Condition:
    """A statement about one fact: one of some options, none or all of them, a range, or that it is present."""

    fact: str
    test: Literal["any_of", "none_of", "all_of", "range", "present"]
    options: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()


# All conditions of a conjunction hold together; a gate opens when any of its conjunctions holds.
Conjunction = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """When something is asked or applies: always, never (no alternative), or where any alternative holds."""

    always: bool
    alternatives: tuple[Conjunction, ...] = ()

    @property
    def never(self) -> bool:
        """Return whether the question is put to nobody."""
        return not self.always and not self.alternatives


ALWAYS = Gate(always=True)


@dataclass(frozen=True, slots=True)
class Fact:
    """A question declared once: what it asks, what answers it takes, of whom and when it is asked."""

    id: str
    label: str
    ask: str
    kind: Literal["choice", "choices", "quantity", "count", "yes_no", "date", "age"]
    tier: Tier
    section: str
    order: int
    asked_when: Gate
    help: str = ""
    unit: str | None = None
    units: tuple[str, ...] = ()
    options: dict[str, str] = field(default_factory=dict)
    exclusive: frozenset[str] = frozenset()
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    worse: Literal["higher", "lower", "none"] = "none"
    may_be_not_applicable: bool = False
    not_applicable_means: str = ""

    @property
    def is_numeric(self) -> bool:
        """Return whether the answer is a number."""
        return self.kind in NUMERIC

    @property
    def is_length(self) -> bool:
        """Return whether the fact is the one number that depends on how it was measured."""
        return self.id == LENGTH


@dataclass(frozen=True, slots=True)
class Derived:
    """A fact that is worked out, never asked: from which, how, in which unit, on whose word."""

    id: str
    label: str
    formula: str
    bases: tuple[str, ...]
    unit: str
    or_given: str | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A score that may be typed as a total or added up from its items."""

    id: str
    title: str
    total: str
    items: str
    weights: dict[str, Decimal]
    counted_once: tuple[tuple[str, ...], ...] = ()
    age_points: tuple[tuple[tuple[Bound, ...], Decimal], ...] = ()
    basis: str = "read"
    note: str = ""
    scoring: str = ""
    sources: tuple[str, ...] = ()
