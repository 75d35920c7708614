"""Where a residual limb is, and how the length of its bone is measured."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels of amputation: which are in scope, which bones each can have, which facts belong to one limb."""

    in_scope: frozenset[str]
    bones: dict[str, tuple[str, ...]]
    limb_facts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measurement:
    """How a length is measured: landmarks of each bone, methods, what is refused and what never decides."""

    landmarks: dict[str, tuple[str, ...]]
    methods: tuple[str, ...]
    refused_pairs: frozenset[tuple[str, str]]
    never_decided_by: frozenset[str]
    default_uncertainty: dict[str, tuple[Decimal, Decimal]]  # method -> millimetres, per cent; the larger holds

    @property
    def all_landmarks(self) -> tuple[str, ...]:
        """Return the landmarks of every bone."""
        return tuple(dict.fromkeys(landmark for landmarks in self.landmarks.values() for landmark in landmarks))
