"""An entry as plain data, and the entries of one limb."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing that was recorded of a limb. `said` holds what its form asks, as JSON; empty once it was erased.

    Where it says `mistaken`, it only takes back what it corrects, which should not have been recorded.
    """

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
    """The entries of one limb. What was corrected or taken back no longer counts; a correction stands in its place."""

    def __init__(self, entries: Collection[Entry], *, left_out: Collection[Entry] = ()) -> None:
        """Take all entries of a limb, in any order; what is left out is known and does not count."""
        corrected = {entry.corrects for entry in entries}
        self._known = {entry.id: entry for entry in (*left_out, *entries)}
        self.all = sorted(entries, key=self.place_of)
        self.counting = [entry for entry in self.all if entry.id not in corrected and "mistaken" not in entry.said]
        self._taken_back = {entry.corrects for entry in entries if "mistaken" in entry.said}
        self._closings = {entry.about: entry for entry in self.counting if entry.kind == "closing"}

    def versions_of(self, entry: Entry) -> list[Entry]:
        """Return an entry and all that it took the place of, the first recorded last."""
        versions = [entry]
        while (before := versions[-1].corrects) in self._known and before is not None:
            versions.append(self._known[before])
        return versions

    def recorded(self, entry: Entry) -> tuple[datetime, str]:
        """Return when an entry was first recorded, however often it was corrected; its key settles a tie."""
        first = self.versions_of(entry)[-1]
        return first.at, str(first.id)

    def place_of(self, entry: Entry) -> tuple[date, datetime, str]:
        """Return where an entry stands among the others: by its day, then by when it was first recorded."""
        return entry.on, *self.recorded(entry)

    def of(self, *kinds: str) -> list[Entry]:
        """Return what counts of some kinds, the earliest day first."""
        return [entry for entry in self.counting if entry.kind in kinds]

    def last(self, *kinds: str) -> Entry | None:
        """Return the latest that counts of some kinds; None where there is none."""
        return next(reversed(self.of(*kinds)), None)

    def about(self, entry: Entry, kind: str) -> Iterator[Entry]:
        """Yield what counts of a kind and answers an entry as it stands, and not as it stood before a correction."""
        return (other for other in self.of(kind) if other.about == entry.id)

    def about_any_version(self, entry: Entry, kind: str) -> Iterator[Entry]:
        """Yield what counts of a kind and answers an entry, as it stands or as it stood before it was corrected."""
        versions = {version.id for version in self.versions_of(entry)}
        return (other for other in self.of(kind) if other.about in versions)

    def closing_of(self, entry: Entry) -> Entry | None:
        """Return the latest note that closes an entry as it stands; what was corrected since is open again."""
        return self._closings.get(entry.id)

    def is_closed(self, entry: Entry) -> bool:
        """Return whether somebody looked at an entry and closed it with a note."""
        return entry.id in self._closings

    def is_taken_back(self, entry: Entry) -> bool:
        """Return whether an entry was recorded by mistake, as somebody said since."""
        return entry.id in self._taken_back

    def without(self, entry: Entry) -> "Record":
        """Return the record as it is without an entry, in any of its versions: what stands beside it when corrected."""
        versions = {version.id for version in self.versions_of(entry)}
        left_out = [other for other in self.all if other.id in versions]
        return Record([other for other in self.all if other.id not in versions], left_out=left_out)
