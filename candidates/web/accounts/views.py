"""The one page about accounts that allauth has not."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
@login_required
def changed(request: HttpRequest) -> HttpResponse:
    """Say that the password was changed."""
    return render(request, "account/password_changed.html")
