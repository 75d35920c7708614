"""An assessment as its pages see it: the answers, limb by limb, what is asked, and what they add up to so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import Http404

from candidates import answer_documents
from candidates.answer_documents import Document
from candidates.engine import reading, writing
from candidates.engine.case import Case
from candidates.engine.facts import Fact
from candidates.engine.rulebook import Rulebook
from candidates.forms.pages import Page, pages
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment
from candidates.queries import assessments as queries
from candidates.queries.adoption import is_adopted
from candidates.queries.earlier import Earlier, Place, earlier_answers
from candidates.web.dates import today
from candidates.web.in_force import InForce, in_force_for
from candidates.web.people.lines import limb_in_words

# Digits of a revision's number; what hostile input sends beyond is no number.
LONGEST_NUMBER = 9


@dataclass(frozen=True)
class Limb:
    """One residual limb of the person: its key, its words, its answers, and the marks of all facts as far as known.

    `place` is its place in the engine's input.
    """

    key: str
    place: int
    words: str
    answers: Document
    marks: list[int]

    @property
    def level(self) -> str:
        """Return the level of amputation; empty where it is not known."""
        level = self.answers.get("level")
        return level if isinstance(level, str) else ""


class OpenAssessment:
    """One assessment of the reader's clinic, read once for a request, as it stands now or stood at a revision.

    `number` is that of the revision, 0 before the first.
    """

    def __init__(self, key: UUID, member: Member, revision: AnswerRevision | None = None) -> None:
        self.assessment: Assessment = queries.assessment(key, seen_by=member)
        self.member = member
        self.edition: InForce = in_force_for(member)
        revision = revision or queries.latest_revision(self.assessment)
        self.number = revision.number if revision else 0
        self.answers: Document = queries.answers_in(revision)

    def as_read(self, number: str) -> "OpenAssessment":
        """Return the assessment as it stood at the revision of this number; as it is where there is none of it."""
        is_number = number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER
        found = queries.revision_of(self.assessment, int(number)) if is_number else None
        if found is None or found.number == self.number:
            return self
        return OpenAssessment(self.assessment.pk, self.member, found)

    @property
    def rulebook(self) -> Rulebook:
        """Return the rules of the edition in force."""
        return self.edition.judge.rulebook

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages that ask anything of this person."""
        all_pages = pages(self.edition.tree["steps"], self.edition.knowledge.facts)
        return tuple(page for page in all_pages if any(self.limbs_asked(fact) for fact in page.facts))

    def page(self, id: str) -> Page:
        """Return a page by its id; not found where it asks nothing of this person."""
        found = next((one for one in self.pages if one.id == id), None)
        if found is None:
            raise Http404
        return found

    @cached_property
    def case(self) -> Case:
        """Return the case as it stands."""
        knowledge, day = self.edition.knowledge, today()
        return reading.read(queries.given_by(self.answers, knowledge, seen_by=self.member, on=day), knowledge, day)

    @cached_property
    def is_adopted(self) -> bool:
        """Return whether the reader's clinic has adopted the edition in force."""
        return is_adopted(self.edition.knowledge.edition, by=self.member.clinic)

    @cached_property
    def evaluation(self) -> Document:
        """Return what the answers add up to so far; of a closed assessment what was frozen, which never changes."""
        if self.assessment.is_open:
            return writing.evaluate(self.edition.judge, self.case, adopted=self.is_adopted)
        frozen: Document = answer_documents.read(self.assessment.conclusion.document)["evaluation"]
        return frozen

    @cached_property
    def limbs(self) -> tuple[Limb, ...]:
        """Return the limbs in the order in which they were recorded."""
        recorded = self.assessment.candidate.limbs.order_by("created_at", "id").values_list("id", flat=True)
        order = {str(key): place for place, key in enumerate(recorded)}
        limbs = [self._limb(place, key) for place, key in enumerate(self.answers["limbs"] or [""])]
        return tuple(sorted(limbs, key=lambda limb: order.get(limb.key, len(order))))

    @cached_property
    def earlier(self) -> Mapping[Place, Earlier]:
        """Return the latest answers of the assessments before this one."""
        return earlier_answers(self.assessment, seen_by=self.member)

    def _limb(self, place: int, key: str) -> Limb:
        own = self.answers["limbs"].get(key, {})
        says = limb_in_words(str(own.get("level", "")), str(own.get("side", "")), self.edition.knowledge)
        return Limb(key, place, says, own, self.rulebook.marks(self.case.limbs[place]))

    def of_limb(self, fact: Fact) -> bool:
        """Return whether a fact belongs to one limb."""
        return fact.id in self.edition.knowledge.levels.limb_facts

    def limbs_asked(self, fact: Fact) -> tuple[Limb, ...]:
        """Return the limbs of which a fact is asked; for a fact of the person the first of them stands for all."""
        asked = tuple(limb for limb in self.limbs if self.rulebook.asked(fact.id, limb.marks) is not False)
        return asked if self.of_limb(fact) else asked[:1]

    def answer(self, fact: Fact, limb: Limb) -> Any:
        """Return the answer to a fact; None where there is none."""
        return (limb.answers if self.of_limb(fact) else self.answers["facts"]).get(fact.id)
