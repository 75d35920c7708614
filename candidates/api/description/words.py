"""What the words of an answer mean."""

from collections.abc import Mapping

from candidates.api.description.forms import Form, or_null, word
from candidates.engine.verdict import REFERRALS, VERDICTS

OUTCOMES = ("met", "not_met", "borderline", "unknown", "not_applicable")
COMPARATORS = ("at_least", "above", "at_most", "below")
SIDES: Form = or_null(word(("left", "right")), "Which limb, where several were given.")

VERDICT_MEANS = dict(
    zip(
        VERDICTS,
        (
            "no system is judged at this level, none of them is available, or there is no limb loss",
            "something excludes",
            "something is to be put right first",
            "something unknown could still exclude or defer; nothing is said",
            "nothing excludes or defers, something asks for care",
            "nothing was found against it",
        ),
        strict=True,
    )
)
REFERRAL_MEANS = dict(
    zip(
        REFERRALS,
        (
            "outside the scope",
            "something excludes: ask a specialist centre",
            "something is to be put right before a referral, or the person does not want it",
            "a question of the screen is open",
            "refer, and prepare what is to be put right meanwhile",
            "worth discussing with a specialist team",
        ),
        strict=True,
    )
)
STATUS_MEANS = {
    "confirmed": "a clinic checked the current instructions for use",
    "read": "printed in a source that was read",
    "derived": "the complement of a printed rule",
    "unverified": "not read in a source",
    "unknown": "no value found",
}
LEADS_TO = {
    "clinical": "The general findings alone, without any implant system.",
    "verdict_with_overrides": "As it would be with the overridden findings set aside; null without overrides.",
    "policies": "Policies whose levels include this one. They never change the verdict.",
}


def meanings(opening: str, means: Mapping[str, str]) -> str:
    """Return the words of a vocabulary with what each means."""
    return "\n".join([opening, "", *(f"- `{name}`: {meaning}" for name, meaning in means.items())])
