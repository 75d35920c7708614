"""Entries after surgery, as they are sent and as they are answered."""

from candidates.api.aftercare.fields import KINDS
from candidates.api.description.aftercare.said import TAKES_BACK, by_kind, name_of, said
from candidates.api.description.aftercare.status import status
from candidates.api.description.forms import (
    DAY,
    NAMES,
    TEXT,
    USE,
    YES_NO,
    Form,
    each,
    either,
    or_null,
    record,
    ref,
    strict,
    told,
    word,
)
from candidates.api.description.record_forms import KEY, MOMENT, PAGED
from candidates.forms.aftercare import FORMS
from candidates.models import Role


def forms() -> dict[str, Form]:
    """Return the forms of entries after surgery."""
    entry = _entry()
    return {
        "NewAftercareEntry": _new(),
        "AftercareEntry": record({**USE, **entry}, "An entry, with what answers and what corrects it."),
        "AftercareLine": record(entry, "An entry as the list has it."),
        "AftercareList": record({**USE, **PAGED, "results": each(ref("AftercareLine"))}),
        **said(),
        **status(),
        "AftercareKind": _kind(),
        "AftercareKindList": record({**USE, "results": each(ref("AftercareKind"))}),
    }


def _new() -> Form:
    keys: dict[str, Form] = {
        "kind": told(word(FORMS), "Which a limb at its level can have stands at /api/v1/aftercare/kinds."),
        "on": told(DAY, "On which day it was: not to come, but for a plan, whose first day may lie ahead."),
        "said": told(
            either(*(ref(name_of(kind)) for kind in FORMS), ref(TAKES_BACK)),
            "What the form of the kind asks. What is not known is left out; null is no answer.",
        ),
        "about": or_null(KEY, "The entry that this one answers, for the kinds that answer one. A correction keeps it."),
        "corrects": or_null(KEY, "The entry of the same kind that no longer counts because of this one."),
    }
    return {**strict(keys, "What is recorded.", without=["about", "corrects"]), "allOf": by_kind()}


def _entry() -> dict[str, Form]:
    erased: Form = {"type": "object", "maxProperties": 0}
    return {
        "id": KEY,
        "limb": KEY,
        "candidate": KEY,
        "kind": word(FORMS),
        "on": told(DAY, "On which day it was."),
        "said": told(
            either(*(ref(name_of(kind)) for kind in FORMS), ref(TAKES_BACK), erased),
            "As it was sent: numbers as text, whole numbers as numbers. Empty once it was erased.",
        ),
        "programme": or_null(TEXT, "Of a plan: the title that the programme it follows had on that day."),
        "name": told(TEXT, "Under which it was recorded."),
        "role": told(word(Role.values), "Which allowed it."),
        "at": told(MOMENT, "When it was recorded."),
        "about": or_null(KEY, "The entry that it answers."),
        "answered_by": each(KEY, "The entries that answer it and count."),
        "closed": told(YES_NO, "Whether somebody looked at it and closed it with a note."),
        "corrects": or_null(KEY, "The entry that no longer counts because of it."),
        "corrected_by": or_null(KEY, "The entry because of which it no longer counts."),
        "counts": told(YES_NO, "False where it was corrected or taken back, and of an entry that takes one back."),
    }


def _kind() -> Form:
    option = record({"value": told({"type": ["string", "boolean"]}, "As it is sent."), "label": TEXT})
    field: dict[str, Form] = {
        "name": TEXT,
        "label": TEXT,
        "help": TEXT,
        "kind": word((*KINDS.values(), "yes_no")),
        "options": each(option),
        "required": YES_NO,
        "accepted": told(TEXT, "In words, as a fault says it."),
    }
    keys: dict[str, Form] = {
        "kind": word(FORMS),
        "title": TEXT,
        "lead": told(TEXT, "What whoever records it should know; empty where nothing is said."),
        "on": told(TEXT, "What the day of the entry is called."),
        "levels": told(NAMES, "At which a limb can have it."),
        "roles": told(each(word(Role.values)), "Which may record it."),
        "answers": told(each(word(FORMS)), "The kinds of entries that it is about; empty where it stands by itself."),
        "fields": each(record(field)),
    }
    return record(keys, "A kind of entry, as its form asks for it. Labels are in English.")
