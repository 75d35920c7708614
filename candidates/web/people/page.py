"""What the page of one person shows."""

from typing import Any

from candidates import kept_aside
from candidates.membership import Member
from candidates.models import Assessment, Candidate, Conclusion
from candidates.queries import assessments as queries
from candidates.queries import plans
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.dates import today
from candidates.web.people.lines import age_of, due_of, finding_of, limb_in_words
from candidates.web.planning.lines import lines_of


def page_of(person: Candidate, member: Member) -> dict[str, Any]:
    """Return a person's limbs and assessments in words, and what the reader may do."""
    knowledge = current_judge().knowledge
    assessments = list(queries.assessments_of(member).filter(candidate=person).order_by("-created_at"))
    open_items = [one for one in plans.plan_of(person, seen_by=member) if one.is_open]
    planned = lines_of(open_items, knowledge, today())
    return {
        "person": person,
        "age": age_of(person),
        "limbs": [(limb.pk, limb_in_words(limb.level, limb.side, knowledge)) for limb in person.limbs.all()],
        "assessments": [_assessment(assessment, member) for assessment in assessments],
        "open": any(assessment.is_open for assessment in assessments),
        "plan": planned,
        "due": due_of(person.latest_state, is_late=any(line.is_late for line in planned)),  # type: ignore[attr-defined]
        "may_edit": member.may(Act.EDIT_CANDIDATES),
        "may_answer": member.may(Act.ANSWER),
        "may_read_report": member.may(Act.READ_REPORTS),
    }


def _assessment(assessment: Assessment, member: Member) -> dict[str, Any]:
    conclusion = Conclusion.objects.filter(clinic=member.clinic, assessment=assessment).first()
    return {
        "assessment": assessment,
        "conclusion": conclusion,
        "finding": finding_of(conclusion) if conclusion else None,
        "aside": len(kept_aside.aside(queries.answers_of(assessment))),
    }
