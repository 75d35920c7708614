"""What the page of one person shows."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from candidates import kept_aside
from candidates.engine.rules import Knowledge
from candidates.forms.people import SideForm
from candidates.membership import Member
from candidates.models import Assessment, Candidate, Conclusion, ResidualLimb
from candidates.queries import assessments as queries
from candidates.queries import plans
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.dates import today
from candidates.web.people.lines import age_of, due_of, finding_of, limb_in_words
from candidates.web.planning.lines import lines_of


@dataclass(frozen=True)
class Limb:
    """A residual limb: its key, side and level in words, and the form for its side where none is recorded."""

    key: UUID
    words: str
    side: SideForm | None


def page_of(person: Candidate, member: Member, side: SideForm | None = None) -> dict[str, Any]:
    """Return a person's limbs and assessments in words, and what the reader may do; `side` as it was filled in."""
    knowledge = current_judge().knowledge
    assessments = list(queries.assessments_of(member).filter(candidate=person).order_by("-created_at"))
    open_items = [one for one in plans.plan_of(person, seen_by=member) if one.is_open]
    planned = lines_of(open_items, knowledge, today())
    return {
        "person": person,
        "age": age_of(person),
        "limbs": [_limb(limb, side, knowledge) for limb in person.limbs.all()],
        "side": side,
        "assessments": [_assessment(assessment, member) for assessment in assessments],
        "open": any(assessment.is_open for assessment in assessments),
        "plan": planned,
        "due": due_of(person.latest_state, is_late=any(line.is_late for line in planned)),  # type: ignore[attr-defined]
        "may_edit": member.may(Act.EDIT_CANDIDATES),
        "may_add": member.may(Act.EDIT_CANDIDATES) and not person.is_archived,
        "may_answer": member.may(Act.ANSWER),
        "may_read_report": member.may(Act.READ_REPORTS),
    }


def _limb(limb: ResidualLimb, filled_in: SideForm | None, knowledge: Knowledge) -> Limb:
    form = None
    if not limb.side:
        is_this = filled_in is not None and filled_in.limb.pk == limb.pk
        form = filled_in if is_this else SideForm(knowledge=knowledge, limb=limb)
    return Limb(limb.pk, limb_in_words(limb.level, limb.side, knowledge), form)


def _assessment(assessment: Assessment, member: Member) -> dict[str, Any]:
    conclusion = Conclusion.objects.filter(clinic=member.clinic, assessment=assessment).first()
    return {
        "assessment": assessment,
        "conclusion": conclusion,
        "finding": finding_of(conclusion) if conclusion else None,
        "aside": len(kept_aside.aside(queries.answers_of(assessment))),
    }
