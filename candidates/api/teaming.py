"""What a team said over HTTP: signed views, and comments by section."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions import audit
from candidates.api import told
from candidates.api.description import teaming as described
from candidates.api.records import Records, answered
from candidates.membership import Member
from candidates.models import Assessment
from candidates.queries import assessments as queries
from candidates.queries.team import team_of
from candidates.roles import Act


class Views(Records):
    """The signed views of one assessment."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.views}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return them in the order in which they were signed, and the quorum; the reading is noted."""
        assessment = _read(id, by)
        team = team_of(assessment, seen_by=by)
        views = [told.view(one) for one in team.views]
        return answered({"assessment": assessment.pk, "quorum": told.quorum(team), "results": views})


class Comments(Records):
    """The comments on one assessment."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.comments}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return them in the order in which they were written; the reading is noted."""
        assessment = _read(id, by)
        comments = [told.comment(one) for one in team_of(assessment, seen_by=by).comments]
        return answered({"assessment": assessment.pk, "results": comments})


def _read(id: UUID, by: Member) -> Assessment:
    assessment = queries.assessment(id, seen_by=by)
    audit.note_reading(assessment, by=by)
    return assessment
