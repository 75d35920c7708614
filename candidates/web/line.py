"""A line that was typed into a field that no form reads."""

from django.http import HttpRequest


def line_of(request: HttpRequest, name: str, *, at_most: int) -> str:
    """Return what was typed, without blanks around it and without NUL, which PostgreSQL does not take."""
    return request.POST.get(name, "").replace("\0", "").strip()[:at_most]
