"""Keys with which programs act for a member of a clinic."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from candidates.actions import tokens as actions
from candidates.forms.tokens import TokenForm
from candidates.membership import Member
from candidates.queries import tokens as queries
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, posted, show


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_members(Act.USE_API)
def tokens(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the keys, and make one; its secret stands on the page that answers, and never again."""
    form, secret = TokenForm(posted(request)), ""
    if request.method == "POST" and form.is_valid():
        _token, secret = actions.make(form.cleaned_data["name"], by=member, at=now())
        form = TokenForm()
    told = {"form": form, "secret": secret, "tokens": queries.tokens_of(member), "manages": member.may(Act.INVITE)}
    return show(request, member, "tokens", told, status=WRONG if form.errors else 200)


@require_POST
@for_members(Act.USE_API)
def revoke(request: HttpRequest, member: Member, key: int) -> HttpResponse:
    """Let a key open nothing from now on."""
    actions.revoke(queries.token(key, seen_by=member), by=member, at=now())
    messages.success(request, _("The key is revoked; it opens nothing any more."))
    return redirect("clinic_tokens")
