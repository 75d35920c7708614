"""How often one place may ask about reports."""

from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle
from rest_framework.views import APIView

from candidates.web.accounts.door import visitor


class PerPlace(SimpleRateThrottle):
    """So many questions a minute from one address of the network."""

    scope = "verify"
    rate = "60/min"

    def get_cache_key(self, request: Request, _: APIView) -> str:
        """Return under what the questions of one place are counted."""
        return f"verify-{visitor(request)}"


def asks_too_often(request: HttpRequest) -> bool:
    """Return whether this place has asked too often within a minute; this question counts."""
    return not PerPlace().allow_request(Request(request), APIView())
