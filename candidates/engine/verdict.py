"""What findings add up to: verdicts from the worst to the best, and the referral, the sentence that is read first."""

from collections.abc import Iterable

from candidates.engine.limits import LimitJudgement
from candidates.engine.tables import Judgement, Weight

VERDICTS = (
    "out_of_scope", "not_suitable", "not_yet_suitable", "incomplete", "suitable_with_cautions", "suitable",
)  # fmt: skip
REFERRALS = ("outside", "ask_specialist_centre", "prepare_first", "cannot_say", "refer_and_prepare", "refer")

# From the worst verdict to the best: the bits that bring it about.
_BROUGHT_ABOUT_BY = (
    ("not_suitable", Weight.EXCLUDES),
    ("not_yet_suitable", Weight.DEFERS),
    ("incomplete", Weight.COULD_STOP),
    ("suitable_with_cautions", Weight.CAUTIONS),
)


def weigh(judgements: Iterable[Judgement | LimitJudgement]) -> int:
    """Return what all judgements together put into the scale."""
    weight = Weight.NOTHING
    for judgement in judgements:
        weight |= judgement.weight
    return weight


def _verdict_of(weight: int) -> str:
    for verdict, bits in _BROUGHT_ABOUT_BY:
        if weight & bits:
            return verdict
    return "suitable"


_VERDICTS_OF_WEIGHTS = tuple(map(_verdict_of, range(Weight.ALL + 1)))


def verdict_of(weight: int) -> str:
    """Return the verdict that a weight brings about."""
    return _VERDICTS_OF_WEIGHTS[weight]


_TOO_HEAVY_FOR = {
    verdict: sum(bits for worse, bits in _BROUGHT_ABOUT_BY if VERDICTS.index(worse) < place)
    for place, verdict in enumerate(VERDICTS)
}


def too_heavy_for(verdict: str) -> int:
    """Return the bits that stand in the way of a verdict."""
    return _TOO_HEAVY_FOR[verdict]


def best(verdicts: Iterable[str]) -> str:
    """Return the best of some verdicts; out_of_scope where there is none."""
    return max(verdicts, key=VERDICTS.index, default="out_of_scope")


def at_most(verdict: str, ceiling: str) -> str:
    """Return the verdict, or the ceiling where the verdict is better."""
    return min(verdict, ceiling, key=VERDICTS.index)


def referral_of(weight: int, *, in_scope: bool, screen_complete: bool) -> str:
    """Return the referral, the first that fits; it reads the general findings only."""
    if not in_scope:
        return "outside"
    if weight & Weight.EXCLUDES:
        return "ask_specialist_centre"
    if weight & Weight.HOLDS_UP_REFERRAL:
        return "prepare_first"
    if not screen_complete:
        return "cannot_say"
    return "refer_and_prepare" if weight & Weight.DEFERS_SOMETHING else "refer"
