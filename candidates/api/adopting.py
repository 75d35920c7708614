"""How a clinic stands to the edition in force, over HTTP: read here, signed on the clinic's pages."""

from datetime import datetime
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from candidates.api import told
from candidates.api.conditions import Document
from candidates.api.description import adopting as described
from candidates.api.records import Records, answered
from candidates.membership import Member
from candidates.models import EditionAdoption
from candidates.queries.adoption import standing
from candidates.queries.judging import edition_in_force
from candidates.roles import Act


class Adoption(Records):
    """Whether the clinic's own clinicians adopted the edition in force, and everything that was signed."""

    acts: ClassVar = {"get": Act.READ_SETTINGS}
    operations: ClassVar = {"get": described.adoption}

    def get(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return it, the last entry first."""
        stands = standing(edition_in_force(), seen_by=by)
        document = {"adopted": stands.adoption is not None, "entries": [_told(entry) for entry in stands.entries]}
        return answered(told.with_use(document, stands.edition))


def _told(entry: EditionAdoption) -> Document:
    return {
        "id": entry.pk,
        "edition": {"name": entry.edition, "sha256": entry.edition_sha256},
        "clinicians": entry.clinicians.splitlines(),
        "remarks": entry.remarks,
        "withdraws": entry.withdraws_id,
        "reason": entry.reason,
        "name": entry.name,
        "role": entry.role,
        "at": entry.at,
    }
