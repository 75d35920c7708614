"""The entries of the knowledge, and the pages that hold them."""

from candidates.api.conditions import ALWAYS, ANY, NEVER
from candidates.api.description.entries import entries
from candidates.api.description.forms import (
    AS_WRITTEN,
    COUNT,
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
    word,
)
from candidates.api.description.words import COMPARATORS
from candidates.api.resources import RESOURCES, Resource
from candidates.engine.rules import EFFECTS, HOLDS_UP
from candidates.knowledge.rule_shapes import BASES, ORIGINS


def catalogue() -> dict[str, Form]:
    """Return the forms of the knowledge."""
    pages = {name: form for resource in RESOURCES for name, form in _pages(resource).items()}
    return {**_rules(), **entries(), "Edition": _edition(), "EditionPage": _edition_page(), **pages}


def entry_name(resource: Resource) -> str:
    """Return the name under which one entry is described."""
    return resource.one.capitalize()


def _edition() -> Form:
    return record({"name": TEXT, "date": DAY, "status": TEXT, "sha256": TEXT}, "The version of the knowledge.")


def _pages(resource: Resource) -> dict[str, Form]:
    """Return the forms of a list and of a single entry."""
    name = entry_name(resource)
    aside = {resource.beside_as: each(ref("DerivedFact"), "Worked out, never asked.")} if resource.beside_as else {}
    found = either(ref(name), ref("DerivedFact")) if aside else ref(name)
    return {
        f"{name}List": record({**USE, "count": COUNT, "results": each(ref(name)), **aside}),
        f"{name}Page": record({**USE, "result": found}),
    }


def _edition_page() -> Form:
    bone = record({"bone": TEXT, "id": TEXT, "label": TEXT})
    return record(
        {
            **USE,
            "counts": {"type": "object", "additionalProperties": COUNT, "description": "How many of each it holds."},
            "levels": each(record({"id": TEXT, "label": TEXT, "in_scope": YES_NO, "bones": NAMES})),
            "landmarks": each(bone),
            "methods": each(record({"id": TEXT, "label": TEXT})),
            "sections": each(record({"id": TEXT, "title": TEXT}), "In the order of a visit."),
            "screen_questions": each(record({"asks": TEXT, "facts": NAMES})),
            "advantages": each(
                record({"id": TEXT, "title": TEXT, "says": TEXT, "qualified": or_null(TEXT), "answers": NAMES})
            ),
            "drawbacks": each(record({"id": TEXT, "title": TEXT, "says": TEXT})),
        }
    )


def _rules() -> dict[str, Form]:
    tests: dict[str, Form] = {name: each({"type": ["string", "boolean"]}) for name in ("any_of", "none_of", "all_of")}
    tests |= dict.fromkeys(COMPARATORS, AS_WRITTEN)
    tests |= {"present": YES_NO, "unit": TEXT}
    row: dict[str, Form] = {
        "when": each(ref("Condition"), "All of them hold."),
        "effect": word(EFFECTS),
        "holds_up": or_null(word(HOLDS_UP)),
        "says": TEXT,
        "modifiable": YES_NO,
        "led_by": or_null(TEXT),
        "origin": word(ORIGINS),
        "basis": word(BASES),
        "sources": NAMES,
    }
    return {
        "Condition": record({"fact": TEXT, **tests}, "What has to hold of one fact.", without=tests),
        "Gate": record({"when": word((ALWAYS, NEVER, ANY)), "alternatives": each(each(ref("Condition")))}),
        "Row": record(row, "When these conditions hold, this effect follows."),
        "NamedRow": record({"id": TEXT, **row}, "A row that is a criterion of its own."),
    }
