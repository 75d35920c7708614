"""What is said at an address of the interface that leads nowhere."""

from difflib import get_close_matches

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from candidates.api.problems import NOT_FOUND, ProblemError
from candidates.api.resources import RESOURCES

RECORDS = ("adoption", "candidates", "assessments", "plans", "aftercare/kinds", "conclusions")
NAMES = ("evaluate", "edition", "schema", "docs", *(resource.many for resource in RESOURCES), *RECORDS)
ADDRESSES = ["/api/v1/" + name for name in NAMES]


@csrf_exempt
def nowhere(request: HttpRequest) -> HttpResponse:
    """Say, whatever the method, that nothing is here, and which addresses are near."""
    near = get_close_matches(request.path[:60].rstrip("/"), ADDRESSES, n=3, cutoff=0.6)
    detail = f"Nothing is at this address. There are: {', '.join(ADDRESSES)}. Ids are in lower case."
    return ProblemError(NOT_FOUND, detail, near=near).response()
