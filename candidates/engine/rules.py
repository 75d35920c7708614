"""Rules as data: decision tables, device limits, statements, and the rule sets that hold them."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from candidates.engine.facts import ALWAYS, Bound, Condition, Conjunction, Derived, Fact, Gate, Instrument, Tier
from candidates.engine.intake import Intake, intake_of
from candidates.engine.limb import Levels, Measurement
from candidates.engine.quantities import Units

Effect = Literal["exclude", "defer", "caution", "information", "favourable"]
EFFECTS: tuple[Effect, ...] = ("exclude", "defer", "caution", "information", "favourable")
SEVERITY: dict[str, int] = {effect: len(EFFECTS) - place for place, effect in enumerate(EFFECTS)}

# What a deferring row stands in the way of; the last two say nothing about the person.
HOLDS_UP = ("referral", "listing", "surgery", "access", "process")
NOT_THE_PERSON = frozenset({"access", "process"})

JUDGED = ("in_use", "study_only", "superseded")
LENGTH_LIMITS = ("min_residual_bone_length", "max_residual_bone_length")

# What each device limit is compared with, and which side of it is permitted.
LIMITS = {
    "min_residual_bone_length": ("residual_bone_length", "at_least"),
    "max_residual_bone_length": ("residual_bone_length", "at_most"),
    "max_total_mass": ("total_mass", "at_most"),
    "max_bmi": ("bmi", "at_most"),
    "min_age": ("age", "at_least"),
    "max_age": ("age", "at_most"),
    "min_canal_diameter": ("canal_diameter", "at_least"),
    "max_canal_diameter": ("canal_diameter", "at_most"),
    "min_remaining_cortex": ("remaining_cortex", "at_least"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """When these facts hold, this effect follows, and this is what to say."""

    when: Conjunction
    effect: Effect
    says: str
    holds_up: str | None
    modifiable: bool
    led_by: str | None
    origin: str
    basis: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Criterion:
    """One decision table: the worst true row decides, among equals the first."""

    rule_set: str
    id: str
    title: str
    tier: Tier
    section: str
    order: int
    rows: tuple[Row, ...]
    applies_when: Gate = ALWAYS
    neutral: dict[str, Condition] = field(default_factory=dict)
    why: str = ""
    action: str | None = None
    disagreement: str = ""

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Return the facts that the rows and the neutral conditions speak of, in the order of the table."""
        named = [condition.fact for row in self.rows for condition in row.when]
        return tuple(dict.fromkeys([*named, *self.neutral]))

    @cached_property
    def permitted(self) -> dict[str, tuple[Bound, ...]]:
        """Return the permitted range of each number: its neutral band, or the other side of a lone row's only bound."""
        ranges = {fact: condition.bounds for fact, condition in self.neutral.items() if condition.bounds}
        lone = self.rows[0].when if len(self.rows) == 1 else ()
        if not ranges and len(lone) == 1 and len(lone[0].bounds) == 1:
            ranges[lone[0].fact] = (lone[0].bounds[0].other_side(),)
        return ranges


@dataclass(frozen=True, slots=True)
class Statement:
    """A requirement of a policy that no fact carries; a professional answers yes or no for that policy."""

    rule_set: str
    id: str
    asks: str
    required: bool
    effect: Effect
    says: str
    when: Conjunction
    origin: str
    basis: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Limit:
    """What one implant system allows of one quantity, with the state of knowledge about it."""

    system: str
    id: str
    comparator: str
    status: str
    value: Decimal | None = None
    unit: str | None = None
    landmark: str | None = None
    source: str | None = None
    note: str = ""
    instead: tuple[str, ...] = ()

    @cached_property
    def fact(self) -> str:
        """Return the fact that the limit is compared with."""
        return LIMITS[self.id][0]

    @cached_property
    def is_length(self) -> bool:
        """Return whether the limit is one of the residual bone's length."""
        return self.id in LENGTH_LIMITS

    @cached_property
    def is_open(self) -> bool:
        """Return whether nobody has read or confirmed the figure."""
        return self.status in ("unverified", "unknown")


@dataclass(frozen=True, slots=True)
class System:
    """One implant system at its levels: availability, limits and rows of its own."""

    id: str
    name: str
    maker: str
    levels: tuple[str, ...]
    bones: tuple[str, ...]
    fixation: str
    stages: str
    availability: str
    instead: tuple[str, ...]
    limits: tuple[Limit, ...]
    rows: tuple[Criterion, ...]
    note: str = ""

    @property
    def judged(self) -> bool:
        """Return whether a person is judged against it, or it is only listed."""
        return self.availability in JUDGED


@dataclass(frozen=True, slots=True)
class Pathway:
    """A route that is no system: listed, never judged."""

    id: str
    name: str
    levels: tuple[str, ...]
    says: str
    basis: str
    source: str
    system: str | None = None


@dataclass(frozen=True)
class Policy:
    """Whom a centre, study, label, payer, commissioner, guideline or technique accepts, as it states itself."""

    id: str
    title: str
    kind: str
    jurisdiction: str
    dated: str
    levels: tuple[str, ...]
    systems: tuple[str, ...]
    complete: bool
    rows: tuple[Criterion, ...]
    statements: tuple[Statement, ...]
    accepts: tuple[tuple[Conjunction, str], ...]
    source: str

    @cached_property
    def statement_ids(self) -> tuple[str, ...]:
        """Return the names of its statements."""
        return tuple(statement.id for statement in self.statements)


@dataclass(frozen=True, slots=True)
class Edition:
    """The version of the knowledge: name, date, digest of its content, and what it says about itself."""

    name: str
    date: str
    sha256: str
    intended_use: str
    limits: str


@dataclass(frozen=True)
class Knowledge:
    """One edition, whole, as plain objects: what the engine is handed."""

    edition: Edition
    facts: dict[str, Fact]
    derived: dict[str, Derived]
    instruments: dict[str, Instrument]
    units: Units
    levels: Levels
    measurement: Measurement
    criteria: dict[str, Criterion]
    systems: dict[str, System]
    pathways: dict[str, Pathway]
    policies: dict[str, Policy]
    advantages: dict[str, tuple[str, ...]]  # advantage -> the indications that it answers
    drawbacks: tuple[str, ...]
    segment_fractions: dict[str, tuple[Decimal, Decimal]]  # level -> least and most share of the body missing
    # fact -> tier, section and order; a derived one stands with its latest base
    places: dict[str, tuple[Tier, str, int]]

    @cached_property
    def intakes(self) -> dict[str, Intake]:
        """Return what takes the usual answers to each fact."""
        return {id: intake_of(fact) for id, fact in self.facts.items()}

    def unit_of(self, fact: str) -> str:
        """Return the canonical unit of a numeric or derived fact."""
        if fact in self.facts:
            return self.facts[fact].unit or ""
        return self.derived[fact].unit
