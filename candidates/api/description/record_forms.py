"""What the forms of every record share: keys, moments, states, pages, levels."""

from candidates.api.description.forms import (
    COUNT,
    TEXT,
    Form,
    or_null,
    told,
)
from candidates.engine.rules import Knowledge
from candidates.models import State

KEY: Form = {"type": "string", "format": "uuid"}
MOMENT: Form = {"type": "string", "format": "date-time"}
ASSESSMENT_STATES = tuple(State.values)
STATES = ("none", *ASSESSMENT_STATES)
PAGED: dict[str, Form] = {
    "count": told(COUNT, "How many there are on all pages."),
    "page": COUNT,
    "page_size": COUNT,
    "pages": COUNT,
    "next": or_null(TEXT, "The address of the next page; null on the last, and in a search."),
    "previous": or_null(TEXT, "The address of the page before."),
}


def levels(knowledge: Knowledge) -> list[str]:
    """Return the levels that a residual limb can be at."""
    return [level for level in knowledge.facts["level"].options if level != "none"]
