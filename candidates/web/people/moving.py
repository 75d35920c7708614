"""People in and out as tables."""

import csv

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from candidates.actions import audit, importing
from candidates.membership import Member
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.dates import today
from candidates.web.faults import Fault
from candidates.web.people import table

MOST_BYTES = 1_000_000


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.IMPORT_CANDIDATES)
def import_table(request: HttpRequest, member: Member) -> HttpResponse:
    """Try a table without writing; where it has no faults and was agreed to, import it."""
    if request.method != "POST":
        return render(request, "candidates/people/import.html", {"columns": importing.COLUMNS})
    text, wrong = _text(request)
    trial = importing.tried(text, by=member, knowledge=current_judge().knowledge, today=today()) if not wrong else None
    if trial and not trial.faults and "agreed" in request.POST:
        count = importing.import_people(trial, by=member, at=timezone.now())
        messages.success(request, _("Imported: %(count)s people.") % {"count": count})
        return redirect("candidates")
    shown = {
        "columns": importing.COLUMNS,
        "trial": trial,
        "text": text,
        "wrong": [Fault("table", wrong)] if wrong else [],
    }
    status = 200 if trial and not trial.faults else 422
    return render(request, "candidates/people/import.html", shown, status=status)


def _text(request: HttpRequest) -> tuple[str, str]:
    """Return the table that was sent as a file or tried before, and what is wrong with the file."""
    sent = request.FILES.get("table")
    if sent is None:
        text = request.POST.get("text", "")
        return text, "" if text.strip() else _("Choose a file.")
    if (sent.size or 0) > MOST_BYTES:
        return "", _("The file is larger than 1 MB. Import it in parts.")
    try:
        return sent.read().decode("utf-8"), ""
    except UnicodeDecodeError:
        return "", _("The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.")


@require_safe
@for_members(Act.EXPORT_CANDIDATES)
def export(request: HttpRequest, member: Member) -> HttpResponse:
    """Give the list as a table; that it was taken out is noted."""
    audit.note("exported", member.clinic, by=member, at=timezone.now())
    name = "demonstration-candidates" if member.clinic.is_demonstration else "candidates"
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    rows = csv.writer(response)
    rows.writerow(table.HEADING)
    rows.writerows(table.rows_of(member, current_judge().knowledge))
    return response
