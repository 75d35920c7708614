"""The page of the screen: ten questions, one of them open, and what can be said so far."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.facts import Fact
from candidates.forms.answer_field import Given
from candidates.forms.questions import Question
from candidates.forms.screen import Screen
from candidates.web import values
from candidates.web.amounts import amount
from candidates.web.in_force import InForce
from candidates.web.screen.fields import field
from candidates.web.screen.moves import Move
from candidates.web.screen.so_far import so_far


@dataclass(frozen=True, slots=True)
class Row:
    """One question in the list: folded with its answers, open, or still to come."""

    number: int
    asks: str
    state: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Error:
    """One line of the summary: what is wrong, and the id of the field where it is mended."""

    target: str
    says: str


def page(screen: Screen, move: Move, question: Question, edition: InForce) -> dict[str, Any]:
    """Return what the template of the screen shows while `question` is open."""
    fields = [field(fact, screen, edition, mend=move.mend) for fact in screen.shown(question)]
    answered = [one for one in screen.questions if screen.done(one)]
    return {
        "question": question,
        "questions": screen.questions,
        "rows": [row(one, screen, is_open=one is question) for one in screen.questions],
        "fields": fields,
        "errors": [Error(one.target, says) for one in fields for says in one.errors],
        "answered": len(answered),
        "carried": carried(screen, without=question),
        "so_far": so_far(screen, edition),
    }


def row(question: Question, screen: Screen, *, is_open: bool = False) -> Row:
    """Return one question as it stands in the list."""
    state = "open" if is_open else "done" if screen.done(question) else "next"
    return Row(question.number, question.asks, state, _answers(question, screen) if state == "done" else ())


def _answers(question: Question, screen: Screen) -> tuple[str, ...]:
    """Return the answers to a question as they are read in the list; of several facts each with its name."""
    facts = screen.shown(question)
    told = [(fact.label, answer_in_words(fact, screen)) for fact in facts]
    return tuple(f"{label}: {answer}" if len(facts) > 1 else answer for label, answer in told)


def answer_in_words(fact: Fact, screen: Screen) -> str:
    """Return the answer to a fact in words."""
    answer = screen.answer(fact)
    if isinstance(answer, dict) and "value" in answer:
        return amount(answer["value"], answer.get("unit", ""))
    if isinstance(answer, dict):
        return _("not known") if "unknown" in answer else _("does not apply")
    return values.shown(fact.id, answer, screen.rulebook.knowledge)


def carried(screen: Screen, without: Question | None = None) -> list[tuple[str, str]]:
    """Return what was given to all questions but the open one, as names and values for hidden inputs."""
    facts = [fact for question in screen.questions if question is not without for fact in question.facts]
    shown = {fact.id for fact in screen.shown(without)} if without else set()
    # A question that is shut for now keeps its answer too, so that nothing is lost when it opens again.
    facts += [fact for fact in without.facts if fact.id not in shown] if without else []
    return [pair for fact in facts for pair in _pairs(fact, screen.form[fact.id].data)]


def _pairs(fact: Fact, given: Given) -> list[tuple[str, str]]:
    pairs = [(fact.id, value) for value in given.values]
    return [*pairs, (f"{fact.id}.unit", given.unit)] if given.unit else pairs
