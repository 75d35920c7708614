"""What the pages of an assessment show."""

from typing import Any

from django.utils.translation import gettext as _

from candidates.forms.pages import Page
from candidates.models import Conclusion, State
from candidates.roles import Act
from candidates.web import sentences, values, words
from candidates.web.assessing import reviewing, standing
from candidates.web.assessing.aside import all_aside, moved
from candidates.web.assessing.both import Both
from candidates.web.assessing.held_back import instead_of_verdict
from candidates.web.assessing.limbs_drawn import limbs_drawn
from candidates.web.assessing.look_first import look_first
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import PageForm
from candidates.web.assessing.set_aside import not_carried
from candidates.web.assessing.tasks import next_page, tasks_of, tiers_of


def tasks_shown(opened: OpenAssessment) -> dict[str, Any]:
    """Return what the task list shows."""
    tasks = tasks_of(opened)
    # Which finding holds is a part of the verdict: nothing of it is told before that is.
    waiting = [] if instead_of_verdict(opened) else not_carried(opened)
    return {
        **so_far(opened),
        "not_carried": waiting,
        "tiers": tiers_of(tasks),
        "next_page": next_page(tasks),
        "look_first": look_first(opened),
        "moved": moved(opened),
    }


def page_shown(form: PageForm, now: OpenAssessment) -> dict[str, Any]:
    """Return what a page of questions shows, with what the answers add up to now."""
    groups = form.groups()
    fields = [field for group in groups for field in group.fields]
    errors = [{"target": "page", "says": says} for says in form.whole]
    errors += [{"target": both.target, "says": _choose(both)} for both in form.settled.open]
    errors += [{"target": field.target, "says": says} for field in fields for says in field.errors]
    numbers = {"read": form.opened.number, "seen": now.number if form.settled.both else None}
    place = _place(form.page, form.opened) | {"draft": form.draft, "back_until": form.back_until}
    own = {"groups": groups, "errors": errors, "both": form.settled.open, "drawn": limbs_drawn(form.page, now)}
    own |= {"moved": moved(now)}
    return {**so_far(now), **place, **numbers, **own}


def review_shown(opened: OpenAssessment) -> dict[str, Any]:
    """Return all answers page by page."""
    return {**so_far(opened), "tiers": reviewing.tiers(opened), "aside": all_aside(opened), "moved": moved(opened)}


def so_far(opened: OpenAssessment) -> dict[str, Any]:
    """Return the assessment, what it adds up to so far, and what the reader may do with it."""
    document = opened.evaluation
    provisional = sentences.on_what(document["verdict"], document["findings"], document["provisional_because"])
    return {
        "assessment": opened.assessment,
        "candidate": opened.assessment.candidate,
        "limbs": [limb.words for limb in opened.limbs],
        "warnings": [values.shown("warning_signs", sign, opened.edition.knowledge) for sign in document["warnings"]],
        "referral": words.REFERRALS[document["referral"]],
        "verdict": sentences.of_verdict(document["verdict"], document["findings"], document["missing"], provisional),
        "in_the_way": standing.in_the_way(opened),
        "needed": needed(opened),
        "systems": standing.systems(opened),
        "clinic": opened.member.clinic,
        **instead_of_verdict(opened),
        **_may(opened),
    }


def needed(opened: OpenAssessment) -> list[dict[str, Any]]:
    """Return what is still needed, most decisive first, with the page where it is answered."""
    where = {fact.id: page for page in opened.pages for fact in page.facts}
    facts = opened.edition.knowledge.facts
    entries = [entry for entry in opened.evaluation["missing"] if entry["fact"] in where]
    return [
        {
            "label": facts[entry["fact"]].label,
            "side": facts["side"].options.get(entry.get("side"), ""),
            "page": where[entry["fact"]],
            "could_be": words.EFFECTS[entry["could_be"]],
            "whose": words.WHOSE[entry["tier"]],
        }
        for entry in entries
    ]


def _choose(both: Both) -> str:
    return _("%(question)s: %(who)s answered this too. Choose which answer stands.") % {
        "question": both.label,
        "who": both.who,
    }


def _place(page: Page, opened: OpenAssessment) -> dict[str, Any]:
    """Return where the page stands among the others of its tier."""
    tasks = tasks_of(opened)
    beside = [task.page.id for task in tasks if task.page.tier == page.tier]
    at = beside.index(page.id) + 1
    return {"page": page, "at": at, "of": len(beside), "tiers": tiers_of(tasks), "tier": words.TIERS[page.tier]}


def _may(opened: OpenAssessment) -> dict[str, Any]:
    """Return what the reader may do, of an archived person nothing; of a closed assessment also its conclusion."""
    is_open, may = opened.assessment.is_open, opened.member.may
    is_in_list = not opened.assessment.candidate.is_archived
    may_change = is_open and is_in_list
    return {
        "may_answer": may_change and may(Act.ANSWER),
        "may_plan": may_change and may(Act.PLAN),
        "may_override": may_change and may(Act.OVERRIDE),
        "may_conclude": may_change and may(Act.CONCLUDE),
        "may_edit": may(Act.EDIT_CANDIDATES),
        "may_read_report": may(Act.READ_REPORTS),
        "may_assess_again": is_in_list and opened.assessment.state == State.CONCLUDED and may(Act.ANSWER),
        "is_ready": opened.assessment.state == State.READY,
        "is_open": is_open,
        "conclusion": None if is_open else Conclusion.objects.get(assessment=opened.assessment),
        "heading": _("So far") if is_open else _("As it was concluded"),
    }
