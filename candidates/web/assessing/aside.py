"""Answers that are kept aside, in words: which, why they are not asked any more, and where that can be changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates import kept_aside
from candidates.engine.facts import Fact
from candidates.engine.places import UNKNOWN
from candidates.forms.of_the_edition import marked
from candidates.forms.pages import Page
from candidates.kept_aside import PERSON, Place
from candidates.queries import assessments as queries
from candidates.web.amounts import amount
from candidates.web.assessing.open_assessment import Limb, OpenAssessment
from candidates.web.assessing.reviewing import answer_in_words, is_an_option, measured
from candidates.web.conditions import label_of


@dataclass(frozen=True)
class Aside:
    """One answer: its question, of which limb where there are several, in words, why it is not asked, and the page
    where what decides that is answered.
    """

    label: str
    limb: str
    answer: str
    measured: str
    why: str
    page: Page | None

    @property
    def whose(self) -> str:
        """Return the question, with the limb where there are several."""
        return f"{self.label} ({self.limb})" if self.limb else self.label


@dataclass(frozen=True)
class Moved:
    """What the last save kept aside, and what it brought back."""

    gone: list[Aside]
    back: list[Aside]

    def __bool__(self) -> bool:
        return bool(self.gone or self.back)


def all_aside(opened: OpenAssessment) -> list[Aside]:
    """Return every answer that is kept aside."""
    return _told(kept_aside.aside(opened.answers), opened)


def moved(opened: OpenAssessment) -> Moved:
    """Return what the last save moved; nothing of a closed assessment."""
    before = queries.revision_of(opened.assessment, opened.number - 1) if opened.assessment.is_open else None
    if before is None:
        return Moved([], [])
    moves = kept_aside.moves(queries.answers_in(before), opened.answers)
    return Moved(_told(moves.gone, opened), _told(moves.back, opened))


def _told(places: Mapping[Place, Any], opened: OpenAssessment) -> list[Aside]:
    known = opened.edition.knowledge.facts
    return [_one(place, answer, opened) for place, answer in places.items() if place[1] in known]


def _one(place: Place, answer: Any, opened: OpenAssessment) -> Aside:
    key, fact = place[0], opened.edition.knowledge.facts[place[1]]
    limb = next((one for one in opened.limbs if one.key == key), opened.limbs[0])
    whose = limb.words if key is not PERSON and len(opened.limbs) > 1 else ""
    deciding = list(dict.fromkeys(_deciding(fact.id, limb, opened)))
    why = format_html_join(_(" and "), "{}", ((_stands(name, limb, opened),) for name in deciding))
    page = next((page for page in opened.pages if {one.id for one in page.facts} & set(deciding)), None)
    return Aside(fact.label, whose, _worded(fact, answer, opened), measured(answer, opened), why, page)


def _deciding(fact: str, limb: Limb, opened: OpenAssessment) -> Iterator[str]:
    """Yield the facts whose answers shut the gate of a fact: of each way to open it the first that does not hold."""
    questions = opened.rulebook.marking.questions
    for alternative in questions[fact].gate or ():
        for place, accepted in alternative:
            if limb.marks[place] != UNKNOWN and not limb.marks[place] & accepted:
                yield opened.rulebook.marking.names[place]
                break


def _stands(name: str, limb: Limb, opened: OpenAssessment) -> SafeString:
    """Return how a fact that shuts a gate stands; one without an answer is not asked itself."""
    knowledge = opened.edition.knowledge
    label, fact = label_of(name, knowledge), knowledge.facts.get(name)
    given = opened.answer(fact, limb) if fact else None
    worked_out = opened.case.limbs[limb.place].get(name)
    if fact and given is not None:
        says = _worded(fact, given, opened)
    elif worked_out is not None and worked_out.value is not None:
        says = amount(str(worked_out.value), knowledge.unit_of(name))
    else:
        return format_html(_("“{question}” is not asked"), question=marked(label))
    return format_html(_("“{question}” is “{answer}”"), question=marked(label), answer=says)


def _worded(fact: Fact, answer: Any, opened: OpenAssessment) -> str:
    """Return an answer in words, those of the edition marked as such."""
    says = answer_in_words(fact, answer, opened)
    return str(marked(says)) if is_an_option(fact, answer) else says
