"""Who works at a clinic and as what, whom it has invited, and changing that."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from candidates.actions import invitations
from candidates.actions import people as actions
from candidates.forms.members import InvitationForm, RolesForm
from candidates.membership import Member
from candidates.models import Role
from candidates.queries import people as queries
from candidates.queries.invitations import invitation
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.letter import sender
from candidates.web.clinic.page import WRONG, posted, show


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def people(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who works here, and invite somebody where the role allows it."""
    form = InvitationForm(posted(request))
    if request.method == "POST":
        member.must(Act.INVITE)
        if form.is_valid() and _invited(request, form, member):
            return redirect("clinic_people")
    may_invite = member.may(Act.INVITE)
    told = {
        "form": form,
        "may_invite": may_invite,
        "colleagues": queries.colleagues(member),
        "invitations": queries.open_invitations(member, now()) if may_invite else [],
    }
    return show(request, member, "people", told, status=WRONG if form.errors else 200)


def _invited(request: HttpRequest, form: InvitationForm, member: Member) -> bool:
    """Invite whom the form names; return whether that was possible, else the form says why not."""
    email, role = form.cleaned_data["email"], Role(form.cleaned_data["role"])
    try:
        invitations.invite(email, role, send=sender(request), by=member, at=now())
    except ValidationError as wrong:
        form.add_error(None, [says for found in wrong.message_dict.values() for says in found])
    except OSError:
        form.add_error(None, _("The letter could not be sent, so nobody was invited. Try again, or check the mail."))
    else:
        messages.success(request, _("The invitation is on its way. It can be taken up for two weeks."))
    return not form.errors


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.INVITE)
def person(request: HttpRequest, member: Member, key: int) -> HttpResponse:
    """Show the roles of one member, and change them or take the member out of the clinic."""
    colleague = queries.colleague(key, seen_by=member)
    form = RolesForm(posted(request), initial={"roles": [role.value for role in colleague.roles]})
    leaves = "remove" in request.POST
    if request.method == "POST" and (leaves or form.is_valid()):
        roles = [] if leaves else [Role(role) for role in form.cleaned_data["roles"]]
        try:
            actions.give_roles(colleague.user, roles, by=member, at=now())
        except actions.LastAdministratorError as wrong:
            form = form if form.is_bound and not leaves else RolesForm(initial=form.initial)
            told = {"form": form, "colleague": colleague, "refused": str(wrong)}
            return show(request, member, "person", told, status=WRONG)
        says = _("%(whom)s is taken out of the clinic.") if leaves else _("Roles saved: %(whom)s.")
        messages.success(request, says % {"whom": colleague.user})
        return redirect("clinic_people")
    status = WRONG if form.errors else 200
    return show(request, member, "person", {"form": form, "colleague": colleague}, status=status)


@require_POST
@for_members(Act.INVITE)
def withdraw(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Close an invitation that was not taken up yet; one that was closed meanwhile stays so."""
    try:
        invitations.withdraw(invitation(key, seen_by=member), by=member, at=now())
        messages.success(request, _("The invitation is withdrawn; its link no longer works."))
    except invitations.InvitationClosedError:
        messages.info(request, _("That invitation was closed already."))
    return redirect("clinic_people")
