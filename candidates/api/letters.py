"""The letters of a conclusion over HTTP, as data: what is printed, and what was generated where it was edited."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions.audit import note_reading
from candidates.api.description import concluding as described
from candidates.api.door import JSON
from candidates.api.records import Records, handed_out
from candidates.membership import Member
from candidates.queries import assessments, dossiers
from candidates.queries.letter_edits import letter_of
from candidates.report.papers import letter_data
from candidates.report.setting import as_json
from candidates.roles import Act


class OneLetter(Records):
    """A letter of a conclusion: the referral, or that to the payer or commissioner of a policy."""

    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.letter}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID, letter: str) -> HttpResponse:
        """Return the letter as it is attached to its paper."""
        found = assessments.conclusion(id, seen_by=by)
        told, _ = letter_of(found.assessment, dossiers.of_conclusion(found), letter, seen_by=by)
        note_reading(found, by=by)
        return handed_out(as_json(letter_data(told)), JSON)
