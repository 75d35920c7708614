"""Device limits made ready for judging: what each says of every mark that its fact can have."""

from dataclasses import dataclass

from candidates.engine.answers import Answer
from candidates.engine.case import Answers
from candidates.engine.conditions import within
from candidates.engine.limits import LimitJudgement, canonical, compared, judge_limit
from candidates.engine.places import NOT_ASKED, UNKNOWN, Bands
from candidates.engine.rules import Knowledge, Limit
from candidates.engine.tables import Book

# An answer with a value that says nothing else: enough where a limit cannot be compared with any.
_ANY = Answer("", 0)


@dataclass(frozen=True, slots=True)
class LimitRules:
    """One device limit in the canonical unit, with what it says of each mark.

    No mark tells the landmark, method and uncertainty of a length, nor on which side of a confirmed value a number
    lies: of such a value `said` says nothing, and it is `measured`.
    """

    limit: Limit
    place: int
    said: dict[int, LimitJudgement]
    alike: dict[tuple[str, str], LimitJudgement]
    knowledge: Knowledge

    def measured(self, answers: Answers) -> LimitJudgement:
        """Return what the limit says of a value that no mark tells enough of."""
        judged = judge_limit(self.limit, answers[self.limit.fact], self.knowledge.measurement)
        return self.alike.setdefault((judged.outcome, judged.says), judged)


def limit_rules(limit: Limit, book: Book, knowledge: Knowledge) -> LimitRules:
    """Return a limit ready for judging."""
    limit = canonical(limit, knowledge)
    said = {
        NOT_ASKED: LimitJudgement(limit, "not_applicable", "Not applicable here."),
        UNKNOWN: judge_limit(limit, None, knowledge.measurement),
    }
    # A confirmed value is a clinic's own and no place of the edition's scales.
    if limit.value is None or not (limit.is_length or limit.status == "confirmed"):
        said |= _of_known(limit, book, knowledge)
    return LimitRules(limit, book.index[limit.fact], said, {}, knowledge)


def _of_known(limit: Limit, book: Book, knowledge: Knowledge) -> dict[int, LimitJudgement]:
    """Return what a limit says of every mark of a known value."""
    scale = book.scales[limit.fact]
    marks = [1 << place for place in range(len(scale.samples))] if isinstance(scale, Bands) else []
    if limit.value is None:
        return dict.fromkeys(marks, judge_limit(limit, _ANY, knowledge.measurement))
    ((_, places),) = book.tests((within(limit),))
    inside, outside = compared(limit, kept=True), compared(limit, kept=False)
    return {mark: inside if mark & places else outside for mark in marks}
