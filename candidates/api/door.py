"""What every address of the interface shares: which methods and media types it takes, and faults as problems."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from rest_framework.views import APIView

from candidates.api.conditions import Document
from candidates.api.described import Described
from candidates.api.problems import NO_KNOWLEDGE, NOT_ACCEPTABLE, UNAVAILABLE, WRONG_METHOD, ProblemError

JSON = "application/json"
# Answers that judge carry it in their text; this carries it to every other one, from a list of people to a removal.
INTENDED_USE = '</intended-use>; rel="terms-of-service"'


class Door(APIView):
    """An address of the interface; each method answers with bytes that are ready to be sent.

    Of Django REST framework it takes what costs nothing at a request: the routes and methods that the description is
    made from. The framework's own dispatch wraps every request anew, negotiates and authenticates for about 85 of the
    370 microseconds of an empty view, which is a third of what a whole evaluation may take; nothing here needs it.
    """

    offers: ClassVar[tuple[str, ...]] = (JSON,)
    schema = Described()

    def operation(self) -> Document:
        """Return the description of what this address does, as OpenAPI has it."""
        raise NotImplementedError

    def operation_of(self, method: str) -> Document:
        """Return the description of what one method does here; most addresses take only one."""
        return self.operation()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer a request, or say what was wrong with it; either names where the intended use and its limits stand."""
        response = self._answered(request, *args, **kwargs)
        response.headers["Link"] = INTENDED_USE
        return response

    def _answered(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return self._handler(request)(request, *args, **kwargs)
        except ProblemError as problem:
            return problem.response()
        except UNAVAILABLE:
            return ProblemError(NO_KNOWLEDGE, NO_KNOWLEDGE.explains, headers={"Retry-After": "60"}).response()

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        """Say which methods are allowed."""
        return HttpResponse(status=204, headers={"Allow": ", ".join(self.allowed_methods)})

    def _handler(self, request: HttpRequest) -> Callable[..., HttpResponseBase]:
        handler: Callable[..., HttpResponseBase] | None = None
        if request.method and request.method.lower() in self.http_method_names:
            handler = getattr(self, request.method.lower(), None)
        if handler is None:
            allowed = ", ".join(self.allowed_methods)
            raise ProblemError(WRONG_METHOD, f"This address takes {allowed}.", headers={"Allow": allowed})
        return handler

    def media_type(self, request: HttpRequest) -> str:
        """Return the media type to answer in; Problem where the header Accept names none that is offered."""
        if request.META.get("HTTP_ACCEPT", "").strip() in ("", "*/*", self.offers[0]):
            return self.offers[0]
        preferred: str | None = request.get_preferred_type(self.offers)
        if preferred is None:
            offered = " or ".join(self.offers)
            raise ProblemError(NOT_ACCEPTABLE, f"This address answers in {offered}. Name it in the header Accept.")
        return preferred
