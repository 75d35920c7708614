"""On which paper a file is asked for."""

from django.http import HttpRequest

from candidates.report.setting import SIZES, Size


def size_asked(request: HttpRequest) -> Size:
    """Return the size that ?paper= names: a4 or letter; the size of the reader's clinic where it names none."""
    usual = SIZES[request.member.clinic.paper_size]  # type: ignore[attr-defined]
    return SIZES.get(request.GET.get("paper", ""), usual)
