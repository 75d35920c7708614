"""What every page's head and foot need, whoever renders it."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from candidates.engine.rules import Edition
from candidates.queries.editions import NoEditionError
from candidates.queries.judging import current_judge

register = template.Library()

HERE = SafeString(' aria-current="page"')


@register.simple_tag
def edition_in_force() -> Edition | None:
    """Return the edition that pages speak from; None where none has been loaded yet."""
    try:
        return current_judge().knowledge.edition
    except NoEditionError:
        return None


@register.simple_tag(takes_context=True)
def here(context: dict[str, Any], place: str) -> str:
    """Return the attribute that says one is at `place`, or nothing."""
    request = context.get("request")
    return HERE if request and request.path.startswith(place) else ""
