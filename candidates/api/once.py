"""Addresses that write: a request with the header Idempotency-Key writes once, however often it is sent."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from candidates.actions.idempotency import Made, Sent, once
from candidates.api.bodies import body_of, carries_nothing
from candidates.api.problems import REFUSED_INPUT, ProblemError
from candidates.api.records import Records
from candidates.engine.faults import Fault
from candidates.membership import Member

HEADER = "Idempotency-Key"
LONGEST_KEY = 255
ACCEPTED = f"1 to {LONGEST_KEY} letters, digits and signs without spaces, such as a new UUID for each request"
# The draft writes a key in quotation marks; most programs leave them out.
KEY = re.compile(rf'"([!#-\[\]-~]{{1,{LONGEST_KEY}}})"|([!#-\[\]-~]{{1,{LONGEST_KEY}}})')


class Writing(Records):
    """An address to which something is posted that is kept.

    `write` does it, called as post is, and says what was made; `tell` reads that, so that a repeated request is
    answered without anything of the answer having been stored.
    """

    write: Callable[..., Made]

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return the answer about what was made."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *, by: Member, at: datetime, **keys: Any) -> HttpResponse:
        """Write what is sent, once for each key, and answer."""
        key, write = key_of(request), partial(self.write, request, by=by, at=at, **keys)
        if key is None:
            return self.tell(write(), by=by, at=at)
        body = b"" if carries_nothing(request) else body_of(request)
        return self.tell(once(Sent(key, request.path, body), write, by=by, at=at), by=by, at=at)


def key_of(request: HttpRequest) -> str | None:
    """Return the key that a request names; None where it has no such header. Problem where it cannot be read."""
    said: str | None = request.headers.get(HEADER)
    if said is None:
        return None
    found = KEY.fullmatch(said.strip())
    if found is None:
        fault = Fault(HEADER, "This header names no key.", ACCEPTED)
        raise ProblemError(REFUSED_INPUT, f"The header {HEADER} cannot be read. Nothing was written.", faults=[fault])
    return found[1] or found[2]
