"""What was done and read in a clinic."""

from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from candidates.membership import Member
from candidates.queries import audit as queries
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, show
from candidates.web.faults import Fault

A_PAGE = 50


@require_safe
@for_members(Act.READ_AUDIT)
def audit(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the audit, of one verb or one day where asked."""
    verb, written = request.GET.get("verb", ""), request.GET.get("day", "").strip()
    day, errors = _day(written)
    lines = Paginator(queries.lines(member, verb=verb, day=day), A_PAGE)
    kept = request.GET.copy()
    kept.pop("page", None)
    told = {
        "page": lines.get_page(request.GET.get("page")),
        "verbs": queries.verbs(member),
        "verb": verb,
        "day": day.isoformat() if day else "",
        "errors": errors,
        "kept": kept.urlencode(),
    }
    return show(request, member, "audit", told, status=WRONG if errors else 200)


def _day(written: str) -> tuple[date | None, list[Fault]]:
    """Return the day that was asked for, or what is wrong with it."""
    try:
        day = parse_date(written) if written else None
    except ValueError:
        day = None
    if written and day is None:
        return None, [Fault("day", _("This is no day. Write it as 2026-11-22."))]
    return day, []
