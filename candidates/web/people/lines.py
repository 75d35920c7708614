"""People as lines of a list: who, which limbs, how far the assessment has come, what was found and what is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.derived import age_on
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.models import Candidate, Conclusion, State
from candidates.queries import plans
from candidates.web import words
from candidates.web.dates import today

DUE = {
    None: gettext_lazy("Begin an assessment"),
    State.DRAFT: gettext_lazy("Answers to complete"),
    State.READY: gettext_lazy("To be concluded by the team"),
    State.CONCLUDED: "",
    State.SUPERSEDED: "",
}


@dataclass(frozen=True)
class Line:
    """One person of the list."""

    candidate: Candidate
    age: str
    limbs: list[str]
    state: str
    finding: words.Mark | None
    provisional: bool
    due: str
    is_late: bool


def lines_of(people: Iterable[Candidate], member: Member, knowledge: Knowledge) -> list[Line]:
    """Return the lines of some people of the member's clinic."""
    people = list(people)
    latest = [person.latest_assessment for person in people]  # type: ignore[attr-defined]
    concluded = Conclusion.objects.filter(clinic=member.clinic, assessment__in=[key for key in latest if key])
    by_assessment = {conclusion.assessment_id: conclusion for conclusion in concluded}
    late = plans.overdue_of(member, [person.pk for person in people], today())
    return [_line(person, by_assessment, knowledge, is_late=person.pk in late) for person in people]


def _line(person: Candidate, conclusions: dict[UUID, Conclusion], knowledge: Knowledge, *, is_late: bool) -> Line:
    state = person.latest_state  # type: ignore[attr-defined]
    conclusion = conclusions.get(person.latest_assessment)  # type: ignore[attr-defined]
    return Line(
        person,
        age_of(person),
        [limb_in_short(limb.level, limb.side, knowledge) for limb in person.limbs.all()],
        str(State(state).label) if state else _("No assessment yet"),
        finding_of(conclusion) if conclusion else None,
        bool(conclusion and conclusion.provisional),
        due_of(state, is_late=is_late),
        is_late,
    )


def finding_of(conclusion: Conclusion) -> words.Mark:
    """Return what was concluded in short; where a sign that needs a doctor today is recorded, that it comes first."""
    has_warning = '"warnings":["' in conclusion.document
    return words.COMES_FIRST if has_warning else words.REFERRALS[conclusion.referral]


def due_in(state: str | None) -> str:
    """Return what is due for a person whose latest assessment is in a state; None where there is none."""
    return str(DUE[State(state) if state else None])


def due_of(state: str | None, *, is_late: bool) -> str:
    """Return what is due for a person: by the latest assessment, and by a plan whose day to look again is past."""
    return capfirst("; ".join(part for part in (due_in(state), _("a plan is overdue") if is_late else "") if part))


def age_of(person: Candidate) -> str:
    """Return the age in words."""
    if person.birth_date is None:
        return _("Age not recorded")
    return _("%(age)s years") % {"age": age_on(today(), person.birth_date)}


def limb_in_words(level: str, side: str, knowledge: Knowledge) -> str:
    """Return a limb as side and level in words."""
    level_words = knowledge.facts["level"].options.get(level, level)
    side_words = knowledge.facts["side"].options.get(side, _("Side not recorded"))
    return f"{side_words}: {level_words}"


def limbs_in_words(person: Candidate, knowledge: Knowledge) -> list[str]:
    """Return the limbs of a person, each as side and level in words, in the order in which they were recorded."""
    return [limb_in_words(limb.level, limb.side, knowledge) for limb in person.limbs.all()]


def limb_in_short(level: str, side: str, knowledge: Knowledge) -> str:
    """Return a limb as a list has room for it: without the name of the level that stands in brackets."""
    return limb_in_words(level, side, knowledge).split(" (")[0]
