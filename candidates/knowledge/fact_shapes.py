"""The shape of what is known of a person: facts, derived facts, instruments, units, levels, measurement, steps."""

from typing import Any, get_args, get_type_hints

from candidates.engine.facts import NUMERIC, TIERS, Fact
from candidates.engine.loading import Entry
from candidates.knowledge.faults import Faults, Place
from candidates.knowledge.forms import (
    Form,
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
from candidates.knowledge.rule_shapes import BASES, ORIGINS, gate, names, one_test, some_names

KINDS: tuple[str, ...] = get_args(get_type_hints(Fact)["kind"])

span = record("span", {"at_least": number, "at_most": number})

_asked: dict[str, Form] = {
    "label": text,
    "ask": text,
    "kind": word(*KINDS),
    "worse": word("higher", "lower", "none"),
    "tier": word(*TIERS),
    "section": identifier,
    "order": whole,
    "asked_when": gate,
    "may_be_not_applicable": yes_no,
}
_aside: dict[str, Form] = {"help": text, "not_applicable_means": text}
_measured: dict[str, Form] = {"unit": text, "units": list_of(text, at_least=1), "plausible": span}
_chosen: dict[str, Form] = {"options": mapping_of(text, at_least=2)}

_plain = record("fact of this kind", _asked, _aside)
_number = record("fact that is a number", {**_asked, **_measured}, _aside)
_choice = record("fact that is a choice", {**_asked, **_chosen}, _aside)
_choices = record("fact of several choices", {**_asked, **_chosen}, {**_aside, "exclusive": some_names})
_any_kind = record("fact", _asked, {**_aside, **_measured, **_chosen, "exclusive": some_names})

_BY_KIND = {"choice": _choice, "choices": _choices, "yes_no": _plain, "date": _plain} | dict.fromkeys(NUMERIC, _number)


def fact(value: Any, place: Place) -> Faults:
    """Accept a fact: what belongs to it depends on its kind."""
    kind = value.get("kind") if isinstance(value, Entry) else None
    form = _BY_KIND.get(kind, _any_kind) if isinstance(kind, str) else _any_kind
    yield from form(value, place)


derived = record(
    "derived fact",
    {
        "label": text,
        "formula": text,
        "from": some_names,
        "unit": text,
        "source": record(
            "source", {"origin": word(*ORIGINS)}, {"basis": word(*BASES), "words": text, "sources": names}
        ),
    },
    {"or_given": identifier, "segment_fractions": mapping_of(span)},
)

instrument = record(
    "instrument",
    {
        "title": text,
        "total": identifier,
        "items": identifier,
        "scoring": text,
        "weights": mapping_of(number, at_least=1),
        "range": span,
        "basis": word(*BASES),
        "sources": names,
    },
    {
        "note": text,
        "counted_once": list_of(some_names),
        "age_points": list_of(record("band of age points", {"age": one_test, "points": number})),
    },
)

_terms = record("conversion", {}, {"times": number, "divided_by": number, "plus": number})


def _conversion(value: Any, place: Place) -> Faults:
    yield from _terms(value, place)
    if value == {}:
        yield place.fault(f"It is not said how {place.name!r} converts.", "Add times, divided_by or plus.")


units = mapping_of(mapping_of(_conversion, named=text), named=text)

levels = record(
    "file of levels",
    {"limb_facts": some_names, "bones_of_level": mapping_of(names, at_least=1), "in_scope_levels": some_names},
)

_pair = record("refused pair", {"landmark": identifier, "method": identifier})
_uncertainty = record(
    "default uncertainty",
    {"at_least": number, "unit": word("mm")},
    {"or_percent": number, "takes": word("the larger")},
)

_how_to_measure: dict[str, Form] = {"from": text, "view": text, "pitfalls": text, "record": text, "note": text}
_pitfalls = record(
    "part on pitfalls",
    {
        "all_levels": record("way to measure", {"basis": word(*BASES)}, _how_to_measure),
        "levels": mapping_of(record("way to measure", {"basis": word(*BASES)}, _how_to_measure)),
        "errors": list_of(
            record(
                "error of measurement",
                {"title": text, "says": text, "basis": word(*BASES)},
                {"methods": some_names, "source": identifier},
            )
        ),
    },
)

measurement = record(
    "file of measurement",
    {
        "landmarks": mapping_of(mapping_of(text, at_least=1), at_least=1),
        "methods": mapping_of(text, at_least=1),
        "refused_pairs": list_of(_pair),
        "never_decided_by": names,
        "default_uncertainty": mapping_of(_uncertainty),
    },
    {"pitfalls": _pitfalls},
)

steps = record(
    "file of steps",
    {
        "screen_questions": list_of(record("screen question", {"asks": text, "facts": some_names}), at_least=1),
        "sections": list_of(record("section", {"id": identifier, "title": text}), at_least=1),
    },
)
