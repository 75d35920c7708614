"""The shape of what is told and never judged: the edition itself, sources, advantages, statements, conflicts."""

from candidates.knowledge.forms import day, identifier, list_of, mapping_of, number, record, text, whole, word
from candidates.knowledge.rule_shapes import BASES, names, some_names

# What a statement is about; `unknown` and `gap` say what was looked for and not found.
STATEMENT_KINDS = (
    "cross_cutting",
    "derived_rule",
    "general",
    "guideline",
    "length",
    "bone",
    "infection",
    "classification",
    "components",
    "tolerance",
    "measure",
    "unknown",
    "gap",
)

edition = record(
    "file of the edition", {"name": text, "date": day, "status": text, "intended_use": text, "limits": text}
)

source = record(
    "source",
    {"cite": text, "basis": word("read", "unverified")},
    {"url": text, "doi": text, "year": text, "kind": text},
)

benefits = record(
    "file of benefits",
    {
        "advantages": mapping_of(
            record("advantage", {"title": text, "says": text, "answers": names}, {"qualified": text})
        ),
        "drawbacks": mapping_of(record("drawback", {"title": text, "says": text}, {"qualified": text})),
    },
)

statement = record(
    "statement",
    {"kind": word(*STATEMENT_KINDS), "topic": text},
    {
        "says": text,
        "basis": word(*BASES),
        "source": identifier,
        "sources": some_names,
        "note": text,
        "confidence": text,
        "status": text,
        "use": text,
        "scoring": text,
        "values": text,
        "licence": text,
    },
)

conflict = record(
    "conflict",
    {"topic": text, "one_side": text, "sources": some_names},
    {"other_side": text, "handling": text},
)

outcome = record(
    "outcome",
    {
        "title": text,
        "kind": word("risk", "benefit", "survival", "cost", "counter_evidence"),
        "measure": text,
        "source": identifier,
        "basis": word(*BASES),
    },
    {
        "system": text,
        "systems": some_names,
        "levels": some_names,
        "follow_up": text,
        "numerator": whole,
        "denominator": whole,
        "counts": word("people", "limbs", "implants", "procedures", "events"),
        "events": whole,
        "percent": number,
        "odds_ratio": number,
        "before": text,
        "after": text,
        "change": text,
        "range": text,
        "unit": text,
        "note": text,
    },
)

protocol = record(
    "protocol",
    {
        "title": text,
        "kind": word("loading", "follow_up", "stoma_care", "activity"),
        "levels": some_names,
        "basis": word(*BASES),
    },
    {
        "source": identifier,
        "system": text,
        "systems": some_names,
        "stages": list_of(record("stage", {"when": text}, {"does": text, "load": text}), at_least=1),
        "rules": list_of(text, at_least=1),
        "conflict": identifier,
        "note": text,
    },
)
