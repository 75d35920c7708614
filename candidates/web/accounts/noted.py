"""Allauth's pages on which somebody changes their second step: what changed is noted, and other sessions end."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now

from candidates.actions import door
from candidates.models import User

View = Callable[..., HttpResponse]


def noted(view: View) -> View:
    """Let what is sent to a page be one transaction with its lines in the audit."""

    @wraps(view)
    def noting(request: HttpRequest, *args: Any, **keys: Any) -> HttpResponse:
        if request.method != "POST" or not isinstance(request.user, User):
            return view(request, *args, **keys)
        with door.changing(request.user, at=now(), stays=request.session.session_key or ""):
            return view(request, *args, **keys)

    return noting
