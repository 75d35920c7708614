"""Keys with which programs act for a member of a clinic."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

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


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.USE_API)
def revoke(request: HttpRequest, member: Member, key: int) -> HttpResponse:
    """Show what stops working without a key, and let it open nothing from now on."""
    token = queries.token(key, seen_by=member)
    if token.revoked_at:
        messages.info(request, _("“%(key)s” is revoked already.") % {"key": token})
        return redirect("clinic_tokens")
    if request.method != "POST":
        return show(request, member, "revoke", {"token": token})
    actions.revoke(token, by=member, at=now())
    messages.success(request, _("“%(key)s” is revoked: it opens nothing any more.") % {"key": token})
    return redirect("clinic_tokens")
