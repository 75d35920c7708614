"""What a clinic says of itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import clinic as actions
from candidates.engine.rules import Knowledge
from candidates.forms.clinic import ClinicForm
from candidates.forms.units import alike
from candidates.membership import Member
from candidates.queries.judging import current_judge
from candidates.queries.people import has_assessor
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.amounts import unit
from candidates.web.clinic.page import WRONG, posted, show


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def clinic(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the settings, and change them where the role allows it."""
    knowledge = current_judge().knowledge
    spelt = {name: unit(name) for fact in knowledge.facts.values() for name in fact.units}
    form = ClinicForm(posted(request), instance=member.clinic, knowledge=knowledge, unit_words=spelt)
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        if form.is_valid():
            actions.edit(form.cleaned_data, by=member, at=now())
            messages.success(request, _("Settings saved."))
            return redirect("clinic")
    told = {
        "form": form,
        "units": _units(member, knowledge),
        "clinic": member.clinic,
        "may_edit": member.may(Act.EDIT_SETTINGS),
        "has_assessor": has_assessor(member),
    }
    return show(request, member, "settings", told, status=WRONG if form.errors else 200)


def _units(member: Member, knowledge: Knowledge) -> list[tuple[str, str]]:
    """Return what is measured and the unit that the clinic reads it in, both in words."""
    kept = member.clinic.preferred_units
    return [(one.label, unit(kept.get(one.facts[0].id, one.units[0]))) for one in alike(knowledge)]
