"""What a plan can reach: findings that stand in the way or are to be weighed, and that can be changed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from candidates.actions.plans import About
from candidates.forms.plan import PlanForm
from candidates.membership import Member
from candidates.models import Assessment, Candidate
from candidates.queries import assessments as queries
from candidates.web import findings, words
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.planning.lines import title_of

WORTH_A_PLAN = ("exclude", "defer", "caution")


@dataclass(frozen=True)
class Factor:
    """One finding that a plan can reach, with the form that begins the plan."""

    about: About
    title: str
    mark: words.Mark
    says: str
    form: PlanForm

    @property
    def prefix(self) -> str:
        """Return what sets the fields of its form apart from those of the others."""
        return prefix_of(self.about)


def prefix_of(about: About) -> str:
    """Return the name under which a form about something is sent."""
    return f"{about.criterion}-{about.side}" if about.side else about.criterion


def latest(candidate: Candidate, member: Member) -> Assessment | None:
    """Return the last assessment of a person; None where there is none."""
    return queries.assessments_of(member).filter(candidate=candidate).order_by("-created_at").first()


class Reach:
    """What a plan can reach in one assessment, beside what is planned already."""

    def __init__(self, assessment: Assessment, planned: Collection[tuple[str, str]], member: Member, on: date) -> None:
        self.opened = OpenAssessment(assessment.pk, member)
        self.planned = frozenset(planned)
        self.member = member
        self.on = on

    def factors(self, sent: Any = None) -> list[Factor]:
        """Return the factors; what was sent stands in the form that it was sent by."""
        return [self._factor(one, sent) for one in self.opened.evaluation["findings"] if self._is_reached(one)]

    def _is_reached(self, finding: dict[str, Any]) -> bool:
        worth = finding["modifiable"] and finding["action"] and finding["effect"] in WORTH_A_PLAN
        return bool(worth) and (finding["criterion"], finding.get("side") or "") not in self.planned

    def _factor(self, finding: dict[str, Any], sent: Any) -> Factor:
        about = About(finding["criterion"], finding.get("side") or "")
        title = title_of(about.criterion, about.side, self.opened.edition.knowledge)
        return Factor(about, title, findings.mark(finding), finding["says"] or "", self._form(about, finding, sent))

    def _form(self, about: About, finding: dict[str, Any], sent: Any) -> PlanForm:
        """Return the form, filled with the knowledge's own action and who leads it; the day is left to a person."""
        prefix = prefix_of(about)
        own = sent if sent is not None and sent.get("about") == prefix else None
        known = {"action": finding["action"], "owner": finding["led_by"] or ""}
        return PlanForm(own, initial=known, prefix=prefix, by=self.member, today=self.on)
