"""An answer: what is known of one fact about one person."""

from decimal import Decimal
from typing import Any

import msgspec


class Answer(msgspec.Struct, frozen=True, gc=False):
    """A fact as given: a value, or unknown with a reason, or not applicable with a reason.

    `value` is an option, a frozenset of options, `"yes"` or `"no"`, a date, or a Decimal in the canonical unit.
    A length carries landmark, method and uncertainty (in millimetres) where they were given.
    """

    fact: str
    value: Any = None
    unknown: str | None = None
    not_applicable: str | None = None
    landmark: str | None = None
    method: str | None = None
    uncertainty: Decimal | None = None

    @property
    def is_known(self) -> bool:
        """Return whether there is a value."""
        return self.value is not None
