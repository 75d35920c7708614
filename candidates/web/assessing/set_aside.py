"""Overrides as pages tell them, and those of the assessment before of which somebody has to say what becomes."""

from dataclasses import dataclass
from datetime import date

from candidates import overriding
from candidates.overriding import Override
from candidates.queries.assessments import overrides_before
from candidates.web.assessing.open_assessment import OpenAssessment


@dataclass(frozen=True)
class Told:
    """An override as a page tells it: with its days, and whether it was said to lapse."""

    reason: str
    by: str
    on: date | None
    carried_by: str = ""
    carried_on: date | None = None
    assessment_of: date | None = None
    has_lapsed: bool = False


def not_carried(opened: OpenAssessment) -> list[tuple[str, Told]]:
    """Return what was set aside in the assessment before, holds still, and waits for a decision, with its title."""
    if not opened.assessment.is_open:
        return []
    known = opened.edition.knowledge.criteria
    waiting = overriding.undecided(opened.answers, overrides_before(opened.assessment), opened.evaluation)
    return [(known[one["criterion"]].title, told(one)) for one in waiting if one["criterion"] in known]


def told(one: Override, *, has_lapsed: bool = False) -> Told:
    """Return an override as a page tells it."""
    on, carried_on, assessment_of = (_day(one.get(name)) for name in ("on", "carried_on", "assessment_of"))
    return Told(one["reason"], one["by"], on, one.get("carried_by", ""), carried_on, assessment_of, has_lapsed)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
