"""The systems that a clinic can refer to, each with the centre that uses it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import clinic as actions
from candidates.engine.rules import Knowledge, System
from candidates.membership import Member
from candidates.queries.clinic import referral_systems
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import show
from candidates.web.in_force import in_force
from candidates.web.line import line_of
from candidates.web.words import AVAILABILITIES, Word

LONGEST = 200


@dataclass(frozen=True)
class Line:
    """One system that people are judged against, and the centre that the clinic would refer to."""

    key: str
    name: str
    levels: str
    availability: Word
    centre: str


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def systems(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the systems with their centres, and keep them where the role allows it."""
    judged = judged_systems(in_force().knowledge)
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        centres = {system.id: line_of(request, system.id, at_most=LONGEST) for system in judged}
        actions.keep_systems(centres, by=member, at=now())
        messages.success(request, _("Systems saved."))
        return redirect("clinic_systems")
    kept = referral_systems(member)
    levels = in_force().knowledge.facts["level"].options
    lines = [_line(system, kept.get(system.id, ""), levels) for system in judged]
    told = {"lines": lines, "kept": len(kept), "longest": LONGEST, "may_edit": member.may(Act.EDIT_SETTINGS)}
    return show(request, member, "systems", told)


def judged_systems(knowledge: Knowledge) -> list[System]:
    """Return the systems that people are judged against, by name."""
    return sorted((one for one in knowledge.systems.values() if one.judged), key=lambda one: one.name.casefold())


def _line(system: System, centre: str, levels: Mapping[str, str]) -> Line:
    where = "; ".join(levels.get(level, level) for level in system.levels)
    return Line(system.id, system.name, where, AVAILABILITIES[system.availability], centre)
