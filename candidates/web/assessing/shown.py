"""What the pages of an assessment show."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.facts import Fact
from candidates.forms.pages import Page
from candidates.models import State
from candidates.roles import Act
from candidates.web import findings, sentences, values, words
from candidates.web.amounts import amount
from candidates.web.assessing.open_assessment import Limb, OpenAssessment
from candidates.web.assessing.page_form import PageForm


@dataclass(frozen=True)
class Task:
    """One page in the task list: how many of its questions are answered."""

    page: Page
    answered: int
    asked: int

    @property
    def state(self) -> str:
        """Return done, begun or open."""
        return "done" if self.answered == self.asked else "half" if self.answered else "open"


@dataclass(frozen=True)
class Reviewed:
    """One answer in the review."""

    label: str
    limb: str
    answer: str


def tasks_shown(opened: OpenAssessment) -> dict[str, Any]:
    """Return what the task list shows."""
    tasks = [_task(page, opened) for page in opened.pages]
    tiers = [(words.TIERS[tier], [task for task in tasks if task.page.tier == tier]) for tier in words.TIERS]
    next_page = next((task.page for task in tasks if task.state != "done"), None)
    return {**so_far(opened), "tiers": tiers, "next_page": next_page, "needed": needed(opened), **_may(opened)}


def page_shown(form: PageForm, opened: OpenAssessment) -> dict[str, Any]:
    """Return what a page of questions shows."""
    groups = form.groups()
    fields = [field for group in groups for field in group.fields]
    errors = [{"target": "page", "says": says} for says in form.whole]
    errors += [{"target": field.target, "says": says} for field in fields for says in field.errors]
    tasks = [_task(page, opened) for page in opened.pages]
    at = [task.page.id for task in tasks].index(form.page.id) + 1
    place = {"page": form.page, "at": at, "of": len(tasks), "tasks": tasks}
    return {**so_far(opened), **place, "groups": groups, "errors": errors, **_may(opened)}


def review_shown(opened: OpenAssessment) -> dict[str, Any]:
    """Return all answers page by page."""
    return {**so_far(opened), "parts": [(page, _reviewed(page, opened)) for page in opened.pages], **_may(opened)}


def so_far(opened: OpenAssessment) -> dict[str, Any]:
    """Return the assessment and what it adds up to so far."""
    document = opened.evaluation
    provisional = sentences.on_what(document["verdict"], document["findings"], document["provisional_because"])
    in_the_way = findings.lines(document["findings"], findings.stands_in_the_way, opened.edition)
    return {
        "assessment": opened.assessment,
        "candidate": opened.assessment.candidate,
        "limbs": [limb.words for limb in opened.limbs],
        "warnings": [values.shown("warning_signs", sign, opened.edition.knowledge) for sign in document["warnings"]],
        "referral": words.REFERRALS[document["referral"]],
        "verdict": sentences.of_verdict(document["verdict"], document["findings"], document["missing"], provisional),
        "in_the_way": in_the_way,
        "clinic": opened.member.clinic,
    }


def needed(opened: OpenAssessment) -> list[dict[str, Any]]:
    """Return what is still needed, most decisive first, with the page where it is answered."""
    where = {fact.id: page for page in opened.pages for fact in page.facts}
    facts = opened.edition.knowledge.facts
    entries = [entry for entry in opened.evaluation["missing"] if entry["fact"] in where]
    return [
        {
            "label": facts[entry["fact"]].label,
            "page": where[entry["fact"]],
            "could_be": words.EFFECTS[entry["could_be"]],
            "whose": words.WHOSE[entry["tier"]],
        }
        for entry in entries
    ]


def answer_in_words(fact: Fact, answer: Any, opened: OpenAssessment) -> str:
    """Return an answer as the review reads it; what has none is not recorded, never "no"."""
    if answer is None:
        return _("not recorded")
    if isinstance(answer, dict) and "unknown" in answer:
        return _("not known: %(reason)s") % {"reason": answer["unknown"]}
    if isinstance(answer, dict) and "not_applicable" in answer:
        return _("does not apply")
    if isinstance(answer, dict):
        return amount(str(answer["value"]), answer.get("unit", ""))
    if fact.is_numeric:
        return amount(str(answer), fact.unit or "")
    return values.shown(fact.id, answer, opened.edition.knowledge)


def _task(page: Page, opened: OpenAssessment) -> Task:
    asked = [(fact, limb) for fact in page.facts for limb in opened.limbs_asked(fact)]
    answered = sum(opened.answer(fact, limb) is not None for fact, limb in asked)
    return Task(page, answered, len(asked))


def _reviewed(page: Page, opened: OpenAssessment) -> list[Reviewed]:
    several = len(opened.limbs) > 1
    return [
        Reviewed(fact.label, _limb(fact, limb, opened) if several else "", _answer(fact, limb, opened))
        for fact in page.facts
        for limb in opened.limbs_asked(fact)
    ]


def _answer(fact: Fact, limb: Limb, opened: OpenAssessment) -> str:
    return answer_in_words(fact, opened.answer(fact, limb), opened)


def _limb(fact: Fact, limb: Limb, opened: OpenAssessment) -> str:
    return limb.words if opened.of_limb(fact) else ""


def _may(opened: OpenAssessment) -> dict[str, bool]:
    is_open = opened.assessment.is_open
    return {
        "may_answer": is_open and opened.member.may(Act.ANSWER),
        "may_override": is_open and opened.member.may(Act.OVERRIDE),
        "may_conclude": is_open and opened.member.may(Act.CONCLUDE),
        "is_ready": opened.assessment.state == State.READY,
        "is_open": is_open,
    }
