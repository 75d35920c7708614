"""Conclusions over HTTP: listed, read, and handed out as they were frozen: as JSON, on paper, in plain text."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions.audit import note_reading
from candidates.api import filters, told
from candidates.api.description import concluding as described
from candidates.api.door import JSON
from candidates.api.filters import Filter
from candidates.api.paging import PAGING, narrowing, page_of, with_neighbours
from candidates.api.records import Records, answered, handed_out
from candidates.engine.encoding import encoded
from candidates.membership import Member
from candidates.models import Conclusion
from candidates.queries import assessments as queries
from candidates.queries import dossiers, records
from candidates.queries.judging import edition_in_force
from candidates.report.content.report import report_of
from candidates.report.pdf import pdf_of
from candidates.report.setting import SIZES
from candidates.report.summary import summary_of
from candidates.roles import Act

PDF, PLAIN_TEXT = "application/pdf", "text/plain"
SHEETS: dict[str, Filter] = {"paper": filters.word_of(SIZES)}
FILTERS: dict[str, Filter] = {"candidate": filters.key, "concluded_since": filters.moment, **PAGING}


class Conclusions(Records):
    """The conclusions of a clinic."""

    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.listing}

    def get(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return one page of the list, the last first."""
        chosen = filters.from_address(request, FILTERS)
        page = page_of(records.conclusions(by, **narrowing(chosen)), chosen, told.conclusion_line)
        return answered(told.with_use(with_neighbours(page, request), edition_in_force()))


class OneConclusion(Records):
    """One conclusion."""

    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.reading}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return what was concluded in short."""
        return answered(told.concluded(_found(id, by)))


class FrozenEvaluation(Records):
    """The evaluation of a conclusion."""

    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.evaluation}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the evaluation that was frozen, byte for byte."""
        return handed_out(encoded(told.frozen(_found(id, by))["evaluation"]), JSON)


class Report(Records):
    """The report of a conclusion on paper."""

    offers = (PDF,)
    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.report}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the report as a PDF."""
        chosen = filters.from_address(request, SHEETS).get("paper") or by.clinic.paper_size
        return handed_out(pdf_of(dossiers.of_conclusion(_found(id, by)), SIZES[chosen]), PDF)


class Summary(Records):
    """The summary of a conclusion, to be pasted into a record."""

    offers = (PLAIN_TEXT,)
    acts: ClassVar = {"get": Act.READ_REPORTS}
    operations: ClassVar = {"get": described.summary}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the summary as plain text."""
        dossier = dossiers.of_conclusion(_found(id, by))
        return handed_out(summary_of(report_of(dossier)), f"{PLAIN_TEXT}; charset=utf-8")


def _found(id: UUID, by: Member) -> Conclusion:
    """Return a conclusion of the reader's clinic, its reading noted."""
    found = queries.conclusion(id, seen_by=by)
    note_reading(found, by=by)
    return found
