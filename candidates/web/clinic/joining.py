"""Taking up an invitation: with a new account, or signed in with the address that was invited."""

from uuid import UUID

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from candidates.actions.invitations import InvitationClosedError, accept, accept_with_account
from candidates.forms.members import JoiningForm
from candidates.membership import Member
from candidates.models import Invitation, User
from candidates.queries.invitations import invitation_with
from candidates.web.access import CLINIC
from candidates.web.clinic.first_page import first_page
from candidates.web.clinic.page import WRONG, posted

GONE = 410
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join(request: HttpRequest, key: UUID, secret: str) -> HttpResponse:
    """Show what the invitation asks of whoever holds it, and take it up; one that is closed says so."""
    try:
        invitation = invitation_with(key, secret)
    except Invitation.DoesNotExist:
        raise Http404 from None
    try:
        return _answer(request, invitation)
    except InvitationClosedError:
        return render(request, "clinic/invitation_closed.html", {"invitation": invitation}, status=GONE)


def _answer(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if invitation.is_closed(now()):
        raise InvitationClosedError
    if isinstance(request.user, User):
        return _signed_in(request, request.user, invitation)
    if User.objects.filter(email=invitation.email).exists():
        return render(request, "clinic/join_sign_in.html", {"invitation": invitation})
    form = JoiningForm(posted(request), email=invitation.email)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        return _begin(request, accept_with_account(invitation, given["name"], given["password"], at=now()))
    told = {"form": form, "invitation": invitation}
    return render(request, "clinic/join.html", told, status=WRONG if form.errors else 200)


def _signed_in(request: HttpRequest, user: User, invitation: Invitation) -> HttpResponse:
    """Let the user join whose address was invited; anybody else is asked to sign out first."""
    mine = user.email == invitation.email
    if request.method == "POST" and mine:
        return _begin(request, accept(invitation, user, at=now()))
    return render(request, "clinic/join_as.html", {"invitation": invitation, "mine": mine})


def _begin(request: HttpRequest, member: Member) -> HttpResponse:
    """Let the new member begin to work in the clinic."""
    if not request.user.is_authenticated:
        login(request, member.user, backend=BACKEND)
        request.session.set_expiry(0)
    request.session[CLINIC] = member.clinic.pk
    return redirect(first_page(member))
