"""The list of people, with its filters; names are searched for by POST, so that none stands in an address."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from candidates.actions import filters
from candidates.forms.people import FilterForm
from candidates.membership import Member
from candidates.models import SavedFilter
from candidates.queries.candidates import found
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.line import line_of
from candidates.web.people.lines import lines_of

ON_A_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_CANDIDATES)
def people(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the people that the filters and the words searched for leave."""
    knowledge = current_judge().knowledge
    form = FilterForm(request.GET, knowledge=knowledge)
    words = request.POST.get("words", "")[:200]
    chosen = form.chosen()
    page = Paginator(found(member, words=words, **chosen), ON_A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "form": form,
        "words": words,
        "page": page,
        "lines": lines_of(page.object_list, member, knowledge),
        "filtered": bool(words) or chosen != FilterForm({}, knowledge=knowledge).chosen(),
        "query": query_of(request),
        "kept": SavedFilter.objects.filter(clinic=member.clinic),
        "member": member,
        "may_edit": member.may(Act.EDIT_CANDIDATES),
        "may_import": member.may(Act.IMPORT_CANDIDATES),
        "may_export": member.may(Act.EXPORT_CANDIDATES),
    }
    return render(request, "candidates/people/list.html", shown)


@require_POST
@for_members(Act.READ_CANDIDATES)
def save_filter(request: HttpRequest, member: Member) -> HttpResponse:
    """Keep the filters of the list under a name."""
    name = line_of(request, "name", at_most=100)
    query = query_of(request)
    if name:
        filters.save(name, query, by=member, at=timezone.now())
        messages.success(request, _("The view is kept under “%(name)s”.") % {"name": name})
    else:
        messages.error(request, _("Give the view a name, then keep it."))
    return redirect(f"{reverse('candidates')}?{query}")


@require_POST
@for_members(Act.READ_CANDIDATES)
def forget_filter(request: HttpRequest, member: Member, key: int) -> HttpResponse:
    """Let a kept view go."""
    kept = SavedFilter.objects.get(pk=key, clinic=member.clinic)
    filters.forget(kept, by=member, at=timezone.now())
    messages.success(request, _("The view is no longer kept."))
    return redirect("candidates")


def query_of(request: HttpRequest) -> str:
    """Return the filters of a request as a query string: nothing but filters, so never a name."""
    form = FilterForm(request.GET or request.POST, knowledge=current_judge().knowledge)
    form.full_clean()
    return urlencode({name: value for name, value in form.cleaned_data.items() if value})
