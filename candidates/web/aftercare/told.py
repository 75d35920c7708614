"""Entries in words: what each is called, what was said, and which one corrects or closes it."""

from dataclasses import dataclass
from itertools import islice

from candidates.aftercare.entries import Entry, Record
from candidates.forms.aftercare import FORMS
from candidates.models import Role

SHOWN_IN_SHORT = 3


@dataclass(frozen=True)
class Told:
    """One entry as a page shows it; `said` pairs a label with words."""

    entry: Entry
    title: str
    said: list[tuple[str, str]]
    counts: bool

    @property
    def role(self) -> str:
        """Return the role under which it was recorded."""
        return str(Role(self.entry.role).label)

    @property
    def in_short(self) -> str:
        """Return the first things that were said, in one line."""
        return " · ".join(f"{label}: {words}" for label, words in islice(self.said, SHOWN_IN_SHORT))


def told(entry: Entry, record: Record) -> Told:
    """Return an entry in words."""
    form = FORMS[entry.kind]
    return Told(entry, str(form.title), list(form.told(entry.said)), entry in record.counting)
