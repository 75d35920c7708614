"""`POST /api/v1/evaluate`: the evaluation of one person; nothing is stored."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.utils import timezone

from candidates.api.conditions import Document
from candidates.api.description import operations
from candidates.api.door import JSON, Door
from candidates.api.problems import REFUSED_INPUT, TOO_LARGE, WITHOUT_LENGTH, WRONG_MEDIA_TYPE, ProblemError, of_input
from candidates.engine.faults import Refused
from candidates.evaluation import ENOUGH_BYTES, TOO_MANY_BYTES, answer_to
from candidates.queries.judging import current_judge

UTF_8 = frozenset({"utf-8", "utf8"})


class Evaluate(Door):
    """Takes the same JSON as `manage.py evaluate` and gives the same bytes.

    The body is read once and decoded, judged and encoded once: no parser, serializer or renderer stands between.
    """

    def operation(self) -> Document:
        """Return the description of an evaluation."""
        return operations.evaluate()

    def post(self, request: HttpRequest) -> HttpResponse:
        """Return the answer; Problem with every fault where the input is refused."""
        self.media_type(request)
        _refuse_other_media(request)
        try:
            answer = answer_to(_body(request), current_judge(), timezone.localdate())
        except Refused as refused:
            raise of_input(refused) from None
        return HttpResponse(answer, content_type=JSON, headers={"Cache-Control": "no-store"})


def _refuse_other_media(request: HttpRequest) -> None:
    """Refuse what does not call itself JSON in UTF-8; what it is in truth, the reading finds out."""
    coding = request.META.get("HTTP_CONTENT_ENCODING", "identity")
    if coding.strip().lower() not in ("identity", ""):
        accepted = {"Accept-Encoding": "identity"}
        raise ProblemError(WRONG_MEDIA_TYPE, "The body is encoded. Send it as it is.", headers=accepted)
    if request.content_type != JSON:
        raise ProblemError(
            WRONG_MEDIA_TYPE, f"Send JSON, with the header Content-Type: {JSON}.", headers={"Accept": JSON}
        )
    charset = (request.content_params or {}).get("charset", "utf-8")
    if charset.lower() not in UTF_8:
        raise ProblemError(WRONG_MEDIA_TYPE, "Send JSON in UTF-8, without another charset.", headers={"Accept": JSON})


def _body(request: HttpRequest) -> bytes:
    """Return the body; Problem where it is too large or has no length that could be trusted."""
    if "HTTP_TRANSFER_ENCODING" in request.META and not request.META.get("CONTENT_LENGTH"):
        raise ProblemError(WITHOUT_LENGTH, WITHOUT_LENGTH.explains)
    try:
        body = request.body
    except RequestDataTooBig:
        raise ProblemError(TOO_LARGE, TOO_LARGE.explains, faults=[TOO_MANY_BYTES]) from None
    except UnreadablePostError:
        raise ProblemError(REFUSED_INPUT, "The body ended before its end.") from None
    if len(body) >= ENOUGH_BYTES:
        raise ProblemError(TOO_LARGE, TOO_LARGE.explains, faults=[TOO_MANY_BYTES])
    return body
