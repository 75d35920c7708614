"""What the demonstration clinic recorded after surgery: through the forms and the action that a clinic uses."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.forms import DateField

from candidates.actions import aftercare
from candidates.aftercare.entries import Record
from candidates.demonstration.reading import written
from candidates.forms.aftercare import FORMS
from candidates.forms.aftercare.entry import Context, EntryForm
from candidates.membership import Member
from candidates.models import AftercareEntry, Clinic, ResidualLimb, Role
from candidates.queries.aftercare import plain
from candidates.queries.judging import current_judge, current_tree

Members = Mapping[Role, Member]


def record_after_surgery(clinic: Clinic, members: Members, *, at: datetime) -> None:
    """Record every entry of the file, each by the member of its role and on its own day, counted back from `at`."""
    for reference, entries in written("aftercare.yaml").items():
        limb = ResidualLimb.objects.get(candidate__clinic=clinic, candidate__reference=reference)
        rows: list[AftercareEntry] = []
        for entry in entries:
            rows.append(_record(entry, limb, rows, members, at=at))


def _record(
    entry: Mapping[str, Any], limb: ResidualLimb, rows: list[AftercareEntry], members: Members, *, at: datetime
) -> AftercareEntry:
    """Record one entry on the day on which it was, or on `recorded` where that was later."""
    then = at - timedelta(days=int(entry.get("recorded", entry["on"])))
    about = next((row for row in reversed(rows) if row.kind == entry.get("about")), None)
    form = FORMS[entry["kind"]](_data(entry, built_on=at.date()), context=_context(limb, rows, then.date()))
    if not form.is_valid():
        raise RuntimeError(f"The demonstration's {form.kind} is refused: {form.errors.as_text()}")
    said = aftercare.Said(form.kind, form.cleaned_data["on"], form.document())
    by = members[Role(entry["by"])]
    return aftercare.record(said, limb=limb, allowed_by=form.act, about=about, by=by, at=then)


def _context(limb: ResidualLimb, rows: list[AftercareEntry], today: date) -> Context:
    record = Record([plain(row) for row in rows])
    return Context(limb.level, record, current_tree()["protocols"], current_judge().knowledge, today)


def _data(entry: Mapping[str, Any], *, built_on: date) -> dict[str, Any]:
    """Return an entry as its form takes it, with days where the file counts them."""
    days = {name: built_on - timedelta(days=int(entry[name])) for name in _days_of(FORMS[entry["kind"]], entry)}
    return {**entry, **days}


def _days_of(form: type[EntryForm], entry: Mapping[str, Any]) -> Iterator[str]:
    return (name for name, field in form.base_fields.items() if name in entry and isinstance(field, DateField))
