"""Two people in one assessment: what one sends, beside what the other saved meanwhile. Nothing is overwritten."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from candidates.answer_documents import Document
from candidates.engine.facts import Fact
from candidates.forms.answer_field import Given, given_of
from candidates.models import AnswerRevision
from candidates.queries import assessments as queries
from candidates.web.assessing.both import MINE, THEIRS, Both, Settled
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import Asked, PageForm
from candidates.web.assessing.reviewing import answer_in_words, measured


@dataclass(frozen=True)
class Sides:
    """One question: the answer when the page was read, the one just sent, the one saved by now, and which to keep."""

    asked: Asked
    before: Any
    mine: Any
    theirs: Any
    chosen: str

    @property
    def i_changed(self) -> bool:
        """Return whether the writer changed the answer."""
        return not same(self.asked.fact, self.before, self.mine)

    @property
    def they_changed(self) -> bool:
        """Return whether somebody saved another answer since the page was read."""
        return not same(self.asked.fact, self.before, self.theirs)

    @property
    def disagree(self) -> bool:
        """Return whether both changed it, and differently."""
        apart = self.they_changed and not same(self.asked.fact, self.mine, self.theirs)
        return apart and (self.i_changed or bool(self.chosen))


def settle(form: PageForm, now: OpenAssessment, sent: QueryDict) -> Settled:
    """Return what of a form is to be saved, beside the answers as they stand now.

    An answer that the writer did not touch stays as it is now. One that both changed differently waits for a choice,
    and a choice counts only while that against which it was made still stands.
    """
    seen = now.as_read(sent.get("seen", ""))
    sides = [_sides(one, mine, form, now, seen, sent) for one, mine in form.given()]
    later = queries.revisions_after(now.assessment, form.opened.number) if form.opened is not now else []
    both = {one.asked.name: _both(one, now, later) for one in sides if one.disagree}
    untouched = [one for one in sides if one.they_changed and not one.i_changed and not one.disagree]
    shared: dict[str, Any] = {}
    limbs: dict[str, dict[str, Any]] = {}
    for one in sides:
        if one.chosen == MINE if one.disagree else one.i_changed:
            into = limbs.setdefault(one.asked.limb.key, {}) if one.asked.of_limb else shared
            into[one.asked.fact.id] = one.mine
    return Settled(shared, limbs, both, {one.asked.name: one.theirs for one in untouched})


def same(fact: Fact, one: Any, other: Any) -> bool:
    """Return whether two answers are the same to whoever answers: sent by a browser alike, in whatever order."""
    return _as_sent(fact, one) == _as_sent(fact, other)


def _as_sent(fact: Fact, answer: Any) -> tuple[Any, ...]:
    given: Given = given_of(fact, answer)
    return frozenset(given.values), given.unit, frozenset(given.details.items())


def _sides(one: Asked, mine: Any, form: PageForm, now: OpenAssessment, seen: OpenAssessment, sent: QueryDict) -> Sides:
    before, theirs = (stands(one, document) for document in (form.opened.answers, now.answers))
    choice = sent.get(f"{one.name}.stands", "")
    # Made against an answer that was changed once more, a choice is none.
    holds = choice in (THEIRS, MINE) and same(one.fact, theirs, stands(one, seen.answers))
    return Sides(one, before, mine, theirs, choice if holds else "")


def stands(one: Asked, document: Document) -> Any:
    """Return the answer to a question in a document of answers; None where there is none."""
    own = document["limbs"].get(one.limb.key, {}) if one.of_limb else document["facts"]
    return own.get(one.fact.id)


def _both(one: Sides, now: OpenAssessment, later: list[AnswerRevision]) -> Both:
    last = _revision_of(one, later)
    theirs, mine = (_in_words(one.asked.fact, answer, now) for answer in (one.theirs, one.mine))
    label = f"{one.asked.limb.words}: {one.asked.fact.label}" if one.asked.of_limb and len(now.limbs) > 1 else ""
    return Both(one.asked.name, label or one.asked.fact.label, theirs, mine, str(last.author), last.at, one.chosen)


def _revision_of(one: Sides, later: list[AnswerRevision]) -> AnswerRevision:
    """Return the revision with which the answer became what it is now."""
    found, before = later[-1], one.before
    for revision in later:
        answer = stands(one.asked, queries.answers_in(revision))
        if not same(one.asked.fact, answer, before):
            found = revision
        before = answer
    return found


def _in_words(fact: Fact, answer: Any, now: OpenAssessment) -> str:
    """Return an answer in words; what was typed and is no answer as it was typed."""
    try:
        parts = (answer_in_words(fact, answer, now), measured(answer, now))
    except (KeyError, ValueError):
        return given_of(fact, answer).typed
    return "; ".join(part for part in parts if part)
