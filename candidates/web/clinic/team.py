"""What a clinic asks of its team: a quorum, and an impression before the verdict; and how impressions agreed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import clinic as actions
from candidates.forms.team import TeamRulesForm
from candidates.membership import Member
from candidates.models import Clinic
from candidates.queries.team import quorum_of
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, posted, show
from candidates.wording.team import ROLES


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def team(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what is asked of the team, and change it where the role allows that."""
    form = TeamRulesForm(posted(request), initial=_rules(member.clinic))
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        if form.is_valid():
            given = form.cleaned_data
            rules = {**given, "quorum_roles": ",".join(given["quorum_roles"])}
            actions.set_team_rules(rules, by=member, at=now())
            messages.success(request, _("Settings saved."))
            return redirect("clinic_team")
    quorum = quorum_of(member.clinic)
    told = {"form": form, "may_edit": member.may(Act.EDIT_SETTINGS), "quorum": quorum, "clinic": member.clinic}
    told["roles"] = ", ".join(_(ROLES[role]) for role in quorum.roles)
    return show(request, member, "team", told, status=WRONG if form.errors else 200)


def _rules(clinic: Clinic) -> dict[str, object]:
    return {
        "quorum_views": clinic.quorum_views,
        "quorum_roles": list(quorum_of(clinic).roles),
        "quorum_required": clinic.quorum_required,
        "asks_impression": clinic.asks_impression,
    }
