"""An entry as plain data, and the entries of one limb."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing that was recorded of a limb. `said` holds what its form asks, as JSON; empty once it was erased."""

    id: UUID
    kind: str
    on: date
    said: Mapping[str, Any]
    about: UUID | None
    corrects: UUID | None
    name: str
    role: str
    at: datetime


class Record:
    """The entries of one limb. What was corrected no longer counts."""

    def __init__(self, entries: Collection[Entry]) -> None:
        """Take all entries of a limb, in any order."""
        corrected = {entry.corrects for entry in entries}
        self.all = sorted(entries, key=lambda entry: (entry.on, entry.at))
        self.counting = [entry for entry in self.all if entry.id not in corrected]
        self._closed = {entry.about for entry in self.counting if entry.kind == "closing"}

    def of(self, *kinds: str) -> list[Entry]:
        """Return what counts of some kinds, the earliest day first."""
        return [entry for entry in self.counting if entry.kind in kinds]

    def last(self, *kinds: str) -> Entry | None:
        """Return the latest that counts of some kinds; None where there is none."""
        return next(reversed(self.of(*kinds)), None)

    def about(self, entry: Entry, kind: str) -> Iterator[Entry]:
        """Yield what counts of a kind and answers an entry."""
        return (other for other in self.of(kind) if other.about == entry.id)

    def is_closed(self, entry: Entry) -> bool:
        """Return whether somebody looked at an entry and closed it with a note."""
        return entry.id in self._closed
