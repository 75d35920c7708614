"""What a clinic says of itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import clinic as actions
from candidates.forms.clinic import ClinicForm
from candidates.membership import Member
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, posted, show


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def clinic(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the settings, and change them where the role allows it."""
    form = ClinicForm(posted(request), instance=member.clinic)
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        if form.is_valid():
            actions.edit(form.cleaned_data, by=member, at=now())
            messages.success(request, _("Settings saved."))
            return redirect("clinic")
    told = {"form": form, "clinic": member.clinic, "may_edit": member.may(Act.EDIT_SETTINGS)}
    return show(request, member, "settings", told, status=WRONG if form.errors else 200)
