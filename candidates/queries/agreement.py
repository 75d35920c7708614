"""How often the own impression agreed with the verdict that was shown after it: counted for a clinic, for nobody."""

from collections import Counter
from dataclasses import dataclass

from candidates.membership import Member
from candidates.models import Impression, Say
from candidates.roles import Act

# Fewer say nothing, and could be traced to somebody.
ENOUGH = 10

# An impression is about a referral, and so is the sentence that is shown first. What is outside agrees with nothing.
AGREES = {
    "refer": Say.FOR_REFERRAL,
    "refer_and_prepare": Say.FOR_REFERRAL,
    "prepare_first": Say.AGAINST_FOR_NOW,
    "ask_specialist_centre": Say.AGAINST_FOR_NOW,
    "cannot_say": Say.MORE_NEEDED,
}
# How a warning stands in a frozen document: while one is recorded no verdict is shown.
HAS_WARNING = '"warnings":["'


@dataclass(frozen=True)
class Line:
    """Of one verdict, how many assessments were concluded with it and how many impressions had agreed."""

    referral: str
    agreed: int
    of: int


@dataclass(frozen=True)
class Agreement:
    """What is counted, verdict by verdict in their fixed order."""

    lines: tuple[Line, ...]

    @property
    def agreed(self) -> int:
        """Return in how many assessments the impression agreed."""
        return sum(line.agreed for line in self.lines)

    @property
    def of(self) -> int:
        """Return of how many assessments an impression can be set beside a verdict."""
        return sum(line.of for line in self.lines)

    @property
    def is_enough(self) -> bool:
        """Return whether there are enough to say anything."""
        return self.of >= ENOUGH


def agreement_of(member: Member) -> Agreement:
    """Return the count of the reader's clinic: concluded assessments with an impression, verdict shown after it."""
    member.must(Act.READ_AGREEMENT)
    given = Impression.objects.filter(clinic=member.clinic, assessment__conclusion__referral__in=AGREES)
    told = given.exclude(says__in=["", Say.NO_VIEW]).exclude(assessment__conclusion__document__contains=HAS_WARNING)
    pairs = Counter(told.values_list("assessment__conclusion__referral", "says"))
    lines = (_line(referral, pairs) for referral in AGREES)
    return Agreement(tuple(line for line in lines if line.of))


def _line(referral: str, pairs: Counter[tuple[str, str]]) -> Line:
    of = sum(number for (shown, _), number in pairs.items() if shown == referral)
    return Line(referral, pairs[referral, AGREES[referral]], of)
