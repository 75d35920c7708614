"""The clinic's logo: seen, set, taken off and put back by the administrator, and handed out as a picture."""

from re import fullmatch

from csp.constants import NONE, UNSAFE_INLINE
from csp.decorators import csp
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from candidates.actions import logos as actions
from candidates.forms.logo import LogoForm
from candidates.membership import Member
from candidates.queries import logos
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, show
from candidates.web.digests import Digest

TYPES = {"png": "image/png", "svg": "image/svg+xml"}
# An SVG that is opened by itself may use its own colours, and nothing else.
ALONE = {"default-src": [NONE], "style-src": [UNSAFE_INLINE], "sandbox": True}
# Its address is its digest: what stands there never changes.
FOR_A_YEAR = "private, max-age=31536000, immutable"


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def clinic_logo(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the logo and the one before it, and set another, take it off or put one back where the role allows it."""
    form = LogoForm()
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        form = LogoForm(request.POST, request.FILES)
        if says := _changed(request, form, member):
            messages.success(request, says)
            before = member.clinic.logo_sha256
            return redirect(f"{reverse('clinic_logo')}?before={before}" if before else "clinic_logo")
    before = _digest(request.GET.get("before", ""))
    told = {
        "form": form,
        "logo": logos.logo_of(member.clinic, member.clinic.logo_sha256),
        "before": logos.logo_of(member.clinic, before) if before != member.clinic.logo_sha256 else None,
        "clinic": member.clinic,
        "may_edit": member.may(Act.EDIT_SETTINGS),
    }
    return show(request, member, "logo", told, status=WRONG if form.errors else 200)


def _changed(request: HttpRequest, form: LogoForm, member: Member) -> str:
    """Do what was sent, and return it in words; nothing where the form says what is wrong."""
    if "remove" in request.POST:
        actions.remove_logo(by=member, at=now())
        return _("Papers are printed without a logo from now on.")
    if "back" in request.POST:
        actions.put_back(_digest(request.POST["back"]), by=member, at=now())
        return _("The logo is back.")
    if form.is_valid():
        actions.set_logo(form.cleaned_data["logo"], by=member, at=now())
        return _("The logo is set.")
    return ""


def _digest(written: str) -> str:
    """Return a digest as it was sent; nothing where it is none."""
    return written if fullmatch(Digest.regex, written) else ""


@require_safe
@csp(ALONE)
@for_members(Act.READ_SETTINGS)
def logo_file(request: HttpRequest, member: Member, sha256: str) -> HttpResponse:
    """Hand out a logo of the clinic."""
    found = logos.logo(sha256, seen_by=member)
    return HttpResponse(found.content, content_type=TYPES[found.kind], headers={"Cache-Control": FOR_A_YEAR})
