"""The pages about accounts that allauth has not, or not with what a clinic asks."""

from typing import Any

from allauth.mfa.base.views import IndexView
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe

from candidates.membership import has_second_step
from candidates.queries.second_step import clinics_that_ask
from candidates.web.access import member_in
from candidates.web.clinic.first_page import first_page


@require_safe
@login_required
def changed(request: HttpRequest) -> HttpResponse:
    """Say that the password was changed."""
    return render(request, "account/password_changed.html")


@method_decorator(login_required, name="dispatch")
class SecondStepPage(IndexView):
    """The second step of whoever is signed in, and which of their clinics ask it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what allauth tells, who asks for it, and where work goes on once it is there."""
        told = super().get_context_data(**kwargs)
        user = self.request.user
        asking = clinics_that_ask(user)
        is_due = bool(asking) and not has_second_step(user)
        return {**told, "asking": asking, "is_due": is_due, "work": first_page(member_in(self.request))}
