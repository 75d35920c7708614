"""Entries in words: what each is called, what was said, and which one corrects or closes it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from candidates.aftercare.entries import Entry, Record
from candidates.forms.aftercare import FORMS
from candidates.forms.aftercare.entry import MISTAKEN
from candidates.models import Role
from candidates.queries.judging import current_tree


@dataclass(frozen=True)
class Told:
    """One entry as a page shows it: `said` pairs a label with words, `gone` tells why it no longer counts, if so."""

    entry: Entry
    title: str
    said: list[tuple[str, str]]
    gone: str

    @property
    def role(self) -> str:
        """Return the role under which it was recorded."""
        return str(Role(self.entry.role).label)

    @property
    def in_short(self) -> str:
        """Return the most telling of it, in one line; all of it where nothing of that was said."""
        form = FORMS[self.entry.kind]
        most_telling = list(form.told(self.entry.said, form.in_short))
        return " · ".join(f"{label}: {words}" for label, words in most_telling or self.said)


def told(entry: Entry, record: Record) -> Told:
    """Return an entry in words; a programme is called by its title, as the edition in force has it."""
    form = FORMS[entry.kind]
    protocol = current_tree()["protocols"].get(entry.said.get("protocol"))
    said = entry.said if protocol is None else {**entry.said, "protocol": protocol["title"]}
    takes_back = "mistaken" in entry.said
    title = f"{MISTAKEN}: {form.title}" if takes_back else str(form.title)
    gone = "" if takes_back or entry in record.counting else _gone(entry, record)
    return Told(entry, title, list(form.told(said)), gone)


def _gone(entry: Entry, record: Record) -> str:
    return _("Taken back") if record.is_taken_back(entry) else _("Corrected")
