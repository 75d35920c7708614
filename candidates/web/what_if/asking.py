"""The form of the what-if page: the questions that the reader has chosen, each with another answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from candidates.engine.faults import Refused
from candidates.forms.answer_field import given_of
from candidates.forms.pages import Page
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import Asked, PageForm, question_about, questions_of
from candidates.web.assessing.reviewing import answer_in_words
from candidates.web.fields import Field
from candidates.web.what_if.supposed import Supposed

CHOSEN, CHOOSE, TAKE_AWAY = "asked", "question", "remove"


@dataclass(frozen=True, slots=True)
class Tried:
    """One question that is tried with another answer: its field, whose limb it is about, and what is saved."""

    field: Field
    limb: str
    saved: str


@dataclass(frozen=True, slots=True)
class Offered:
    """The questions of one page that can still be chosen, each as the name of its field and what is read."""

    title: str
    questions: list[tuple[str, str]]


class WhatIf(PageForm):
    """The chosen questions with what was sent; of a question that was chosen just now, with what is saved."""

    def __init__(self, opened: OpenAssessment, sent: QueryDict) -> None:
        self.opened = opened
        self.page = Page("what-if", _("What if…?"), "assessment", tuple(opened.edition.knowledge.facts.values()))
        self._chosen = chosen(sent)
        shown = sent.copy()
        for one in self._questions():
            if one.name not in sent.getlist(CHOSEN):
                put_in(shown, one, opened)
        super().__init__(self.page, opened, shown)

    def _questions(self) -> Iterator[Asked]:
        """Yield the chosen questions in the order of the knowledge, whether they are asked of the person or not."""
        for fact in self.page.facts:
            for limb in self.opened.limbs if self.opened.of_limb(fact) else self.opened.limbs[:1]:
                one = question_about(fact, limb, self.opened)
                if one.name in self._chosen and not fact.asked_when.never:
                    yield one

    def supposed(self) -> Supposed | None:
        """Return the assessment as it would be; None where something has to be put right first, which is then said."""
        if not self.is_valid():
            return None
        try:
            return Supposed(self.opened, *self._answers())
        except Refused as refused:
            self.refuse(refused)
            return None

    def _answers(self) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
        """Return what was given: of the person by fact, and of each limb under its key; None where nothing was."""
        shared: dict[str, Any] = {}
        limbs: dict[str, dict[str, Any]] = {}
        for one, answer in self.given():
            (limbs.setdefault(one.limb.key, {}) if one.of_limb else shared)[one.fact.id] = answer
        return shared, limbs

    def tried(self) -> list[Tried]:
        """Return the questions that were chosen to be tried, each with the answer that is saved."""
        several = len(self.opened.limbs) > 1
        return [
            Tried(
                self._field(one),
                one.limb.words if several and one.of_limb else "",
                answer_in_words(one.fact, self.opened.answer(one.fact, one.limb), self.opened),
            )
            for one in self.asked
        ]

    def offered(self, supposed: OpenAssessment) -> list[Offered]:
        """Return the questions that can be chosen: those that would be asked then."""
        several = len(self.opened.limbs) > 1
        found = []
        for page in supposed.pages:
            asked = [one for one in questions_of(page, supposed) if one.name not in self._chosen]
            whose = {one.name: f", {one.limb.words}" if several and one.of_limb else "" for one in asked}
            found.append(Offered(page.in_short, [(one.name, f"{one.fact.label}{whose[one.name]}") for one in asked]))
        return [offered for offered in found if offered.questions]


def chosen(sent: QueryDict) -> list[str]:
    """Return the names of the questions that are tried: those before, with the new one, without the one taken away."""
    names = dict.fromkeys([*sent.getlist(CHOSEN), sent.get(CHOOSE, "")])
    return [name for name in names if name and name != sent.get(TAKE_AWAY)]


def put_in(shown: QueryDict, one: Asked, opened: OpenAssessment) -> None:
    """Put what is saved into what was sent, so that a question begins at its saved answer."""
    if one.name in shown:
        return
    given = given_of(one.fact, opened.answer(one.fact, one.limb))
    shown.setlist(one.name, list(given.values))
    for part, value in {"unit": given.unit, **given.details}.items():
        shown[f"{one.name}.{part}"] = value
