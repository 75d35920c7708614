"""The setting of a prosthetic knee: what it is now, what it was before, and whether it moved in between."""

from dataclasses import dataclass

from candidates.aftercare.entries import Entry, Record


@dataclass(frozen=True)
class Setting:
    """One setting with the one before it; `moved` where it was found otherwise than it was last left."""

    entry: Entry
    before: Entry | None

    @property
    def moved(self) -> bool:
        """Return whether the friction was found otherwise than it was last left: drift, or somebody turned it."""
        left = self.before.said.get("left") if self.before else None
        found = self.entry.said.get("found")
        same_knee = self.before is not None and all(
            self.before.said.get(part) == self.entry.said.get(part) for part in ("make", "model", "serial", "reference")
        )
        return same_knee and None not in (left, found) and left != found


def settings_of(record: Record) -> list[Setting]:
    """Return all settings by the clinic, the latest first. What was reported from elsewhere is none."""
    own = record.of("knee")
    return [Setting(entry, own[at - 1] if at else None) for at, entry in reversed(list(enumerate(own)))]


def reported_since(record: Record) -> list[Entry]:
    """Return what was reported as adjusted elsewhere since the latest setting of the clinic."""
    last = record.last("knee")
    return [entry for entry in record.of("knee_elsewhere") if last is None or (entry.on, entry.at) > (last.on, last.at)]
