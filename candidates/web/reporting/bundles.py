"""Many reports in one file: asked for from the list of people, made by the worker, fetched when ready."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from candidates.actions import audit
from candidates.actions import bundles as actions
from candidates.forms.people import FilterForm
from candidates.membership import Member
from candidates.queries.bundles import bundle, bundles_of, latest_conclusions
from candidates.queries.candidates import found
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members

ON_A_PAGE = 20


@require_safe
@never_cache
@for_members(Act.EXPORT_CANDIDATES)
def bundles(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what was asked for and how far it is."""
    page = Paginator(bundles_of(member).select_related("asked_by"), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "report/bundles.html", {"page": page, "member": member})


@require_POST
@for_members(Act.EXPORT_CANDIDATES)
def ask(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask for the last report of everybody whom the filters and the words of the list leave."""
    form = FilterForm(request.GET, knowledge=current_judge().knowledge)
    people = found(member, words=request.POST.get("words", "")[:200], **form.chosen())
    try:
        actions.ask(latest_conclusions(people, seen_by=member), by=member, at=timezone.now())
    except actions.BundleError as reason:
        messages.error(request, str(reason))
        return redirect("candidates")
    return redirect("bundles")


@require_POST
@for_members(Act.EXPORT_CANDIDATES)
def cancel(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Cancel what is not ready yet."""
    if actions.cancel(bundle(key, seen_by=member), by=member, at=timezone.now()):
        messages.success(request, _("Cancelled."))
    else:
        messages.error(request, _("It had ended already, so there was nothing to cancel."))
    return redirect("bundles")


@require_safe
@never_cache
@for_members(Act.EXPORT_CANDIDATES)
def fetch(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Hand out the file; not found while it is not ready."""
    chosen = bundle(key, seen_by=member)
    if not chosen.file:
        raise Http404
    audit.note("fetched", chosen, by=member, at=timezone.now())
    name = f"reports-{chosen.asked_at:%Y-%m-%d}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(bytes(chosen.file), content_type="application/zip", headers=headers)
