"""The entries of the knowledge, kind by kind."""

from candidates.api.description.forms import (
    AS_WRITTEN,
    COUNT,
    NAMES,
    TEXT,
    YES_NO,
    Form,
    each,
    or_null,
    record,
    ref,
    told,
    word,
)
from candidates.engine.facts import TIERS
from candidates.engine.rules import EFFECTS, LIMITS
from candidates.knowledge.fact_shapes import KINDS
from candidates.knowledge.rule_shapes import AVAILABILITIES, BASES, FIXATIONS, ORIGINS, POLICY_KINDS


def entries() -> dict[str, Form]:
    """Return the form of one entry of each kind."""
    return {
        "Fact": _fact(),
        "DerivedFact": _derived(),
        "Criterion": _criterion(),
        "System": _system(),
        "Pathway": record(
            {
                "id": TEXT,
                "levels": NAMES,
                "name": TEXT,
                "says": TEXT,
                "basis": word(BASES),
                "source": TEXT,
                "system": or_null(TEXT),
            }
        ),
        "Policy": _policy(),
        "Source": record(
            {
                "id": TEXT,
                "cite": TEXT,
                "url": or_null(TEXT),
                "doi": or_null(TEXT),
                "year": or_null(TEXT),
                "kind": or_null(TEXT),
                "basis": word(BASES),
            }
        ),
    }


def _fact() -> Form:
    span = record({"at_least": AS_WRITTEN, "at_most": AS_WRITTEN, "unit": TEXT})
    return record(
        {
            "id": TEXT,
            "label": TEXT,
            "ask": TEXT,
            "help": or_null(TEXT),
            "kind": word(KINDS),
            "options": each(record({"value": TEXT, "label": TEXT})),
            "exclusive": each(TEXT, "Options that stand alone."),
            "unit": or_null(TEXT, "The canonical unit."),
            "units": each(TEXT, "The accepted units."),
            "plausible": or_null(span),
            "worse": word(("higher", "lower", "none")),
            "tier": word(TIERS),
            "section": TEXT,
            "order": COUNT,
            "asked_when": ref("Gate"),
            "may_be_not_applicable": YES_NO,
            "not_applicable_means": or_null(TEXT),
            "belongs_to": word(("person", "limb")),
        }
    )


def _derived() -> Form:
    return record(
        {
            "id": TEXT,
            "label": TEXT,
            "kind": {"const": "derived"},
            "formula": TEXT,
            "derived_from": NAMES,
            "unit": TEXT,
            "origin": word(ORIGINS),
            "basis": or_null(word(BASES)),
            "says": or_null(TEXT),
            "sources": NAMES,
        }
    )


def _criterion() -> Form:
    return record(
        {
            "id": TEXT,
            "title": TEXT,
            "tier": word(TIERS),
            "section": TEXT,
            "order": COUNT,
            "applies_when": ref("Gate"),
            "rows": each(ref("Row"), "The worst true row decides."),
            "neutral": each(ref("Condition"), "What is covered and says nothing."),
            "why": TEXT,
            "action": or_null(TEXT),
            "disagreement": or_null(TEXT, "Where sources disagree."),
        }
    )


def _system() -> Form:
    limit: dict[str, Form] = {
        "limit": word(LIMITS),
        "comparator": ref("Comparator"),
        "status": ref("LimitStatus"),
        "value": or_null(AS_WRITTEN),
        "instead": NAMES,
    }
    limit |= {key: or_null(TEXT) for key in ("unit", "landmark", "source", "note")}
    value: dict[str, Form] = {"name": TEXT, "value": NAMES}
    value |= {key: or_null(TEXT) for key in ("unit", "basis", "confidence", "source", "note")}
    return record(
        {
            "id": TEXT,
            "name": TEXT,
            "maker": TEXT,
            "levels": NAMES,
            "bones": NAMES,
            "fixation": word(FIXATIONS),
            "stages": TEXT,
            "availability": word(AVAILABILITIES),
            "summary": or_null(TEXT),
            "category": or_null(TEXT),
            "note": or_null(TEXT),
            "instead": told(NAMES, "Where a length that fails leads to."),
            "limits": each(record(limit)),
            "rows": each(ref("NamedRow")),
            "values": each(record(value), "What is known."),
            "unknown_values": each(record({"name": TEXT, "note": or_null(TEXT)}), "What was looked for and not found."),
        }
    )


def _policy() -> Form:
    statement = record(
        {
            "id": TEXT,
            "asks": TEXT,
            "required": told(YES_NO, "The answer that the policy wants."),
            "effect": word(EFFECTS),
            "says": TEXT,
            "when": each(ref("Condition")),
            "origin": word(ORIGINS),
            "basis": word(BASES),
            "sources": NAMES,
        }
    )
    return record(
        {
            "id": TEXT,
            "title": TEXT,
            "kind": word(POLICY_KINDS),
            "jurisdiction": TEXT,
            "dated": TEXT,
            "reviewed": or_null(TEXT),
            "levels": NAMES,
            "systems": NAMES,
            "complete": told(YES_NO, "Whether the whole policy was read."),
            "words": {"type": "object", "additionalProperties": NAMES, "description": "What it says, in its words."},
            "unverified": NAMES,
            "rows": each(ref("NamedRow")),
            "statements": each(statement, "Requirements that no fact carries."),
            "accepts": each(record({"when": each(ref("Condition")), "says": TEXT})),
            "source": TEXT,
            "also_read": NAMES,
        }
    )
