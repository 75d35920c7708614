"""Everything that was recorded of a limb after surgery, and one entry with what belongs to it."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candidates.actions import audit
from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.watch import watches_of
from candidates.forms.aftercare import FORMS, forms_at
from candidates.forms.aftercare.visits import Closing
from candidates.membership import Member
from candidates.models import ResidualLimb
from candidates.queries import aftercare as queries
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.aftercare.told import told
from candidates.web.aftercare.ways import Ways
from candidates.web.dates import today
from candidates.web.people.lines import limb_in_words

ON_A_PAGE = 50


@require_safe
@for_members(Act.READ_CANDIDATES)
def of_limb(request: HttpRequest, member: Member, limb: UUID) -> HttpResponse:
    """Show all entries of a limb, the latest day first; of one kind where that is chosen."""
    found = queries.limb(limb, seen_by=member)
    record = queries.record_of(found, seen_by=member)
    kind = request.GET.get("kind", "")
    chosen = [entry for entry in reversed(record.all) if kind not in FORMS or entry.kind == kind]
    page = Paginator(chosen, ON_A_PAGE).get_page(request.GET.get("page"))
    audit.note_reading(found.candidate, by=member)
    shown = {
        **of(found, member),
        "page": page,
        "lines": [told(entry, record) for entry in page.object_list],
        "kinds": [(form.kind, form.title) for form in forms_at(found.level)],
        "kind": kind if kind in FORMS else "",
        "query": f"kind={kind}" if kind in FORMS else "",
        "may_record": kinds_to_record(found, member),
    }
    return render(request, "candidates/aftercare/entries.html", shown)


@require_safe
@for_members(Act.READ_CANDIDATES)
def one(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show one entry: what was said, by whom, and what answers, closes or corrects it."""
    row = queries.entry(key, seen_by=member)
    record = queries.record_of(row.limb, seen_by=member)
    entry = next(one for one in record.all if one.id == row.pk)
    audit.note_reading(row.limb.candidate, by=member)
    return render(
        request,
        "candidates/aftercare/entry.html",
        {**of(row.limb, member), **_around(entry, record, Ways(row.limb, member))},
    )


def kinds_to_record(limb: ResidualLimb, member: Member) -> list[tuple[str, Any]]:
    """Return the kinds of entries, each with its title, that a member may record of a limb by themselves."""
    ways = Ways(limb, member)
    return [(form.kind, form.title) for form in forms_at(limb.level) if ways.may(form.kind) and not form.answers]


def of(limb: ResidualLimb, member: Member) -> dict[str, Any]:
    """Return what every page of the chapter says at its head: the person, the limb in words, who may bring back."""
    words = limb_in_words(limb.level, limb.side, current_judge().knowledge)
    may_edit = member.may(Act.EDIT_CANDIDATES)
    return {"limb": limb, "candidate": limb.candidate, "limb_in_words": words, "may_edit": may_edit}


def _around(entry: Entry, record: Record, ways: Ways) -> dict[str, Any]:
    """Return an entry with the ones that belong to it, and what the reader may do about it."""
    by_key = {one.id: one for one in record.all}
    before = [told(by_key[key], record) for key in (entry.corrects, entry.about) if key in by_key]
    after = [told(one, record) for one in record.all if entry.id in (one.about, one.corrects)]
    counts = entry in record.counting
    watched = entry in [watch.entry for watch in watches_of(record, today())]
    return {
        "told": told(entry, record),
        "before": before,
        "after": after,
        "may_correct": counts and ways.may(entry.kind),
        "may_close": watched and ways.may(Closing.kind),
    }
