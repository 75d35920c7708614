"""The form of one page: the questions that are asked of this person, those of a limb once for each limb."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django import forms
from django.http import QueryDict

from candidates.engine.facts import Fact
from candidates.engine.faults import Refused
from candidates.forms.answer_field import AnswerField, Given, given_of
from candidates.forms.pages import Page
from candidates.forms.refusals import in_words
from candidates.models import AnswerDraft
from candidates.web.assessing.both import Settled
from candidates.web.assessing.open_assessment import Limb, OpenAssessment
from candidates.web.assessing.reviewing import before, earlier_answer
from candidates.web.echoes import bone_in_words, echo
from candidates.web.fields import Field, field_of
from candidates.web.measuring import Guide, guide


@dataclass(frozen=True)
class Asked:
    """One question under a name of its own: which fact, and of which limb."""

    name: str
    fact: Fact
    limb: Limb
    of_limb: bool

    def is_of(self, limb: str) -> bool:
        """Return whether the question is about this limb, or about the person whose limb it is."""
        return not self.of_limb or self.limb.key == limb


@dataclass(frozen=True)
class Group:
    """Fields that belong together: those of the person, or those of one limb."""

    title: str
    fields: list[Field]


class PageForm:
    """The questions of one page with what was saved, or with what was just sent."""

    def __init__(self, page: Page, opened: OpenAssessment, sent: QueryDict | None = None) -> None:
        self.page = page
        self.opened = opened
        self.asked = list(self._questions())
        fields = {one.name: self._answer_field(one) for one in self.asked}
        self._form = type("PageFields", (forms.Form,), fields)(sent)
        self._sent = sent
        self.settled = Settled()
        self.draft: AnswerDraft | None = None
        self.back_until: datetime | None = None
        self._form.is_valid()

    def _questions(self) -> Iterator[Asked]:
        return questions_of(self.page, self.opened)

    def is_valid(self) -> bool:
        """Return whether every field can be read by itself."""
        return self._form.is_valid()

    def given(self) -> Iterator[tuple[Asked, Any]]:
        """Yield each question with what was given, None where nothing was; what is wrong by itself is left out."""
        answers = self._form.cleaned_data
        yield from ((one, answers[one.name]) for one in self.asked if one.name in answers)

    def refuse(self, refused: Refused) -> None:
        """Say each fault at its field; one that lies on another page is said for the whole page."""
        for fault in refused.faults:
            self._form.add_error(self._name_of(fault.place), in_words(fault))

    @property
    def whole(self) -> list[str]:
        """Return what is wrong and belongs to no field of this page."""
        return [] if self.draft else [str(says) for says in self._form.non_field_errors()]

    def groups(self) -> list[Group]:
        """Return the fields, those of the person first, then those of each limb under its words."""
        several = len(self.opened.limbs) > 1
        groups: dict[str, Group] = {}
        for one in sorted(self.asked, key=lambda one: several and one.of_limb):
            title = one.limb.words if several and one.of_limb else ""
            groups.setdefault(title, Group(title, [])).fields.append(self._field(one))
        return list(groups.values())

    def _answer_field(self, one: Asked) -> AnswerField:
        knowledge = self.opened.edition.knowledge
        bones = knowledge.levels.bones.get(one.limb.level, ())
        return AnswerField(
            one.fact,
            knowledge.units,
            bone_in_words(bones[0], knowledge) if len(bones) == 1 else "",
            earlier=earlier_answer(one.fact, one.limb, self.opened),
            saved=self.opened.answer(one.fact, one.limb),
        )

    def _field(self, one: Asked) -> Field:
        given = self._given_at(one)
        # A draft is not judged: nobody has asked yet to save it.
        errors = () if self.draft else self._form.errors.get(one.name, ())
        edition = self.opened.edition
        field = field_of(
            one.fact,
            given,
            edition,
            name=one.name,
            errors=tuple(f"{one.fact.label}: {says}" for says in errors),
            asks_reason=True,
            bones=edition.knowledge.levels.bones.get(one.limb.level, ()),
            challenged=self._form.fields[one.name].challenge_to(given) if errors else None,
            echo=echo(one.fact, self._answer_at(one), edition.knowledge),
        )
        return replace(
            field,
            both=self.settled.both.get(one.name),
            before=before(one.fact, one.limb, self.opened),
            guide=self._guide(one),
        )

    def _guide(self, one: Asked) -> Guide | None:
        """Return how a length is measured; None of any other question."""
        edition = self.opened.edition
        bones = edition.knowledge.levels.bones.get(one.limb.level, ())
        return guide(one.name, one.limb.answers, bones, edition) if one.fact.is_length else None

    def _given_at(self, one: Asked) -> Given:
        """Return what stands in a field: what was sent, unless somebody else changed what the writer did not."""
        if self._is_sent(one):
            given: Given = self._form[one.name].data
            return given
        return given_of(one.fact, self._answer_at(one))

    def _answer_at(self, one: Asked) -> Any:
        """Return the answer that stands in a field; None where there is none, or where it is refused."""
        if self._is_sent(one):
            return self._form.cleaned_data.get(one.name)
        return self.settled.elsewhere.get(one.name, self.opened.answer(one.fact, one.limb))

    def _is_sent(self, one: Asked) -> bool:
        return self._sent is not None and one.name not in self.settled.elsewhere

    def _name_of(self, place: str) -> str | None:
        """Return the field that a fault's place lies in, such as `limbs.1.level`; None where it is not on this page."""
        parts = place.split(".")
        at = int(parts[1]) if parts[0] == "limbs" and parts[1:2] and parts[1].isdigit() else 0
        fact = parts[2] if parts[0] == "limbs" and len(parts) > 2 else parts[1] if len(parts) > 1 else ""
        key = next((limb.key for limb in self.opened.limbs if limb.place == at), "")
        return next((one.name for one in self.asked if one.fact.id == fact and one.is_of(key)), None)


def questions_of(page: Page, opened: OpenAssessment) -> Iterator[Asked]:
    """Yield the questions of a page that are asked of this person."""
    for fact in page.facts:
        for limb in opened.limbs_asked(fact):
            yield question_about(fact, limb, opened)


def question_about(fact: Fact, limb: Limb, opened: OpenAssessment) -> Asked:
    """Return a question under the name of its field, such as `limb1-amputation_cause`."""
    of_limb = opened.of_limb(fact)
    number = opened.limbs.index(limb) + 1
    return Asked(f"limb{number}-{fact.id}" if of_limb else fact.id, fact, limb, of_limb)
