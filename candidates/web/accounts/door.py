"""The door that shuts for a while after wrong passwords: for whom, from where, and what is said then."""

from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

TOO_MANY = 429


def address_tried(request: HttpRequest, credentials: Mapping[str, Any] | None) -> str:
    """Return the e-mail address that somebody tried to sign in with, whatever its case."""
    tried = (credentials or {}).get("email") or (credentials or {}).get("username") or request.POST.get("login")
    return str(tried or "").strip().lower()


def visitor(request: HttpRequest) -> str:
    """Return the network address of the visitor, as the proxy in front gives it; nothing where none is known."""
    return get_adapter().get_client_ip(request) if request.META.get("REMOTE_ADDR") else ""


def shut(request: HttpRequest, *_: Any) -> HttpResponse:
    """Show the page that says that the door is shut, for how long, and what to do."""
    return render(request, "account/locked.html", status=TOO_MANY)
