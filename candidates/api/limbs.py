"""Residual limbs over HTTP: listed, recorded, and given the side that they were recorded without."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions import audit, candidates
from candidates.actions.idempotency import Made
from candidates.api import given, told
from candidates.api.bodies import changes_of, object_of
from candidates.api.conditions import Document
from candidates.api.description import people as described
from candidates.api.once import Writing
from candidates.api.records import Records, answered
from candidates.membership import Member
from candidates.queries import aftercare as queries
from candidates.queries import candidates as people
from candidates.queries.judging import current_judge
from candidates.roles import Act


class Limbs(Writing):
    """The residual limbs of a person."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "post": Act.EDIT_CANDIDATES}
    operations: ClassVar = {"get": described.limbs, "post": described.adding_limb}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the limbs in the order in which they were recorded; the reading is noted."""
        person = people.candidate(id, seen_by=by)
        audit.note_reading(person, by=by)
        return answered({"candidate": person.pk, "results": [told.limb(limb) for limb in person.limbs.all()]})

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Record one more."""
        person = people.candidate(id, seen_by=by)
        level, side = given.one_limb(object_of(request), current_judge().knowledge)
        return Made(201, candidates.add_limb(person, level, side, by=by, at=at).pk)

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return the limb that was recorded."""
        limb = queries.limb(made.subject, seen_by=by)
        if made.again:
            audit.note_reading(limb.candidate, by=by)
        return answered(told.limb(limb), status=made.status)


class OneLimb(Records):
    """One residual limb."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "patch": Act.EDIT_CANDIDATES}
    operations: ClassVar = {"get": described.limb, "patch": described.recording_side}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return where the limb is, and whose it is; the reading is noted."""
        return answered(_read(id, by))

    def patch(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Record the side of a limb that was recorded without it."""
        limb = queries.limb(id, seen_by=by)
        side = given.side(changes_of(request), current_judge().knowledge)
        if side is not None:
            candidates.record_side(limb, side, by=by, at=at)
        return answered(_read(id, by))


def _read(id: UUID, by: Member) -> Document:
    limb = queries.limb(id, seen_by=by)
    audit.note_reading(limb.candidate, by=by)
    return {**told.limb(limb), "candidate": limb.candidate_id}
