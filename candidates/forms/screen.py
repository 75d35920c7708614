"""The screen of ten questions, without memory: everything it knows comes with each request."""

from datetime import date
from functools import cached_property
from typing import Any

from django.http import QueryDict

from candidates.engine.case import Case
from candidates.engine.facts import Fact
from candidates.engine.rulebook import Rulebook
from candidates.forms.answer_field import AnswerField, Given
from candidates.forms.answers import AnswersForm, form_of, judged, not_asked
from candidates.forms.challenges import Challenge
from candidates.forms.questions import Question


class Screen:
    """The questions and what has been answered to them so far."""

    def __init__(self, questions: tuple[Question, ...], rulebook: Rulebook, given: QueryDict, today: date) -> None:
        self.questions = questions
        self.rulebook = rulebook
        facts = [fact for question in questions for fact in question.facts]
        self.form: AnswersForm = form_of(facts, rulebook.knowledge.units)(given)
        self.case: Case = judged(self.form, rulebook, today)

    @cached_property
    def marks(self) -> list[int]:
        """Return the mark of every fact of the person as far as answered."""
        return self.rulebook.marks(self.case.limbs[0])

    def shown(self, question: Question) -> list[Fact]:
        """Return the facts of a question that are asked of this person, or may be."""
        shut = not_asked((fact.id for fact in question.facts), self.case, self.rulebook)
        return [fact for fact in question.facts if fact.id not in shut]

    def perhaps_asked(self, fact: Fact) -> bool:
        """Return whether it depends on answers that are still open if a fact is asked at all."""
        return not fact.asked_when.never and self.rulebook.asked(fact.id, self.marks) is None

    def answer(self, fact: Fact) -> Any:
        """Return what was answered to a fact, None where nothing was or it was refused."""
        return self.form.cleaned_data.get(fact.id)

    def challenge_to(self, fact: Fact, given: Given) -> Challenge | None:
        """Return what to say to a number that cannot be; None where it may be."""
        field = self.form.fields[fact.id]
        return field.challenge_to(given) if isinstance(field, AnswerField) else None

    def blank(self, question: Question) -> list[Fact]:
        """Return the facts of a question that are asked and have neither an answer nor a fault."""
        return [fact for fact in self.shown(question) if self.answer(fact) is None and fact.id not in self.form.errors]

    def faulty(self, question: Question) -> bool:
        """Return whether an answer to a question was refused."""
        return any(fact.id in self.form.errors for fact in self.shown(question))

    def done(self, question: Question) -> bool:
        """Return whether a question is answered, if need be with “not known”."""
        return not self.blank(question) and not self.faulty(question)

    @property
    def first_open(self) -> Question | None:
        """Return the first question that is not answered yet; None where all are."""
        return next((question for question in self.questions if not self.done(question)), None)

    @property
    def first_faulty(self) -> Question | None:
        """Return the first question with a refused answer; None where there is none."""
        return next((question for question in self.questions if self.faulty(question)), None)
