"""`GET /api/v1/schema`: the description of the interface in OpenAPI 3.1, made from the knowledge in force."""

import json
from functools import lru_cache

import yaml
from django.http import HttpRequest, HttpResponseBase
from drf_spectacular.generators import SchemaGenerator

from candidates.api.catalogue import answered
from candidates.api.conditions import Document
from candidates.api.description import operations
from candidates.api.door import JSON, Door
from candidates.api.pages import Page, page_of
from candidates.api.problems import REFUSED_FILTER, ProblemError
from candidates.engine.faults import Faults
from candidates.models import Edition
from candidates.queries.editions import KEPT_EDITIONS
from candidates.queries.judging import edition_in_force

OPENAPI_JSON, YAML, OPENAPI_YAML = "application/vnd.oai.openapi+json", "application/yaml", "application/vnd.oai.openapi"
FORMATS = {"json": JSON, "yaml": YAML}


class Schema(Door):
    """The description, as JSON or YAML: by the header Accept, or by ?format= for those who cannot set one."""

    offers = (JSON, OPENAPI_JSON, YAML, OPENAPI_YAML)

    def operation(self) -> Document:
        """Return the description of the description."""
        return operations.schema(self.offers, tuple(FORMATS))

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Return the description; Problem where a format is asked for that there is none of."""
        media_type = _format(request) or self.media_type(request)
        edition = edition_in_force()
        page = _as_json if media_type in (JSON, OPENAPI_JSON) else _as_yaml
        return answered(request, page(edition, edition.sha256), media_type)


@lru_cache(maxsize=KEPT_EDITIONS)
def described(edition: Edition, digest: str) -> Document:
    """Return the description of the whole interface. Shared between callers: never alter it."""
    description: Document = SchemaGenerator().get_schema(public=True)
    return description


@lru_cache(maxsize=KEPT_EDITIONS)
def _as_json(edition: Edition, digest: str) -> Page:
    return page_of(_written(edition, digest), edition)


@lru_cache(maxsize=KEPT_EDITIONS)
def _as_yaml(edition: Edition, digest: str) -> Page:
    # Read back from JSON, no part is shared any more, and nothing is written as a reference to another place.
    plain = json.loads(_written(edition, digest))
    text = yaml.dump(plain, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=120)
    return page_of(text.encode(), edition)


def _written(edition: Edition, digest: str) -> bytes:
    """Return the description in the order in which it was made, which is the one that is read best."""
    return json.dumps(described(edition, digest), ensure_ascii=False).encode() + b"\n"


def _format(request: HttpRequest) -> str | None:
    """Return the media type of ?format=; None where it is left out."""
    chosen = request.GET.get("format")
    if chosen is None or chosen in FORMATS:
        return FORMATS.get(chosen or "")
    faults = Faults()
    faults.unknown_word("format", chosen, FORMATS, "format of the description")
    raise ProblemError(REFUSED_FILTER, "The fault names what is accepted instead.", faults=faults)
