"""The setting of a prosthetic knee: what it is now, what it was before, and whether it moved in between."""

from dataclasses import dataclass
from typing import Any

from candidates.aftercare.entries import Entry, Record

# Two settings are compared only where both are of this knee and are counted in this way.
IDENTIFIES = ("serial", "reference")


@dataclass(frozen=True)
class Setting:
    """One setting with the one before it."""

    entry: Entry
    before: Entry | None

    @property
    def is_comparable(self) -> bool:
        """Return whether it can be said if it moved: the same knee, counted in the same way, found and left known."""
        if self.before is None or "left" not in self.before.said or "found" not in self.entry.said:
            return False
        return all(_plainly(self.before.said.get(one)) == _plainly(self.entry.said.get(one)) for one in IDENTIFIES)

    @property
    def moved(self) -> bool:
        """Return whether the friction was found otherwise than it was last left: drift, or somebody turned it."""
        if self.before is None or not self.is_comparable:
            return False
        return _plainly(self.before.said["left"]) != _plainly(self.entry.said["found"])


def settings_of(record: Record) -> list[Setting]:
    """Return all settings by the clinic, the latest first. What was reported from elsewhere is none."""
    own = record.of("knee")
    return [Setting(entry, own[at - 1] if at else None) for at, entry in reversed(list(enumerate(own)))]


def reported_since(record: Record) -> list[Entry]:
    """Return what was reported as adjusted elsewhere since the latest setting of the clinic."""
    last = record.last("knee")
    reported = record.of("knee_elsewhere")
    return [entry for entry in reported if last is None or record.place_of(entry) > record.place_of(last)]


def _plainly(words: Any) -> str:
    """Return words without regard to case and spaces, which say nothing about a knee."""
    return " ".join(str(words).split()).casefold()
