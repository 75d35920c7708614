"""Holding an assessment, or a person, while something is written to it."""

from uuid import UUID

from candidates.membership import Member
from candidates.models import Assessment, Candidate


class NotOpenError(Exception):
    """The assessment is concluded or superseded; a new one has to be begun."""


class ArchivedError(NotOpenError):
    """The person is out of the list: what is recorded is read, and nothing is added until the person is back."""

    def __init__(self, person: Candidate) -> None:
        super().__init__("This person is archived, so nothing is added. Bring the person back first.")
        self.person = person


def held_in_list(key: UUID, by: Member) -> Candidate:
    """Return the person, held until the transaction ends; ArchivedError where the person is out of the list."""
    held = Candidate.objects.select_for_update().get(pk=key, clinic=by.clinic)
    if held.is_archived:
        raise ArchivedError(held)
    return held


def held_open(assessment: Assessment) -> Assessment:
    """Return the assessment, held until the transaction ends; NotOpenError where it is closed.

    ArchivedError, which is one, where the person is out of the list.
    """
    held = Assessment.objects.select_for_update().get(pk=assessment.pk)
    if not held.is_open:
        raise NotOpenError("This assessment is concluded. Begin a new one to change an answer.")
    if held.candidate.is_archived:
        raise ArchivedError(held.candidate)
    return held
