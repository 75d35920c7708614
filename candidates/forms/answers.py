"""A form of facts, and what of it can be judged: faults are said at their fields, all at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from candidates.engine import reading
from candidates.engine.case import Case
from candidates.engine.facts import Fact
from candidates.engine.faults import Refused
from candidates.engine.quantities import Units
from candidates.engine.rulebook import Rulebook
from candidates.forms.answer_field import AnswerField
from candidates.forms.refusals import in_words


class AnswersForm(forms.Form):
    """The answers to some facts. Its fields are named by the facts' ids."""

    def answers(self) -> dict[str, Any]:
        """Return what was answered and is no fault, by fact, as the evaluation takes it."""
        self.full_clean()
        return {fact: answer for fact, answer in self.cleaned_data.items() if answer is not None}

    def refuse(self, refused: Refused) -> set[str]:
        """Say each fault at its field; return the facts that have one."""
        for fault in refused.faults:
            self.add_error(fact_of(fault.place), in_words(fault))
        return {fact_of(fault.place) for fault in refused.faults}


def form_of(facts: Iterable[Fact], units: Units | None = None) -> type[AnswersForm]:
    """Return the form that asks for some facts; with `units` a number that cannot be is challenged."""
    return type("FormOfFacts", (AnswersForm,), {fact.id: AnswerField(fact, units) for fact in facts})


def fact_of(place: str) -> str:
    """Return the fact that a fault's place, such as `facts.age.value`, lies in."""
    return place.split(".")[1]


def judged(form: AnswersForm, rulebook: Rulebook, today: date) -> Case:
    """Return the case of a form: its answers without the refused ones and those to what is not asked (any more).

    Faults are added to the form's fields.
    """
    given = form.answers()
    while True:
        try:
            case = reading.read({"facts": given}, rulebook.knowledge, today)
        except Refused as refused:
            leave_out = form.refuse(refused)
            if leave_out.isdisjoint(given):
                raise
        else:
            leave_out = not_asked(given, case, rulebook)
            if not leave_out:
                return case
        given = {fact: answer for fact, answer in given.items() if fact not in leave_out}


def not_asked(given: Iterable[str], case: Case, rulebook: Rulebook) -> set[str]:
    """Return the facts that are not put to this person: their gate is shut by the other answers."""
    marks = rulebook.marks(case.limbs[0])
    facts = rulebook.knowledge.facts
    # What is never asked stands in a form on purpose, in another fact's place.
    return {fact for fact in given if not facts[fact].asked_when.never and rulebook.asked(fact, marks) is False}
