"""What the addresses of people, assessments and conclusions share: who may, when it is, and what went wrong."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar

from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from candidates.actions.aftercare import CorrectedAlreadyError
from candidates.actions.assessments import ChangedMeanwhileError, NoQuorumError, NotOpenError
from candidates.actions.idempotency import KeyUsedOtherwiseError, StillAtItError
from candidates.actions.opening import ArchivedError
from candidates.api.conditions import Document
from candidates.api.door import JSON, Door
from candidates.api.members import member_behind
from candidates.api.problems import (
    ARCHIVED,
    CHANGED_MEANWHILE,
    CLOSED,
    CORRECTED_ALREADY,
    KEY_USED_OTHERWISE,
    NO_KNOWLEDGE,
    NO_QUORUM,
    NOT_ALLOWED,
    NOT_FOUND,
    SECOND_STEP_DUE,
    STILL_AT_IT,
    ProblemError,
    of_input,
)
from candidates.engine.faults import Fault, Refused
from candidates.evaluation import as_json
from candidates.membership import NotAllowedError, SecondStepDueError
from candidates.models import Edition
from candidates.roles import Act

NO_STORE = {"Cache-Control": "no-store"}
EXPECTED = (
    NotAllowedError, ObjectDoesNotExist, Refused, ArchivedError, NotOpenError, ChangedMeanwhileError, NoQuorumError,
    CorrectedAlreadyError, KeyUsedOtherwiseError, StillAtItError, ValidationError,
)  # fmt: skip


class Records(Door):
    """An address of a clinic's records: each method is open to members who may do its act, on what their clinic has.

    A method is called as get(request, by=member, at=now, ...): the clock is read here and nowhere else.
    """

    acts: ClassVar[Mapping[str, Act]] = {}
    operations: ClassVar[Mapping[str, Callable[[], Document]]] = {}

    def operation_of(self, method: str) -> Document:
        """Return the description of what one method does here."""
        return self.operations[method]()

    def _handler(self, request: HttpRequest) -> Callable[..., HttpResponseBase]:
        handler = super()._handler(request)
        return handler if request.method == "OPTIONS" else partial(self._answer, handler)

    def _answer(self, handler: Callable[..., HttpResponseBase], request: HttpRequest, **keys: Any) -> HttpResponseBase:
        """Answer a member who may; Problem for everybody else, and where something was wrong."""
        at = timezone.now()
        method = (request.method or "").lower()
        try:
            member = member_behind(request, at.date())
            member.must(self.acts["get" if method == "head" else method])
            self.media_type(request)
            return handler(request, by=member, at=at, **keys)
        except EXPECTED as reason:
            raise problem_of(reason) from None


def answered(document: Document, *, status: int = 200, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """Return plain data as JSON that nobody on the way may keep."""
    return HttpResponse(as_json(document), status=status, content_type=JSON, headers={**NO_STORE, **(headers or {})})


def handed_out(content: bytes | str, media_type: str) -> HttpResponse:
    """Return what is ready to be sent."""
    return HttpResponse(content, content_type=media_type, headers=NO_STORE)


def problem_of(reason: Exception) -> ProblemError:
    """Return the problem that a refusal of an action or a query is."""
    if isinstance(reason, Refused):
        return of_input(reason)
    if isinstance(reason, ValidationError):
        return of_input(Refused(_faults_of(reason)))
    if isinstance(reason, Edition.DoesNotExist):
        return ProblemError(NO_KNOWLEDGE, "The edition that judged this conclusion is not loaded here.")
    if isinstance(reason, ObjectDoesNotExist):
        return ProblemError(NOT_FOUND, "Your clinic has no record of this id.")
    kinds = {
        NotAllowedError: NOT_ALLOWED,
        SecondStepDueError: SECOND_STEP_DUE,
        ArchivedError: ARCHIVED,
        NotOpenError: CLOSED,
        ChangedMeanwhileError: CHANGED_MEANWHILE,
        NoQuorumError: NO_QUORUM,
        CorrectedAlreadyError: CORRECTED_ALREADY,
        KeyUsedOtherwiseError: KEY_USED_OTHERWISE,
        StillAtItError: STILL_AT_IT,
    }
    return ProblemError(kinds[type(reason)], str(reason))


def _faults_of(reason: ValidationError) -> list[Fault]:
    """Return what a model refuses, field by field."""
    said = reason.message_dict if hasattr(reason, "error_dict") else {NON_FIELD_ERRORS: reason.messages}
    return [
        Fault("" if field == NON_FIELD_ERRORS else field, message, "another value")
        for field, messages in said.items()
        for message in messages
    ]
