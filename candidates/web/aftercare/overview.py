"""What was recorded of one limb after surgery, laid out on one page."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from candidates.actions import audit
from candidates.aftercare.entries import Record
from candidates.aftercare.loading import Plan, Week, plan_in_force, weeks_of
from candidates.aftercare.watch import watches_of
from candidates.membership import Member
from candidates.models import ResidualLimb
from candidates.queries import aftercare as queries
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.aftercare import knee, loading, upkeep
from candidates.web.aftercare.chart.figure import chart_of
from candidates.web.aftercare.printed import printed
from candidates.web.aftercare.said import joined, said, who
from candidates.web.aftercare.watched import by_urgency, with_ways
from candidates.web.aftercare.ways import Ways
from candidates.web.dates import today
from candidates.web.knowledge.library import Library, library
from candidates.web.people.lines import limb_in_short

AT_ONCE = 4


@require_safe
@for_members(Act.READ_CANDIDATES)
def overview(request: HttpRequest, member: Member, limb: UUID) -> HttpResponse:
    """Show everything after surgery of one limb; the reading is noted."""
    found = queries.limb(limb, seen_by=member)
    audit.note_reading(found.candidate, by=member)
    return render(request, "candidates/aftercare/overview.html", page_of(found, member, today()))


def page_of(limb: ResidualLimb, member: Member, on: date) -> dict[str, Any]:
    """Return what the page of a limb shows on a day."""
    record, ways, shelf = queries.record_of(limb, seen_by=member), Ways(limb, member), library()
    plan = plan_in_force(record, on)
    weeks = weeks_of(plan, record) if plan else []
    watched = [with_ways(watch, record, on, ways) for watch in by_urgency(watches_of(record, on))]
    return {
        "limb": limb,
        "may_edit": member.may(Act.EDIT_CANDIDATES),
        "words": limb_in_short(limb.level, limb.side, shelf.knowledge),
        "week": loading.week_on(plan, weeks, on),
        "operation": operation_of(record),
        "watched": watched[:AT_ONCE],
        "more": watched[AT_ONCE:],
        "is_empty": not record.counting,
        "this_week": loading.this_week(plan, weeks, record, on, ways),
        "plan": _plan(plan, weeks, record, on, ways, shelf) if plan else None,
        "stoma": upkeep.stoma_of(record, ways, shelf),
        "knee": knee.card_of(record, ways, shelf),
        "upkeep": upkeep.upkeep_of(record, ways, shelf),
        "begin": ways.to("operation", _("Record an operation")),
        "ways": ways.to("mishap", _("Something happened")),
        "all_entries": ways.all_of(),
    }


def operation_of(record: Record) -> str:
    """Return the last operation in words: what was done, the implant system, the day."""
    last = record.last("operation")
    return joined(said(last, "what") or _("Operation"), said(last, "system"), date_format(last.on)) if last else ""


def _plan(plan: Plan, weeks: list[Week], record: Record, on: date, ways: Ways, shelf: Library) -> dict[str, Any]:
    key = plan.entry.said.get("protocol", "")
    named = printed(shelf, key) if key else None
    return {
        "weeks": len(weeks),
        "chart": chart_of(plan, weeks, on),
        "rule": loading.rule_of(plan),
        "changes": loading.changes_in_words(plan, weeks),
        "programme": named,
        "programme_of_then": "" if named else said(plan.entry, "protocol"),
        "set_by": who(plan.entry),
        "why": said(plan.entry, "why"),
        "table": loading.table_of(plan, weeks, on),
        "signed": loading.signed(plan, record),
        "change": ways.to("change", _("Change a week"), about=plan.entry),
        "ways": ways.to("signature", _("Sign the plan"), about=plan.entry),
    }
