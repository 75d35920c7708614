"""Which of one's clinics one works in now."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.queries.people import clinics_of
from candidates.web.access import CLINIC, member_in
from candidates.web.clinic.first_page import first_page


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def switch(request: HttpRequest) -> HttpResponse:
    """Show who one is and one's clinics, and go to work in the one chosen; another's is not found."""
    clinics = clinics_of(request.user)
    if request.method == "POST":
        chosen = next((clinic for clinic in clinics if str(clinic.pk) == request.POST.get("clinic")), None)
        if chosen is None:
            raise Http404
        request.session[CLINIC] = chosen.pk
        messages.success(request, _("You now work in %(clinic)s.") % {"clinic": chosen})
        return redirect(first_page(member_in(request)))
    return render(request, "clinic/switch.html", {"clinics": clinics})
