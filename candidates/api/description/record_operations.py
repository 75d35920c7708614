"""What the operations on records share: who may, what is sent, how a list is narrowed, and what can go wrong."""

from candidates.api.description.forms import COUNT, Form, ref
from candidates.api.description.operations import ANYWHERE, JSON
from candidates.api.description.problems import response_of
from candidates.api.problems import (
    KEY_USED_OTHERWISE,
    NO_MEMBER,
    NOT_ALLOWED,
    NOT_FOUND,
    REFUSED_FILTER,
    REFUSED_INPUT,
    SECOND_STEP_DUE,
    STILL_AT_IT,
    TOO_LARGE,
    WITHOUT_LENGTH,
    WRONG_MEDIA_TYPE,
    Kind,
)

SECURITY: list[Form] = [{"bearer": []}, {"session": []}]
SCHEMES: Form = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "A key, as a member makes it in the clinic's pages."},
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "sessionid",
        "description": "Whoever is signed in. Writing needs the token of our forms in the header X-CSRFToken.",
    },
}
MEMBERS = (NO_MEMBER, NOT_ALLOWED, SECOND_STEP_DUE, *ANYWHERE)
SENDING = (REFUSED_INPUT, WITHOUT_LENGTH, TOO_LARGE, WRONG_MEDIA_TYPE)
MOMENT: Form = {"type": "string", "description": "A day such as 2026-11-22, or a moment with its offset."}
KEY: Form = {"type": "string", "format": "uuid"}
WITH_KEY: Form = {"name": "id", "in": "path", "required": True, "schema": KEY}
CSRF: Form = {
    "name": "X-CSRFToken",
    "in": "header",
    "description": "With a session only: the token of our forms.",
    "schema": {"type": "string"},
}

IDEMPOTENCY_KEY: Form = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "A key that no other request of yours has, such as a new UUID. The same request, sent again with it "
    "within 24 hours, is answered again and not done twice. A refused request leaves the key free.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
}


def reads(
    id: str, tag: str, summary: str, says: str, answer: Form, *, of_one: bool = True, filters: tuple[Form, ...] = ()
) -> Form:
    """Return an operation that shows something: of one record, or a list that can be narrowed."""
    kinds = [*MEMBERS, *([NOT_FOUND] if of_one else []), *([REFUSED_FILTER] if filters else [])]
    return {
        **_named(id, tag, summary, says),
        "parameters": [*([WITH_KEY] if of_one else []), *filters],
        "responses": {"200": answer, **response_of(*kinds)},
    }


def writes(
    id: str,
    tag: str,
    summary: str,
    says: str,
    body: Form | None,
    answers: dict[str, Form],
    *,
    of_one: bool = True,
    also: tuple[Kind, ...] = (),
    headers: tuple[Form, ...] = (),
) -> Form:
    """Return an operation that something is sent to; `also` are the problems that only it has."""
    kinds = [*MEMBERS, *SENDING, *([NOT_FOUND] if of_one else []), *also]
    sent = {"required": True, "content": {JSON: {"schema": body}}} if body else None
    return {
        **_named(id, tag, summary, says),
        "parameters": [*([WITH_KEY] if of_one else []), *headers, CSRF],
        **({"requestBody": sent} if sent else {}),
        "responses": {**answers, **response_of(*kinds)},
    }


def writes_once(
    id: str,
    tag: str,
    summary: str,
    says: str,
    body: Form | None,
    answers: dict[str, Form],
    *,
    of_one: bool = True,
    also: tuple[Kind, ...] = (),
) -> Form:
    """Return an operation that something is posted to, which can be sent again without being done twice."""
    also, headers = (*also, STILL_AT_IT, KEY_USED_OTHERWISE), (IDEMPOTENCY_KEY,)
    return writes(id, tag, summary, says, body, answers, of_one=of_one, also=also, headers=headers)


def answer(says: str, name: str, headers: dict[str, str] | None = None) -> Form:
    """Return an answer of a named form, with headers and what they say."""
    told: Form = {"description": says, "content": {JSON: {"schema": ref(name)}}}
    if headers:
        told["headers"] = {
            header: {"description": text, "schema": {"type": "string"}} for header, text in headers.items()
        }
    return told


def narrowed_by(**schemas: Form) -> tuple[Form, ...]:
    """Return the filters of a list, with those that every list has."""
    return tuple({"name": name, "in": "query", "schema": schema} for name, schema in {**schemas, **PAGES}.items())


PAGES: dict[str, Form] = {
    "page": {**COUNT, "minimum": 1, "description": "Counted from 1."},
    "page_size": {**COUNT, "minimum": 1, "maximum": 100, "description": "Left out, 50."},
}


def _named(id: str, tag: str, summary: str, says: str) -> Form:
    return {"operationId": id, "tags": [tag], "summary": summary, "description": says, "security": SECURITY}
