"""Holding an assessment while something is written to it."""

from candidates.models import Assessment


class NotOpenError(Exception):
    """The assessment is concluded or superseded; a new one has to be begun."""


def held_open(assessment: Assessment) -> Assessment:
    """Return the assessment, held until the transaction ends; NotOpenError where it is closed."""
    held = Assessment.objects.select_for_update().get(pk=assessment.pk)
    if not held.is_open:
        raise NotOpenError("This assessment is concluded. Begin a new one to change an answer.")
    return held
