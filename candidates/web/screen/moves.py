"""Where to go from one request of the screen: which question opens, or that the answer is due."""

from dataclasses import dataclass

from django.http import QueryDict

from candidates.forms.questions import Question
from candidates.forms.screen import Screen
from candidates.web.meant import USE

ANSWER = "answer"
CHANGE_OR_NEXT = "go"
WAS_OPEN = "at"


@dataclass(frozen=True, slots=True)
class Move:
    """The question that opens, None where the answer is due; `mend` where something has to be put right there."""

    question: Question | None
    mend: bool = False


def move(screen: Screen, posted: QueryDict) -> Move:
    """Return where the button that was pressed leads; a number that was meant is shown in its field first."""
    go = posted.get(CHANGE_OR_NEXT, "")
    wanted = _question(screen, go)
    if USE in posted:
        wanted = _question(screen, posted.get(WAS_OPEN, ""))
    if wanted:
        return Move(wanted)
    wrong = _to_mend(screen, posted, leaving=go != ANSWER)
    if wrong:
        return Move(wrong, mend=True)
    return Move(None) if go == ANSWER else Move(screen.first_open)


def _to_mend(screen: Screen, posted: QueryDict, *, leaving: bool) -> Question | None:
    """Return the question that cannot be left as it is: the one that was open, else the first with a fault."""
    was_open = _question(screen, posted.get(WAS_OPEN, "")) if leaving else None
    return was_open if was_open and not screen.done(was_open) else screen.first_faulty


def _question(screen: Screen, number: str) -> Question | None:
    return next((question for question in screen.questions if str(question.number) == number), None)
