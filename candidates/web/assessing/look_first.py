"""What an assessment asks first: the questions of what is planned, for that is what may have moved since."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.engine.facts import Fact
from candidates.forms.pages import Page
from candidates.queries import plans
from candidates.web.assessing.open_assessment import Limb, OpenAssessment
from candidates.web.assessing.reviewing import answer_in_words
from candidates.web.dates import today
from candidates.web.planning.lines import Line, line_of


@dataclass(frozen=True)
class Question:
    """One question to ask again: where it stands, of which limb, and the answer so far."""

    label: str
    limb: str
    page: Page
    answer: str


@dataclass(frozen=True)
class First:
    """One part of the plan with the questions that tell whether it was reached."""

    line: Line
    questions: list[Question]


def look_first(opened: OpenAssessment) -> list[First]:
    """Return what is planned and open, by its day, with its questions; nothing for a closed assessment."""
    if not opened.assessment.is_open:
        return []
    knowledge = opened.edition.knowledge
    items = plans.plan_of(opened.assessment.candidate, seen_by=opened.member)
    lines = [line_of(item, knowledge, today()) for item in items if item.is_open]
    return [First(line, list(_questions(line, opened))) for line in lines]


def _questions(line: Line, opened: OpenAssessment) -> Iterator[Question]:
    """Yield the questions of a criterion that are asked of this person, of worked-out facts what they are made of."""
    where = {fact.id: page for page in opened.pages for fact in page.facts}
    for fact in _facts(line.item.criterion, opened):
        for limb in opened.limbs_asked(fact) if fact.id in where else ():
            if _concerns(line.item.side, fact, limb, opened):
                whose = limb.words if len(opened.limbs) > 1 and opened.of_limb(fact) else ""
                answer = answer_in_words(fact, opened.answer(fact, limb), opened)
                yield Question(fact.label, whose, where[fact.id], answer)


def _facts(criterion: str, opened: OpenAssessment) -> list[Fact]:
    knowledge = opened.edition.knowledge
    known = knowledge.criteria.get(criterion)
    names = [base for fact in (known.facts if known else ()) for base in _bases(fact, opened)]
    return [knowledge.facts[name] for name in dict.fromkeys(names) if name in knowledge.facts]


def _bases(fact: str, opened: OpenAssessment) -> tuple[str, ...]:
    derived = opened.edition.knowledge.derived
    return derived[fact].bases if fact in derived else (fact,)


def _concerns(side: str, fact: Fact, limb: Limb, opened: OpenAssessment) -> bool:
    """Return whether a question is about the limb that was planned for."""
    return not side or not opened.of_limb(fact) or limb.answers.get("side") in (side, None)
