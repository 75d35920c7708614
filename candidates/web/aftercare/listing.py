"""All limbs of the clinic of which something was recorded after surgery, those to look at first."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from candidates.actions import audit
from candidates.aftercare.entries import Record
from candidates.aftercare.loading import plan_in_force, weeks_of
from candidates.aftercare.watch import Sign, watches_of
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.models import ResidualLimb
from candidates.queries import aftercare as queries
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.aftercare.loading import week_on
from candidates.web.aftercare.overview import operation_of
from candidates.web.aftercare.watched import Watched, by_urgency, watched_of
from candidates.web.dates import today
from candidates.web.people.lines import limb_in_short

NOTHING = max(Sign) + 1
AT_ONCE = 3


@dataclass(frozen=True)
class Line:
    """One limb of the list: the first things to look at, how many more there are, and the most pressing sign."""

    limb: ResidualLimb
    words: str
    where: str
    watched: list[Watched]
    more: int
    pressing: int

    @property
    def order(self) -> tuple[int, str]:
        """Return where the line stands: by its most pressing sign, then by name."""
        return self.pressing, str(self.limb.candidate).casefold()


@require_safe
@for_members(Act.READ_CANDIDATES)
def listed(request: HttpRequest, member: Member) -> HttpResponse:
    """Show every limb with entries, the most pressing first; the reading of the list is noted."""
    knowledge, on = current_judge().knowledge, today()
    lines = [line_of(limb, record, knowledge, on) for limb, record in queries.records_of_clinic(member)]
    audit.note("listed", member.clinic, by=member, at=timezone.now(), detail="after surgery")
    return render(request, "candidates/aftercare/list.html", {"lines": sorted(lines, key=lambda line: line.order)})


def line_of(limb: ResidualLimb, record: Record, knowledge: Knowledge, on: date) -> Line:
    """Return one limb as a line of the list."""
    watches = by_urgency(watches_of(record, on))
    shown = [watched_of(watch, record, on) for watch in watches[:AT_ONCE]]
    more = max(0, len(watches) - AT_ONCE)
    pressing = watches[0].sign if watches else NOTHING
    return Line(limb, limb_in_short(limb.level, limb.side, knowledge), _where(record, on), shown, more, pressing)


def _where(record: Record, on: date) -> str:
    """Return the week of loading while a plan runs, else the last operation."""
    plan = plan_in_force(record, on)
    week = week_on(plan, weeks_of(plan, record), on) if plan else None
    return _("Loading, week %(week)s") % {"week": week.number} if week else operation_of(record)
