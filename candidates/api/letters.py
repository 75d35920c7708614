"""The letters of a conclusion over HTTP: as data, with what was generated where it was edited, and on paper."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions.audit import note_reading
from candidates.api import filters
from candidates.api.concluding import PDF, SHEETS
from candidates.api.description import concluding as described
from candidates.api.door import JSON
from candidates.api.problems import NOT_FOUND, NOT_TO_BE_ISSUED, ProblemError
from candidates.api.records import Records, handed_out
from candidates.dossier import Dossier
from candidates.letter_edits import REFERRAL, Written
from candidates.membership import Member
from candidates.models import LetterEdit
from candidates.queries import assessments, dossiers
from candidates.queries.letter_edits import letter_of
from candidates.report.content.letters.letter import Letter
from candidates.report.content.letters.necessity import funders
from candidates.report.papers import letter_data, letter_pdf
from candidates.report.setting import SIZES, as_json
from candidates.roles import Act


class OneLetter(Records):
    """A letter of a conclusion: the referral, or that to the payer or commissioner of a policy."""

    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.letter}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID, letter: str) -> HttpResponse:
        """Return the letter as it is attached to its paper."""
        told, _, _ = _found(id, letter, by)
        return handed_out(as_json(letter_data(told)), JSON)


class LetterPaper(Records):
    """The same letter on paper."""

    offers = (PDF,)
    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.letter_paper}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID, letter: str) -> HttpResponse:
        """Return the letter as a PDF; Problem where it may not be issued yet."""
        chosen = filters.from_address(request, SHEETS).get("paper") or by.clinic.paper_size
        told, dossier, written = _found(id, letter, by)
        if told.refused:
            raise ProblemError(NOT_TO_BE_ISSUED, told.refused)
        return handed_out(letter_pdf(told, dossier, SIZES[chosen], written), PDF)


def _found(id: UUID, letter: str, by: Member) -> tuple[Letter, Dossier, Written]:
    """Return a letter of a conclusion of the reader's clinic, its reading noted."""
    found = assessments.conclusion(id, seen_by=by)
    dossier = dossiers.of_conclusion(found)
    try:
        told, written = letter_of(found.assessment, dossier, letter, seen_by=by)
    except LetterEdit.DoesNotExist:
        kinds = [REFERRAL, *(policy.id for policy in funders(dossier))]
        raise ProblemError(NOT_FOUND, f"This conclusion has no such letter. There are: {', '.join(kinds)}.") from None
    note_reading(found, by=by)
    return told, dossier, written
