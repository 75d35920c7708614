"""Plans as calendar files. A calendar is seen by many: an event names a person by the clinic's own number alone."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from candidates.actions import audit
from candidates.membership import Member
from candidates.models import PlanItem, PlanState
from candidates.queries import candidates
from candidates.queries import plans as queries
from candidates.roles import Act
from candidates.web.access import for_members


@require_safe
@for_members(Act.READ_CANDIDATES)
def of_person(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out the days of one person's plan."""
    person = candidates.candidate(key, seen_by=member)
    audit.note_reading(person, by=member)
    return _file(request, member, queries.plan_of(person, seen_by=member).filter(state=PlanState.OPEN))


@require_safe
@for_members(Act.READ_CANDIDATES)
def of_clinic(request: HttpRequest, member: Member) -> HttpResponse:
    """Hand out the days of all plans of the clinic."""
    audit.note("listed", member.clinic, by=member, at=timezone.now(), detail="plan, as a calendar")
    return _file(request, member, queries.open_items(member))


def _file(request: HttpRequest, member: Member, items: Iterable[PlanItem]) -> HttpResponse:
    calendar = Calendar()
    calendar.add("prodid", "-//Osseo//Plan//EN")
    calendar.add("version", "2.0")
    for item in items:
        calendar.add_component(_event(item, member, request))
    headers = {"Content-Disposition": 'attachment; filename="plan.ics"'}
    return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8", headers=headers)


def _event(item: PlanItem, member: Member, request: HttpRequest) -> Event:
    """Return a whole day without name, birth date, limb or finding; who may see more finds it behind the address."""
    event = Event()
    event.add("uid", f"{item.pk}@osseo")
    event.add("dtstamp", item.changed_at)
    event.add("dtstart", item.look_again)
    event.add("summary", _summary(item, member))
    event.add("url", request.build_absolute_uri(reverse("plan_item", args=[item.pk])))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _summary(item: PlanItem, member: Member) -> str:
    """Return what stands in the calendar; of a demonstration also that, for it is seen without a page around it."""
    who = item.candidate.reference or _("a person without a number")
    summary = _("Look again: %(who)s") % {"who": who}
    return f"{_('DEMONSTRATION')}. {summary}" if member.clinic.is_demonstration else summary
