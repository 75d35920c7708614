"""The plain parts of a limb: its length, the limits along it, the space below it and the angle above it."""

from dataclasses import dataclass
from decimal import Decimal

from candidates.wording.marks import Basis


@dataclass(frozen=True, slots=True)
class Length:
    """The residual bone in millimetres, and how far that may be off; None where nobody knows.

    `start` is the id of the landmark, empty where none is recorded. `decides` is whether how it was measured can
    decide anything.
    """

    value: Decimal
    uncertainty: Decimal | None
    start: str
    says: str
    method: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Fork:
    """Two types that take over from each other: the one below the limit, the one from it, and which it leads to."""

    below: str
    from_it: str
    taken: str


@dataclass(frozen=True, slots=True)
class LimitMark:
    """One limit of a length, in millimetres from its own landmark.

    `margin` is how far inside it the bone ends, of a fork how far beyond it; None where nothing was compared.
    """

    name: str
    value: Decimal
    start: str
    required: str
    counts_from: str
    margin: Decimal | None
    says: str
    basis: Basis
    fork: Fork | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """What lies below the bone, in millimetres: the room, the height of the components, and what is left of it."""

    room: Decimal | None
    build: Decimal | None
    left: Decimal | None
    level: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contracture:
    """How far the joint above stays bent, in degrees; `joint` is empty where it is not known which joint that is."""

    degrees: Decimal | None
    joint: str
    view: str
    says: str


@dataclass(frozen=True, slots=True)
class Limb:
    """One residual limb as far as recorded. `side`, `bone` and `zero`, the landmark of the drawing, are ids or empty.

    `is_whole` is whether the level leaves the whole bone, `has_landmark` whether the edition names a point to measure
    it from. `canal` and `cortex` are in millimetres; `beside` is what was recorded, is not drawn and does not count.
    """

    name: str
    side: str
    heading: str
    view: str
    level: str
    bone: str
    is_whole: bool
    has_landmark: bool
    zero: str
    start: str
    length: Length | None
    limits: tuple[LimitMark, ...]
    without_limit: tuple[str, ...]
    space: Space | None
    contracture: Contracture | None
    canal: Decimal | None
    cortex: Decimal | None
    beside: tuple[str, ...]

    @property
    def end(self) -> Decimal | None:
        """Return where the bone ends, in millimetres from the landmark of the drawing; None where nobody knows."""
        return self.length.value if self.length is not None and self.length.start else None

    @property
    def drawn(self) -> tuple[LimitMark, ...]:
        """Return the limits that count from the landmark of the drawing; the others have no place in it."""
        return tuple(limit for limit in self.limits if self.zero and limit.start == self.zero)

    @property
    def told(self) -> tuple[LimitMark, ...]:
        """Return the limits that have no place in the drawing."""
        return tuple(limit for limit in self.limits if limit not in self.drawn)
