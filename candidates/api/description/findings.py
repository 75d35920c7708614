"""A finding: one criterion or device limit judged, with its rule, the value observed, what was required, its source."""

from candidates.api.description.forms import (
    NUMBER_AS_TEXT,
    OWN_ID,
    TEXT,
    YES_NO,
    Form,
    each,
    either,
    or_null,
    record,
    ref,
    told,
    word,
)
from candidates.api.description.words import COMPARATORS, OUTCOMES, SIDES, STATUS_MEANS, meanings
from candidates.engine.facts import TIERS
from candidates.engine.rules import EFFECTS, HOLDS_UP, LIMITS, Knowledge
from candidates.knowledge.rule_shapes import BASES, ORIGINS


def findings(knowledge: Knowledge) -> dict[str, Form]:
    """Return the forms of findings and of what they are made of."""
    return {
        "Finding": _finding(knowledge),
        "LimitFinding": _limit_finding(knowledge),
        "Observed": _observed(knowledge),
        "Number": NUMBER_AS_TEXT,
        "Value": {
            "anyOf": [TEXT, YES_NO, each(TEXT)],
            "description": "An option, options, true or false, a day, or a number as text in the canonical unit.",
        },
        "Quantity": record({"value": ref("Number"), "unit": TEXT}),
        "Required": record({"value": ref("Number"), "unit": TEXT, "comparator": ref("Comparator")}),
        "Comparator": word(COMPARATORS),
        "LimitStatus": word(STATUS_MEANS, meanings("What is known of a device limit.", STATUS_MEANS)),
    }


def _shared(knowledge: Knowledge) -> dict[str, Form]:
    """Return the keys that every finding has."""
    facts = list(dict.fromkeys([*knowledge.facts, *knowledge.derived]))
    effect = word(EFFECTS)
    return {
        "rule_set": either(word(["general", *knowledge.systems, *knowledge.policies]), OWN_ID),
        "criterion": TEXT,
        "tier": word(TIERS),
        "section": word(sorted({criterion.section for criterion in knowledge.criteria.values()})),
        "outcome": word(OUTCOMES),
        "effect": or_null(effect, "Of the row that decided; null where it is neutral, none or unknown."),
        "could_be": or_null(effect, "The worst that could still follow where the outcome is unknown or borderline."),
        "holds_up": or_null(word(HOLDS_UP), "What a deferring row stands in the way of."),
        "observed": or_null(ref("Observed")),
        "also_observed": each(ref("Observed")),
        "not_known": each(word(facts), "The unknown facts that keep it undecided."),
        "required": or_null(ref("Required")),
        "comparator": or_null(ref("Comparator")),
        "margin": or_null(ref("Quantity"), "How far inside the limit the value lies; negative outside."),
        "says": or_null(TEXT, "What this means, in a sentence for the professional."),
        "action": or_null(TEXT, "What to do about it."),
        "modifiable": told(YES_NO, "Whether a plan could change it."),
        "led_by": or_null(TEXT),
        "origin": or_null(word(ORIGINS)),
        "basis": or_null(word(BASES)),
        "sources": each(TEXT, "Keys of sources; of a confirmed limit, the document and its revision."),
        "override": or_null(record({"reason": TEXT, "by": TEXT})),
    }


def _finding(knowledge: Knowledge) -> Form:
    return record({**_shared(knowledge), "side": SIDES}, "One criterion judged.", without=["side"])


def _limit_finding(knowledge: Knowledge) -> Form:
    landmark = or_null(word(knowledge.measurement.all_landmarks))
    own = {"criterion": word(LIMITS), "limit_status": ref("LimitStatus"), "landmark": landmark}
    return record({**_shared(knowledge), **own}, "One device limit judged.")


def _observed(knowledge: Knowledge) -> Form:
    facts = list(dict.fromkeys([*knowledge.facts, *knowledge.derived]))
    corrected = record({"at_least": ref("Number"), "at_most": ref("Number"), "basis": word(BASES)})
    return record(
        {
            "fact": word(facts),
            "value": ref("Value"),
            "unit": or_null(TEXT, "The canonical unit of a number."),
            "landmark": or_null(word(knowledge.measurement.all_landmarks)),
            "method": or_null(word(knowledge.measurement.methods)),
            "uncertainty_mm": or_null(ref("Number")),
            "corrected": or_null(corrected, "The body mass index corrected for the missing segment."),
        },
        "A value as it was judged. A length carries landmark, method and uncertainty; a BMI its correction.",
        without=["landmark", "method", "uncertainty_mm", "corrected"],
    )
