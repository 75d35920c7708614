"""The answer to an evaluation."""

from candidates.api.description.findings import findings
from candidates.api.description.forms import (
    COUNT,
    DAY,
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
from candidates.api.description.words import LEADS_TO, REFERRAL_MEANS, SIDES, VERDICT_MEANS, meanings
from candidates.engine.facts import TIERS
from candidates.engine.rules import EFFECTS, JUDGED, LIMITS, Knowledge
from candidates.knowledge.rule_shapes import POLICY_KINDS

SCOPE_REASONS = ("no_limb_loss", "no_system_at_level", "no_available_system")
CAUSES = ("answers", "measurement", "device_limit")
ADOPTED = (
    "Whether the clinic whose assessment it is had adopted this edition; it changes no verdict. "
    "Always false of /api/v1/evaluate, which knows no clinic."
)
LISTED_ONLY = ("historical", "research", "alternative", "pathway")


def answer(knowledge: Knowledge) -> dict[str, Form]:
    """Return the forms of an answer."""
    return {
        "Answer": _answer(knowledge),
        "Verdict": word(VERDICT_MEANS, meanings("From the worst to the best.", VERDICT_MEANS)),
        "Causes": each(word(CAUSES), "Why nothing better than incomplete can be said; empty for any other verdict."),
        "AnswerEdition": record({"name": TEXT, "sha256": TEXT, "adopted": told(YES_NO, ADOPTED)}, "What judged."),
        "TierVerdict": _tier(knowledge),
        "SystemVerdict": _system(knowledge),
        "Length": _length(knowledge),
        "PolicyVerdict": _policy(knowledge),
        "Missing": _missing(knowledge),
        "Change": _change(knowledge),
        **findings(knowledge),
    }


def _answer(knowledge: Knowledge) -> Form:
    signs = [sign for sign in knowledge.facts["warning_signs"].options if sign != "none"]
    because = record({"rule_set": TEXT, "criterion": TEXT, "why": TEXT})
    return record(
        {
            "edition": ref("AnswerEdition"),
            "engine": told(TEXT, "The version of the engine."),
            "intended_use": TEXT,
            "limits_of_knowledge": TEXT,
            "as_of": DAY,
            "scope": record({"in_scope": YES_NO, "reason": or_null(word(SCOPE_REASONS))}),
            "warnings": each(word(signs), "Signs that need a doctor today."),
            "referral": word(REFERRAL_MEANS, meanings("The first that fits.", REFERRAL_MEANS)),
            "clinical": record({"verdict": ref("Verdict"), "incomplete_because": ref("Causes")}, LEADS_TO["clinical"]),
            "tiers": each(ref("TierVerdict"), "The general criteria of each tier and the ones before it."),
            "verdict": ref("Verdict"),
            "incomplete_because": ref("Causes"),
            "provisional": YES_NO,
            "provisional_because": each(because, "What the verdict rests on that nobody has read or confirmed."),
            "verdict_with_overrides": or_null(ref("Verdict"), LEADS_TO["verdict_with_overrides"]),
            "findings": each(ref("Finding"), "The general criteria, all of them."),
            "systems": each(ref("SystemVerdict"), "In alphabetical order, never sorted by verdict or margin."),
            "also_known": each(
                _also_known(knowledge), "Systems and pathways at this level that are listed, never judged."
            ),
            "policies": each(ref("PolicyVerdict"), LEADS_TO["policies"]),
            "missing": each(ref("Missing"), "What to find out next, the most decisive first."),
            "what_would_change": each(_way(), "At most three sets of changes that a plan could reach.", maxItems=3),
            "expected_benefit": each(_benefit(knowledge), "All advantages, with the indications that each answers."),
            "expected_burden": each(word(knowledge.drawbacks), "All drawbacks."),
        },
        "An explained verdict. The same input, edition, confirmations and day give the same bytes.",
    )


def _tier(knowledge: Knowledge) -> Form:
    unanswered = each(word(knowledge.facts), "Facts of this tier that are asked and unknown.")
    return record(
        {"tier": word(TIERS), "verdict": ref("Verdict"), "answered": COUNT, "asked": COUNT, "unanswered": unanswered}
    )


def _system(knowledge: Knowledge) -> Form:
    instead = [*knowledge.systems, *knowledge.pathways]
    return record(
        {
            "id": word(knowledge.systems),
            "availability": word(JUDGED),
            "available": told(YES_NO, "Whether the overall verdict looks at it."),
            "verdict": ref("Verdict"),
            "incomplete_because": ref("Causes"),
            "provisional": YES_NO,
            "length": or_null(ref("Length")),
            "limits_to_confirm": each(word(LIMITS), "Limits that nobody has read or confirmed."),
            "instead": each(word(instead), "Where a length that fails leads to."),
            "findings": each({"anyOf": [ref("LimitFinding"), ref("Finding")]}),
            "side": SIDES,
        },
        "What one implant system says, together with the general findings.",
        without=["side"],
    )


def _length(knowledge: Knowledge) -> Form:
    millimetres = or_null(ref("Number"))
    return record(
        {
            "observed_mm": millimetres,
            "uncertainty_mm": millimetres,
            "required_mm": millimetres,
            "comparator": ref("Comparator"),
            "margin_mm": millimetres,
            "landmark": or_null(word(knowledge.measurement.all_landmarks)),
            "limit_status": ref("LimitStatus"),
        },
        "The length limit with the smallest margin, unrounded.",
    )


def _policy(knowledge: Knowledge) -> Form:
    fact = record({"fact": word(knowledge.facts), "needed_for": each(TEXT), "could_be": word(EFFECTS)})
    statement = record({"statement": TEXT, "asks": TEXT, "could_be": word(EFFECTS)})
    return record(
        {
            "id": either(word(knowledge.policies), OWN_ID, says="An edition's, or one of the clinic's own."),
            "kind": word(POLICY_KINDS),
            "jurisdiction": TEXT,
            "complete": told(YES_NO, "Whether the whole policy was read."),
            "verdict": ref("Verdict"),
            "missing": each({"anyOf": [fact, statement]}, "Facts, and statements that a professional answers."),
            "findings": each(ref("Finding")),
            "side": SIDES,
        },
        "What one policy says of this person. It never changes the verdict.",
        without=["side"],
    )


def _missing(knowledge: Knowledge) -> Form:
    return record(
        {
            "fact": word(knowledge.facts),
            "tier": word(TIERS),
            "needed_for": each(TEXT, "Criteria, and system.limit or system.row."),
            "could_be": word(EFFECTS, "The worst that could still follow."),
            "side": SIDES,
        },
        without=["side"],
    )


def _change(knowledge: Knowledge) -> Form:
    return record(
        {
            "criterion": word(knowledge.criteria),
            "fact": word(knowledge.facts),
            "from": ref("Value"),
            "to": ref("Value"),
            "led_by": or_null(TEXT, "Who leads the plan."),
            "side": SIDES,
        },
        without=["side"],
    )


def _way() -> Form:
    return record({"to": ref("Verdict"), "changes": each(ref("Change"), minItems=1, maxItems=4)})


def _also_known(knowledge: Knowledge) -> Form:
    return record({"id": word([*knowledge.systems, *knowledge.pathways]), "availability": word(LISTED_ONLY)})


def _benefit(knowledge: Knowledge) -> Form:
    problems = knowledge.facts["indication_socket_problem"].options
    return record({"advantage": word(knowledge.advantages), "matches": each(word(problems))})
