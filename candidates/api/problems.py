"""What went wrong with a request, as problem details (RFC 9457): one kind for each way, one entry for each fault."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import DatabaseError
from django.http import HttpResponse

from candidates.engine.faults import Fault, Refused
from candidates.evaluation import as_json
from candidates.queries.editions import EditionAlteredError, NoEditionError
from candidates.queries.judging import edition_in_force

PROBLEM_JSON = "application/problem+json"
# What keeps the knowledge from being read; the same faults for whoever needs it and for the problem that says so.
UNAVAILABLE = (NoEditionError, EditionAlteredError, DatabaseError)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its name, which ends the address of its explanation, the status, and what it means."""

    name: str
    status: int
    title: str
    explains: str

    @property
    def type(self) -> str:
        """Return the reference that names the kind; it leads to its explanation."""
        return f"/api/v1/docs#{self.name}"


REFUSED_INPUT = Kind(
    "refused-input", 400, "The input was refused",
    "The input cannot be judged. Every fault is named: its place, what was wrong, what is accepted.",
)  # fmt: skip
REFUSED_FILTER = Kind(
    "refused-filter", 400, "The filter was refused",
    "A list was asked for with a filter, or a value of one, that it does not have. The accepted ones are named.",
)  # fmt: skip
NO_MEMBER = Kind(
    "no-member", 401, "Nobody is known by this request",
    "Records are open to members of a clinic: send a key that still opens something in the header Authorization, or "
    "sign in.",
)  # fmt: skip
NOT_ALLOWED = Kind(
    "not-allowed", 403, "This is not allowed",
    "The role in the clinic does not allow this, or a session wrote without the header X-CSRFToken.",
)  # fmt: skip
SECOND_STEP_DUE = Kind(
    "second-step-due", 403, "A second step is due",
    "The clinic asks a second step at sign-in of everybody who works there, and the member has none yet. It is set up "
    "on the pages; keys of the member then work again as they are.",
)  # fmt: skip
NOT_FOUND = Kind(
    "not-found", 404, "Nothing is here",
    "No such address, no entry with this id in the edition in force, or no record of this id in your clinic. Near "
    "matches are named where there are any.",
)  # fmt: skip
WRONG_METHOD = Kind(
    "wrong-method", 405, "The method is not allowed", "The header Allow names the methods that this address takes."
)
NOT_ACCEPTABLE = Kind(
    "not-acceptable", 406, "The media type asked for is not offered",
    "The request's header Accept names no media type that this address can answer in.",
)  # fmt: skip
SAME_NAME = Kind(
    "same-name", 409, "Somebody of this name is recorded already",
    'Nobody was added. Where it is another person, say so with "another_person": true.',
)  # fmt: skip
ARCHIVED = Kind(
    "archived", 409, "The person is archived",
    "What is recorded of an archived person is read, and no answer, entry or limb is added. Bring the "
    "person back first, at /api/v1/candidates/{id}/bring-back.",
)  # fmt: skip
CLOSED = Kind(
    "closed", 409, "The assessment is closed",
    "It is concluded or superseded, and never changes. Begin a new one, which starts from its answers.",
)  # fmt: skip
NO_QUORUM = Kind(
    "no-quorum", 409, "The quorum of the clinic does not stand",
    "This clinic concludes nothing before its quorum stands. Members sign their views on the pages of the clinic.",
)  # fmt: skip
NOT_TO_BE_ISSUED = Kind(
    "not-to-be-issued", 409, "The letter may not be issued yet",
    "The policy's text was not read to the end. A named person reads its current text on the pages of the clinic and "
    "confirms it; until then the letter is there as data only.",
)  # fmt: skip
CORRECTED_ALREADY = Kind(
    "corrected-already", 409, "The entry was corrected already",
    "An entry that was corrected no longer counts: it can be neither corrected once more nor answered. The later one "
    "can, which is named.",
)  # fmt: skip
STILL_AT_IT = Kind(
    "still-at-it", 409, "The same request is being answered",
    "Another request with this Idempotency-Key is at work. Nothing was written twice; send it again in a few seconds.",
)  # fmt: skip
WITHOUT_LENGTH = Kind(
    "length-required", 411, "The length of the body is missing",
    "The body came in chunks of no declared length. Send it whole, with the header Content-Length.",
)  # fmt: skip
CHANGED_MEANWHILE = Kind(
    "changed-meanwhile", 412, "Somebody saved in between",
    "The header If-Match names a revision that is no longer the last. Nothing was saved; read the answers again.",
)  # fmt: skip
TOO_LARGE = Kind("too-large", 413, "The body is too large", "An input has at most 1 MB.")
WRONG_MEDIA_TYPE = Kind(
    "wrong-media-type", 415, "The media type is not accepted",
    "An input is JSON in UTF-8, sent as it is: Content-Type application/json, no other charset, no Content-Encoding.",
)  # fmt: skip
KEY_USED_OTHERWISE = Kind(
    "key-used-otherwise", 422, "The key came with another request",
    "The Idempotency-Key was sent within the last 24 hours with another body or to another address. Nothing was "
    "written. Give each request a key of its own, and the same key only to the same request.",
)  # fmt: skip
NO_KNOWLEDGE = Kind(
    "no-knowledge", 503, "The knowledge cannot be read",
    "No edition is loaded, or the database cannot be reached. Whoever runs this server can mend it; try again later.",
)  # fmt: skip

KINDS = (
    REFUSED_INPUT, REFUSED_FILTER, NO_MEMBER, NOT_ALLOWED, SECOND_STEP_DUE, NOT_FOUND, WRONG_METHOD, NOT_ACCEPTABLE,
    SAME_NAME, ARCHIVED, CLOSED, NO_QUORUM, NOT_TO_BE_ISSUED, CORRECTED_ALREADY, STILL_AT_IT, WITHOUT_LENGTH,
    CHANGED_MEANWHILE, TOO_LARGE, WRONG_MEDIA_TYPE, KEY_USED_OTHERWISE, NO_KNOWLEDGE,
)  # fmt: skip


class ProblemError(Exception):
    """A request that cannot be answered: its kind, in one sentence why, and every fault that was found."""

    def __init__(
        self,
        kind: Kind,
        detail: str,
        *,
        faults: Iterable[Fault] = (),
        near: Iterable[str] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.faults = tuple(faults)
        self.near = tuple(near)
        self.headers = dict(headers or {})

    def response(self) -> HttpResponse:
        """Return the answer that tells of the problem."""
        body = as_json(self.document())
        headers = {"Cache-Control": "no-store", **self.headers}
        return HttpResponse(body, status=self.kind.status, content_type=PROBLEM_JSON, headers=headers)

    def document(self) -> dict[str, object]:
        """Return the problem as plain data, with what every answer says of itself."""
        return {
            "type": self.kind.type,
            "title": self.kind.title,
            "status": self.kind.status,
            "detail": self.detail,
            "faults": [fault.document() for fault in self.faults],
            "near": list(self.near),
            **_about_the_knowledge(),
        }


def of_input(refused: Refused) -> ProblemError:
    """Return the problem that a refused input is."""
    if len(refused.faults) == 1:
        detail = "One fault was found. It names its place, what was wrong and what is accepted."
    else:
        detail = f"{len(refused.faults)} faults were found. Each names its place, what was wrong and what is accepted."
    return ProblemError(REFUSED_INPUT, detail, faults=refused.faults)


def _about_the_knowledge() -> dict[str, str]:
    """Return what every answer says of itself; nothing where there is no edition to say it."""
    try:
        edition = edition_in_force()
    except UNAVAILABLE:
        return {}
    return {"intended_use": edition.intended_use, "limits_of_knowledge": edition.limits}
