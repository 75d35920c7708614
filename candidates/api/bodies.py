"""What a request carries: JSON in UTF-8, at most 1 MB, sent as it is."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, UnreadablePostError

from candidates.api.conditions import Document
from candidates.api.door import JSON
from candidates.api.problems import REFUSED_INPUT, TOO_LARGE, WITHOUT_LENGTH, WRONG_MEDIA_TYPE, ProblemError, of_input
from candidates.engine.documents import decoded
from candidates.engine.faults import Fault, Refused
from candidates.evaluation import ENOUGH_BYTES, TOO_MANY_BYTES

UTF_8 = frozenset({"utf-8", "utf8"})


def object_of(request: HttpRequest) -> Document:
    """Return the object that a request carries, empty where it carries nothing; Problem where it is none."""
    if carries_nothing(request):
        return {}
    refuse_other_media(request)
    try:
        return decoded(body_of(request), "an object")
    except Refused as refused:
        raise of_input(refused) from None


def changes_of(request: HttpRequest) -> Document:
    """Return the object that says what to change; Problem where its body was lost on the way, lest it seem saved."""
    if carries_nothing(request):
        raise of_input(Refused([Fault("", "The body is missing.", "an object with what is to be changed")]))
    return object_of(request)


def carries_nothing(request: HttpRequest) -> bool:
    """Return whether a request says that it has no body."""
    return "HTTP_TRANSFER_ENCODING" not in request.META and request.META.get("CONTENT_LENGTH") in (None, "", "0")


def refuse_other_media(request: HttpRequest) -> None:
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


def body_of(request: HttpRequest) -> bytes:
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
