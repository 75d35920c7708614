"""People and their limbs, as they are sent and as they are answered."""

from candidates.api.description.forms import (
    COUNT,
    DAY,
    TEXT,
    YES_NO,
    Form,
    each,
    or_null,
    record,
    ref,
    strict,
    told,
    word,
)
from candidates.api.description.record_forms import KEY, MOMENT, PAGED, STATES, levels
from candidates.engine.rules import Knowledge


def people(knowledge: Knowledge) -> dict[str, Form]:
    """Return the forms of people."""
    where: dict[str, Form] = {"level": word(levels(knowledge)), "side": or_null(word(knowledge.facts["side"].options))}
    line = _line()
    fields: dict[str, Form] = {
        "family_name": {**TEXT, "minLength": 1, "maxLength": 200},
        "given_names": {**TEXT, "minLength": 1, "maxLength": 200},
        "birth_date": or_null(DAY, "Null where it is not known. The age is worked out from it."),
        "reference": {**TEXT, "maxLength": 60, "description": "The clinic's own number; nobody else has it."},
        "note": {**TEXT, "maxLength": 4000, "description": "Neither judged nor printed."},
    }
    new = {
        **fields,
        "limbs": each(ref("NewLimb")),
        "another_person": told(YES_NO, "That it is another person than those of the same name."),
    }
    return {
        "Limb": record({"id": KEY, **where}, "Where a residual limb is."),
        "OneLimb": record({"id": KEY, **where, "candidate": KEY}, "Where a residual limb is, and whose it is."),
        "LimbSide": strict({"side": word(knowledge.facts["side"].options)}, without=["side"]),
        "NewLimb": strict(where, without=["side"]),
        "LimbList": record({"candidate": KEY, "results": each(ref("Limb"))}),
        "PersonLine": record(line, "A person as the lists have it."),
        "Person": record({**line, "note": TEXT}, "A person with everything that is recorded but the answers."),
        "NewPerson": strict(new, without=[key for key in new if key not in ("family_name", "given_names")]),
        "PersonChanges": strict(fields, "What is left out stays.", without=fields),
        "PersonList": record({**PAGED, "results": each(ref("PersonLine"))}),
        "PersonSearch": _search(knowledge),
    }


def _line() -> dict[str, Form]:
    return {
        "id": KEY,
        "family_name": TEXT,
        "given_names": TEXT,
        "birth_date": or_null(DAY),
        "reference": TEXT,
        "limbs": each(ref("Limb")),
        "archived_at": or_null(MOMENT),
        "created_at": MOMENT,
        "latest_assessment": or_null(KEY),
        "state": word(STATES, "Of the latest assessment."),
        "assessment_changed_at": or_null(MOMENT),
    }


def _search(knowledge: Knowledge) -> Form:
    filters: dict[str, Form] = {
        "words": {**TEXT, "minLength": 1, "maxLength": 200},
        "state": word(STATES),
        "level": word(levels(knowledge)),
        "archived": YES_NO,
        "changed_since": TEXT,
        "reference": TEXT,
        "page": {**COUNT, "minimum": 1},
        "page_size": {**COUNT, "minimum": 1, "maximum": 100},
    }
    return strict(
        filters, "The words, and the filters of the list.", without=[key for key in filters if key != "words"]
    )
