"""The kinds of entries after surgery, made from the forms that ask for them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.forms import Field
from django.utils import translation

from candidates.aftercare.entries import Record
from candidates.api.aftercare.fields import YES_NO, accepted, help_of, kind_of, options_of
from candidates.api.conditions import Document
from candidates.forms.aftercare import FORMS
from candidates.forms.aftercare.entry import EARLIEST, Context, EntryForm
from candidates.models import Edition, Role
from candidates.queries.aftercare import loading_programmes
from candidates.queries.editions import KEPT_EDITIONS
from candidates.queries.judging import current_judge, current_tree
from candidates.roles import MAY


@dataclass(frozen=True)
class Kind:
    """A kind of entry: its form, at which levels it is, and its fields with the options of all levels."""

    form: type[EntryForm]
    levels: list[str]
    on: Field
    fields: dict[str, Any]


def context_at(level: str, record: Record, today: date) -> Context:
    """Return where an entry is recorded, by the edition in force."""
    return Context(level, record, loading_programmes(current_tree()), current_judge().knowledge, today)


def kinds() -> list[Kind]:
    """Return every kind, by the edition in force."""
    levels = [level for level in current_judge().knowledge.facts["level"].options if level != "none"]
    return [
        _kind(form, [one for one in levels if form.levels is None or one in form.levels]) for form in FORMS.values()
    ]


@lru_cache(maxsize=KEPT_EDITIONS)
def told(edition: Edition, digest: str) -> list[Document]:
    """Return the kinds as plain data, in English. Shared between callers: never alter it."""
    with translation.override(settings.LANGUAGE_CODE):
        return [_told(kind) for kind in kinds()]


def _kind(form: type[EntryForm], levels: list[str]) -> Kind:
    # What a form offers may depend on the level, and on nothing else that is not recorded of a limb.
    filled = [form(context=context_at(level, Record([]), EARLIEST)).fields for level in levels]
    fields: dict[str, Any] = dict(filled[0])
    for name, field in fields.items():
        if options := {value: label for one in filled for value, label in options_of(one[name]).items()}:
            field.choices = list(options.items())
    return Kind(form, levels, fields.pop("on"), fields)


def _told(kind: Kind) -> Document:
    form = kind.form
    return {
        "kind": form.kind,
        "title": str(form.title),
        "lead": str(form.lead),
        "on": str(kind.on.label),
        "levels": kind.levels,
        "roles": [role for role in Role.values if form.act in MAY[Role(role)]],
        "answers": list(form.answers),
        "fields": [_field(name, field) for name, field in kind.fields.items()],
    }


def _field(name: str, field: Field) -> Document:
    kind = kind_of(field)
    return {
        "name": name,
        "label": str(field.label),
        "help": help_of(field),
        "kind": kind,
        "options": [
            {"value": YES_NO[value] if kind == "yes_no" else value, "label": label}
            for value, label in options_of(field).items()
        ],
        "required": field.required,
        "accepted": accepted(field),
    }
