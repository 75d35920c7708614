"""Osseo's own addresses, and beside them a view that does nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from osseo.urls import urlpatterns as of_osseo


@csrf_exempt
def empty(request: HttpRequest) -> HttpResponse:
    """Read the body and answer with nothing: what the server and Django cost at every request."""
    assert request.body is not None  # reading it is all that is asked
    return HttpResponse(b"{}", content_type="application/json")


urlpatterns = [path("empty", empty), *of_osseo]
