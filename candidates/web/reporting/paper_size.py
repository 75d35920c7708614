"""On which paper a file is asked for."""

from django.http import HttpRequest

from candidates.report.setting import Size

SIZES: dict[str, Size] = {"a4": "a4", "letter": "us-letter"}


def size_asked(request: HttpRequest) -> Size:
    """Return the size that ?paper= names: a4 or letter; A4 where it names none."""
    return SIZES.get(request.GET.get("paper", ""), "a4")
