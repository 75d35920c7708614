"""What each address does."""

from candidates.api.description.catalogue import entry_name
from candidates.api.description.forms import Form, ref, told, word
from candidates.api.description.problems import response_of
from candidates.api.problems import (
    NO_KNOWLEDGE,
    NOT_ACCEPTABLE,
    NOT_FOUND,
    REFUSED_FILTER,
    REFUSED_INPUT,
    TOO_LARGE,
    WITHOUT_LENGTH,
    WRONG_MEDIA_TYPE,
    WRONG_METHOD,
)
from candidates.api.resources import Entries, Resource, values_of

JSON = "application/json"
ANYWHERE = (WRONG_METHOD, NOT_ACCEPTABLE, NO_KNOWLEDGE)
UNCHANGED: Form = {"304": {"description": "Nothing has changed since the page with this ETag."}}
KNOWN_ALREADY: Form = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of the page that is there already.",
    "schema": {"type": "string"},
}


def evaluate() -> Form:
    """Return the evaluation of one person."""
    kinds = (REFUSED_INPUT, WITHOUT_LENGTH, TOO_LARGE, WRONG_MEDIA_TYPE, *ANYWHERE)
    return {
        "operationId": "evaluate",
        "tags": ["evaluation"],
        "summary": "Evaluate one person",
        "description": "Takes what is known of a person and gives an explained verdict. Nothing is stored.",
        "requestBody": {"required": True, "content": {JSON: {"schema": ref("Input")}}},
        "responses": {"200": _answered("The answer.", ref("Answer")), **response_of(*kinds)},
    }


def listing(resource: Resource, entries: Entries) -> Form:
    """Return a list of the knowledge with its filters."""
    filters = [_filter(resource, name, entries) for name in resource.filters]
    return {
        "operationId": f"list_{resource.many}",
        "tags": ["knowledge"],
        "summary": f"List the {resource.many}",
        "description": f"{resource.what}.",
        "parameters": [*filters, KNOWN_ALREADY],
        "responses": {
            "200": _answered("The list.", ref(f"{entry_name(resource)}List")),
            **UNCHANGED,
            **response_of(REFUSED_FILTER, *ANYWHERE),
        },
    }


def single(resource: Resource) -> Form:
    """Return one entry of the knowledge."""
    id: Form = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "operationId": f"read_{resource.one}",
        "tags": ["knowledge"],
        "summary": f"Read one {resource.one}",
        "description": f"One of the {resource.many}, by its id.",
        "parameters": [id, KNOWN_ALREADY],
        "responses": {
            "200": _answered("The entry.", ref(f"{entry_name(resource)}Page")),
            **UNCHANGED,
            **response_of(NOT_FOUND, *ANYWHERE),
        },
    }


def edition() -> Form:
    """Return the edition in force."""
    return {
        "operationId": "read_edition",
        "tags": ["knowledge"],
        "summary": "Read the edition in force",
        "description": "Name, date, digest, how much it holds, and the words that inputs and answers are made of.",
        "parameters": [KNOWN_ALREADY],
        "responses": {"200": _answered("The edition.", ref("EditionPage")), **UNCHANGED, **response_of(*ANYWHERE)},
    }


def schema(media_types: tuple[str, ...], formats: tuple[str, ...]) -> Form:
    """Return this description itself."""
    chosen: Form = {"name": "format", "in": "query", "schema": word(formats), "description": "Instead of Accept."}
    content = {media_type: {"schema": told({"type": "object"}, "OpenAPI 3.1")} for media_type in media_types}
    return {
        "operationId": "read_schema",
        "tags": ["description"],
        "summary": "Read this description",
        "description": "OpenAPI 3.1, with the enumerations of the edition in force.",
        "parameters": [chosen, KNOWN_ALREADY],
        "responses": {
            "200": {"description": "The description.", "content": content},
            **UNCHANGED,
            **response_of(REFUSED_FILTER, *ANYWHERE),
        },
    }


def reference() -> Form:
    """Return the page for people."""
    page = {"description": "A page.", "content": {"text/html": {"schema": {"type": "string"}}}}
    return {
        "operationId": "read_reference",
        "tags": ["description"],
        "summary": "Read the reference",
        "description": "The same description as a page to read.",
        "responses": {"200": page, **response_of(*ANYWHERE)},
    }


def _filter(resource: Resource, name: str, entries: Entries) -> Form:
    values = word(values_of(resource, name, entries))
    return {"name": name, "in": "query", "schema": values, "description": f"Only {resource.many} with this {name}."}


def _answered(says: str, form: Form) -> Form:
    return {"description": says, "content": {JSON: {"schema": form}}}
