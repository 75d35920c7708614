"""The shape of what judges: conditions, gates, rows, criteria, limits, systems, pathways, policies."""

from typing import Any

from candidates.engine.clauses import COMPARATORS
from candidates.engine.facts import TIERS
from candidates.engine.loading import Entry
from candidates.engine.rules import EFFECTS, HOLDS_UP, LIMITS
from candidates.knowledge.faults import Faults, Place, listed
from candidates.knowledge.forms import (
    Form,
    by_type,
    day,
    identifier,
    list_of,
    mapping_of,
    number,
    record,
    text,
    whole,
    word,
    yes_no,
)

ORIGINS = ("published_oi", "published_other", "proposed")
BASES = ("read", "mixed", "unverified", "proposed")
AVAILABILITIES = ("in_use", "study_only", "superseded", "historical", "research", "alternative", "pathway")
FIXATIONS = ("screw", "press_fit", "compress", "custom", "flange", "none", "unknown")
POLICY_KINDS = ("centre", "study", "label", "payer", "commissioner", "guideline", "technique")
STATUSES = ("read", "derived", "unverified", "unknown")
OPTION_TESTS = ("any_of", "none_of", "all_of")

names = list_of(identifier)
some_names = list_of(identifier, at_least=1)
texts = list_of(text, at_least=1)

_a_test = record(
    "condition",
    {},
    {
        **dict.fromkeys(OPTION_TESTS, some_names),
        **dict.fromkeys(COMPARATORS, number),
        "present": word("yes"),
    },
)


def one_test(value: Any, place: Place) -> Faults:
    """Accept one test of a fact: options, a range, or that it is present."""
    yield from _a_test(value, place)
    tests = [test for test in (*OPTION_TESTS, "present") if test in value]
    ends = [comparator for comparator in COMPARATORS if comparator in value]
    if len(tests) + bool(ends) != 1:
        yield place.fault(f"The condition on {place.name!r} is not one test.", "Give options, a range or present: one.")
    for pair in (("at_least", "above"), ("at_most", "below")):
        if all(end in value for end in pair):
            yield place.fault(f"The range of {place.name!r} has two ends on one side.", f"Keep {' or '.join(pair)}.")


conditions = mapping_of(by_type(items=some_names, mapping=one_test), at_least=1)
gate = by_type(plain=word("always", "never"), items=list_of(conditions, at_least=1))

_row: dict[str, Form] = {"effect": word(*EFFECTS), "says": text, "modifiable": yes_no}
_grounds: dict[str, Form] = {"origin": word(*ORIGINS), "basis": word(*BASES), "sources": names}

criterion = record(
    "criterion",
    {
        "title": text,
        "tier": word(*TIERS),
        "section": identifier,
        "order": whole,
        "applies_when": gate,
        "rows": list_of(
            record("row", {"when": conditions, **_row, **_grounds}, {"holds_up": word(*HOLDS_UP), "led_by": text}),
            at_least=1,
        ),
        "why": text,
    },
    {"neutral": conditions, "action": text, "disagreement": text},
)

_limit: dict[str, Form] = {"limit": word(*LIMITS), "comparator": word(*COMPARATORS), "status": word(*STATUSES)}
_any_limit: dict[str, Form] = {"note": text, "instead": names}
_unknown_limit = record("limit that is unknown", _limit, _any_limit)
_known_limit = record(
    "limit with a value",
    {**_limit, "value": number, "unit": text, "source": identifier},
    {**_any_limit, "landmark": identifier},
)


def limit(value: Any, place: Place) -> Faults:
    """Accept a device limit: one that is unknown has no value, any other has value, unit and source."""
    status = value.get("status") if isinstance(value, Entry) else None
    if status == "confirmed":
        mend = f"A clinic confirms it, in the application; write {listed(STATUSES)}."
        yield place.fault("A limit of an edition cannot be confirmed.", mend)
    else:
        yield from (_unknown_limit if status == "unknown" else _known_limit)(value, place)


_known_value = record(
    "value",
    {
        "value": by_type(plain=text, items=texts),
        "basis": word("read", "unverified"),
        "confidence": word("high", "medium", "low"),
        "source": identifier,
    },
    {"unit": text, "note": text},
)
_unknown_value = record("value that is unknown", {"value": word("unknown")}, {"note": text})


def system_value(value: Any, place: Place) -> Faults:
    """Accept what is known of one property of a system, or that it is unknown."""
    is_unknown = isinstance(value, Entry) and value.get("value") == "unknown"
    yield from (_unknown_value if is_unknown else _known_value)(value, place)


system = record(
    "system",
    {
        "name": text,
        "maker": text,
        "levels": names,
        "bones": names,
        "fixation": word(*FIXATIONS),
        "stages": text,
        "availability": word(*AVAILABILITIES),
        "instead": names,
        "limits": list_of(limit),
        "rows": list_of(record("row of a system", {"id": identifier, "when": conditions, **_row, **_grounds})),
    },
    {"note": text, "summary": text, "category": text, "values": mapping_of(system_value)},
)

pathway = record(
    "pathway",
    {"name": text, "levels": some_names, "says": text, "basis": word(*BASES), "source": identifier},
    {"system": identifier},
)

_statement = record(
    "statement",
    {"id": identifier, "asks": text, "required": yes_no, "effect": word(*EFFECTS), "says": text},
    {"when": conditions, **_grounds},
)

policy = record(
    "policy",
    {
        "title": text,
        "kind": word(*POLICY_KINDS),
        "jurisdiction": text,
        "dated": text,
        "levels": some_names,
        "complete": yes_no,
        "words": mapping_of(by_type(plain=text, items=texts), at_least=1),
        "source": identifier,
    },
    {
        "reviewed": day,
        "systems": some_names,
        "also_read": some_names,
        "unverified": texts,
        "always": record("row that always holds", {"effect": word(*EFFECTS), "says": text}, _grounds),
        "rows": list_of(record("row of a policy", {"id": identifier, "when": conditions, **_row}, _grounds)),
        "statements": list_of(_statement),
        "accepts": list_of(record("acceptance", {"when": conditions, "says": text})),
    },
)
