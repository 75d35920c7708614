"""The entries that one to be recorded answers and corrects: of the same limb, and of kinds that fit."""

from dataclasses import dataclass

from candidates.aftercare.entries import Entry, Record
from candidates.api import filters
from candidates.api.conditions import Document
from candidates.api.problems import CORRECTED_ALREADY, ProblemError
from candidates.engine.faults import Faults, quoted
from candidates.forms.aftercare.entry import EntryForm


@dataclass(frozen=True)
class Named:
    """What an entry answers and what it corrects."""

    about: Entry | None
    corrects: Entry | None

    def refuse_corrected(self, record: Record) -> None:
        """Problem, with the later entry, where what is corrected, or else what is answered, was corrected already."""
        one = self.corrects or self.about
        if one is not None and one not in record.counting:
            later = _latest(one, record)
            raise ProblemError(CORRECTED_ALREADY, CORRECTED_ALREADY.explains, near=[str(later.id)])


def named(document: Document, kind: type[EntryForm] | None, record: Record, faults: Faults) -> Named:
    """Return what is named; faults of what is no entry of this limb, and of what does not fit the kind.

    A correction answers what the corrected entry answered.
    """
    about, corrects = (_entry(place, document, record, faults) for place in ("about", "corrects"))
    is_named = document.get("about") is not None
    if corrects is not None:
        _check_corrected(kind, about, corrects, faults)
        return Named(next((one for one in record.all if one.id == corrects.about), None), corrects)
    if kind is not None and (about or not is_named):
        _check_answered(kind, about, faults)
    return Named(about, corrects)


def _entry(place: str, document: Document, record: Record, faults: Faults) -> Entry | None:
    if document.get(place) is None:
        return None
    key = filters.key(place, document[place], faults)
    found = next((one for one in record.all if one.id == key), None)
    if key and found is None:
        faults.add(place, f"{quoted(key)} is no entry of this limb.", "the id of an entry of the same limb, or null")
    return found


def _check_corrected(kind: type[EntryForm] | None, about: Entry | None, corrects: Entry, faults: Faults) -> None:
    if kind and corrects.kind != kind.kind:
        accepted = f"the id of an entry of the kind {kind.kind}, or null"
        faults.add("corrects", f"This is an entry of the kind {corrects.kind}.", accepted)
    if about and about.id != corrects.about:
        accepted = f"{corrects.about or 'null'}, or the key left out"
        faults.add("about", "A correction answers what the corrected entry answered.", accepted)


def _check_answered(kind: type[EntryForm], about: Entry | None, faults: Faults) -> None:
    if not kind.answers:
        if about:
            faults.add("about", f"An entry of the kind {kind.kind} answers no other.", "null, or the key left out")
        return
    accepted = f"the id of an entry of this limb, of the kind {' or '.join(kind.answers)}"
    if about is None:
        faults.add("about", "It is not said which entry this answers.", accepted)
    elif about.kind not in kind.answers:
        faults.add("about", f"This is an entry of the kind {about.kind}.", accepted)


def _latest(entry: Entry, record: Record) -> Entry:
    """Return the last of the entries that correct one another, beginning with one."""
    later = {one.corrects: one for one in record.all if one.corrects}
    while entry.id in later:
        entry = later[entry.id]
    return entry
