"""An entry after surgery that is sent to be recorded, checked by the very form of its kind, every fault at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils import translation

from candidates.aftercare.entries import Record
from candidates.api.aftercare.fields import accepted
from candidates.api.aftercare.kinds import context_at
from candidates.api.aftercare.named import Named, named
from candidates.api.aftercare.values import REFUSED, read
from candidates.api.conditions import Document
from candidates.api.given import only
from candidates.engine.answers import as_day
from candidates.engine.faults import Faults, Refused, one_of, quoted
from candidates.forms.aftercare import FORMS, forms_at, taken_back
from candidates.forms.aftercare.entry import Context, EntryForm
from candidates.models import ResidualLimb

KEYS = ("kind", "on", "said", "about", "corrects")
DAY = "a day such as 2026-11-22"
# What is accepted where no field of the form says it.
OTHERS = {"on": DAY, "said": "an entry of which that is not so"}


@dataclass(frozen=True)
class Given:
    """An entry that can be recorded: its form, filled in and checked, and what it answers or corrects."""

    form: EntryForm
    named: Named


def form_of(document: Document) -> type[EntryForm] | None:
    """Return the form of the kind that was sent; None where there is no such kind."""
    kind = document.get("kind")
    return FORMS.get(kind) if isinstance(kind, str) else None


def entry(document: Document, limb: ResidualLimb, record: Record, today: date) -> Given:
    """Return an entry that was sent for a limb with a record; Refused with every fault, Problem where corrected."""
    faults = Faults()
    only(document, KEYS, faults)
    kind = _kind(document, limb.level, faults)
    others = named(document, kind, record, faults)
    on, said = _day(document, faults), _said(document, faults)
    if kind is None:
        raise Refused(faults)
    if others.corrects and "mistaken" in said:
        kind = taken_back(kind)
    with translation.override(settings.LANGUAGE_CODE):
        context = context_at(limb.level, record, today)
        context = replace(context, about=others.about, corrects=others.corrects, side=limb.side)
        form = _filled_in(kind, on, said, context, faults)
    if faults:
        raise Refused(faults)
    others.refuse_corrected(record)
    return Given(form, others)


def _kind(document: Document, level: str, faults: Faults) -> type[EntryForm] | None:
    """Return the form of the kind; None, and a fault, where a limb at this level has none of that kind."""
    at_level = {form.kind: form for form in forms_at(level)}
    found = form_of(document)
    if "kind" not in document:
        faults.add("kind", "The kind is missing.", one_of(at_level))
    elif found is None:
        faults.unknown_word("kind", document["kind"], at_level, "kind of entry")
    elif found.kind not in at_level:
        faults.add("kind", f"A limb at the level {level} has no entry of the kind {found.kind}.", one_of(at_level))
    return at_level.get(found.kind) if found else None


def _day(document: Document, faults: Faults) -> Any:
    found = as_day(document.get("on"))
    if found is None:
        wrong = f"{quoted(document['on'])} is no day." if "on" in document else "The day is missing."
        faults.add("on", wrong, DAY)
    return found or REFUSED


def _said(document: Document, faults: Faults) -> Document:
    said = document.get("said")
    if isinstance(said, Mapping):
        return dict(said)
    wrong = f"{quoted(said)} is no object." if "said" in document else "What was said is missing."
    faults.add("said", wrong, "an object with what the form of the kind asks")
    return {}


def _filled_in(kind: type[EntryForm], on: Any, said: Document, context: Context, faults: Faults) -> EntryForm:
    """Return the form with what was sent; faults of its types, and all that the form itself finds."""
    fields = {name: field for name, field in kind(context=context).fields.items() if name != "on"}
    only(said, tuple(fields), faults, "said.")
    read_already = {name: read(fields[name], f"said.{name}", said[name], faults) for name in fields if name in said}
    form = kind({**read_already, "on": on}, context=context)
    told = [fault.place for fault in faults]
    for name, wrong in form.errors.items():
        place = {"on": "on", NON_FIELD_ERRORS: "said"}.get(name, f"said.{name}")
        if not any(one == "said" or f"{one}.".startswith(f"{place}.") for one in told):
            takes = accepted(fields[name]) if name in fields else OTHERS[place]
            faults.add(place, " ".join(map(str, wrong)), takes)
    return form
