"""Every address of the project, found by asking the resolver."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.access.routes import (
    ASKED_AGAIN,
    AT_THE_DOOR,
    MEMBERS,
    OF_THE_SECOND_STEP,
    PUBLIC,
    PUBLIC_API,
    PUBLIC_RESOURCES,
    SIGNED_IN,
)

LISTED = {*PUBLIC, *PUBLIC_API, *AT_THE_DOOR, *SIGNED_IN, *ASKED_AGAIN, *OF_THE_SECOND_STEP, *MEMBERS}


def addresses() -> Iterator[tuple[str, str]]:
    """Each address as its name (its pattern where it has none) and its pattern."""
    for pattern, route in _below(get_resolver().url_patterns, ""):
        yield pattern.name or route, route


def _below(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[tuple[URLPattern, str]]:
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _below(one.url_patterns, route)
        else:
            yield one, route


def is_covered(name: str, route: str) -> bool:
    """Whether the table says who may open an address."""
    return name in LISTED or is_public_resource(route)


def is_public_resource(route: str) -> bool:
    """Whether an address is that of a part of the knowledge below /api/v1/."""
    return route.removeprefix("api/v1/").removesuffix("/<str:id>") in PUBLIC_RESOURCES
