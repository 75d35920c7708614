"""The input of an evaluation."""

from candidates.api.description.facts import NUMBER, answers
from candidates.api.description.forms import DAY, SAID, YES_NO, Form, each, either, ref, strict, told, word
from candidates.engine.confirmations import CONFIRMATION_KEYS
from candidates.engine.reading import MOST_LIMBS
from candidates.engine.rules import LIMITS, Knowledge

OPTIONAL = ("as_of", "limbs", "available_systems", "confirmations", "policy_statements", "overrides")


def intake(knowledge: Knowledge) -> dict[str, Form]:
    """Return the forms of an input."""
    return {
        "Input": _input(knowledge),
        **answers(knowledge),
        "Confirmation": _confirmation(knowledge),
        "PolicyStatements": _statements(knowledge),
        "Override": _override(knowledge),
    }


def _input(knowledge: Knowledge) -> Form:
    return strict(
        {
            "as_of": told(DAY, "The day as of which the answers are judged; left out, the day of the call."),
            "facts": ref("Facts"),
            "limbs": each(
                ref("LimbFacts"),
                "Several limbs, each judged by itself; their facts then stand here and not under `facts`.",
                minItems=1,
                maxItems=MOST_LIMBS,
            ),
            "available_systems": each(word(knowledge.systems), "The systems that the clinic can refer to."),
            "confirmations": each(ref("Confirmation")),
            "policy_statements": ref("PolicyStatements"),
            "overrides": each(ref("Override")),
        },
        "One person on one day. What is not known is left out or given as unknown; it is never taken as normal.",
        without=OPTIONAL,
    )


def _confirmation(knowledge: Knowledge) -> Form:
    units = dict.fromkeys(unit for accepted in _accepted(knowledge) for unit in accepted)
    forms: dict[str, Form] = {
        "system": word(knowledge.systems),
        "limit": word(LIMITS),
        "value": NUMBER,
        "unit": word(units, "Left out only where the limit has one unit."),
        "landmark": word(knowledge.measurement.all_landmarks, "Of a length, and of no other limit."),
        "document": told(SAID, "The instructions for use that were read."),
        "revision": told(SAID, "Their revision."),
        "date": told(DAY, "The day on which they were read."),
        "by": told(SAID, "Who read them."),
        "look_again": told(DAY, "From the day after, the confirmation no longer counts."),
    }
    ordered = {key: forms[key] for key in CONFIRMATION_KEYS}
    says = "A device limit that the clinic has checked against the current instructions for use."
    return strict(ordered, says, without=["unit", "landmark", "look_again"])


def _accepted(knowledge: Knowledge) -> list[list[str]]:
    """Return the units that each limit can be given in."""
    canonical = [knowledge.unit_of(fact) for fact, _ in LIMITS.values()]
    return [list(knowledge.units.get(unit, {unit: None})) for unit in canonical]


def _statements(knowledge: Knowledge) -> Form:
    forms: dict[str, Form] = {}
    for id, policy in knowledge.policies.items():
        asked = {statement.id: told(YES_NO, statement.asks) for statement in policy.statements}
        if asked:
            forms[id] = strict(asked, policy.title, without=asked)
    return strict(
        forms, "What the professional states for a policy: a requirement that no fact carries.", without=forms
    )


def _override(knowledge: Knowledge) -> Form:
    rule_sets = ["general", *knowledge.systems, *knowledge.policies]
    return strict(
        {
            "rule_set": told({**word(rule_sets), "default": "general"}, "Where the criterion stands."),
            "criterion": either(word(knowledge.criteria), SAID, says="One that can exclude or defer."),
            "reason": SAID,
            "by": SAID,
        },
        "A professional's reason to set one finding aside. It changes no verdict; `verdict_with_overrides` does.",
        without=["rule_set"],
    )
