"""Signs that need a doctor today, in words."""

from typing import Any

from candidates.queries.judging import current_judge
from candidates.web import values


def signs_in_words(evaluation: dict[str, Any]) -> list[str]:
    """Return the signs that an evaluation warns of."""
    knowledge = current_judge().knowledge
    return [values.shown("warning_signs", sign, knowledge) for sign in evaluation["warnings"]]
