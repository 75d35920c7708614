"""The clinic's logo: seen, set and taken off by the administrator, and handed out as a picture."""

from csp.constants import NONE, UNSAFE_INLINE
from csp.decorators import csp
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
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

TYPES = {"png": "image/png", "svg": "image/svg+xml"}
# An SVG that is opened by itself may use its own colours, and nothing else.
ALONE = {"default-src": [NONE], "style-src": [UNSAFE_INLINE], "sandbox": True}
# Its address is its digest: what stands there never changes.
FOR_A_YEAR = "private, max-age=31536000, immutable"


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.READ_SETTINGS)
def clinic_logo(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the logo, and set another or take it off where the role allows it."""
    form = LogoForm()
    if request.method == "POST":
        member.must(Act.EDIT_SETTINGS)
        if "remove" in request.POST:
            actions.remove_logo(by=member, at=now())
            messages.success(request, _("Papers are printed without a logo from now on."))
            return redirect("clinic_logo")
        form = LogoForm(request.POST, request.FILES)
        if form.is_valid():
            actions.set_logo(form.cleaned_data["logo"], by=member, at=now())
            messages.success(request, _("The logo is set."))
            return redirect("clinic_logo")
    told = {
        "form": form,
        "logo": logos.logo_of(member.clinic, member.clinic.logo_sha256),
        "clinic": member.clinic,
        "may_edit": member.may(Act.EDIT_SETTINGS),
    }
    return show(request, member, "logo", told, status=WRONG if form.errors else 200)


@require_safe
@csp(ALONE)
@for_members(Act.READ_SETTINGS)
def logo_file(request: HttpRequest, member: Member, sha256: str) -> HttpResponse:
    """Hand out a logo of the clinic."""
    found = logos.logo(sha256, seen_by=member)
    return HttpResponse(found.content, content_type=TYPES[found.kind], headers={"Cache-Control": FOR_A_YEAR})
