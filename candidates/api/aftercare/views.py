"""What happens after surgery over HTTP: the entries of a limb, recorded and read, and what follows from them."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions import aftercare as actions
from candidates.actions import audit
from candidates.actions.idempotency import Made
from candidates.api import filters
from candidates.api.aftercare import given as givens
from candidates.api.aftercare import kinds, told
from candidates.api.aftercare.given import Given
from candidates.api.bodies import object_of
from candidates.api.description.aftercare import operations as described
from candidates.api.filters import Filter
from candidates.api.once import Writing
from candidates.api.paging import PAGING, page_of, with_neighbours
from candidates.api.records import Records, answered
from candidates.api.told import with_use
from candidates.forms.aftercare import FORMS
from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb
from candidates.queries import aftercare as queries
from candidates.queries.judging import edition_in_force
from candidates.roles import Act

FILTERS: dict[str, Filter] = {"kind": filters.word_of(FORMS), "since": filters.day, **PAGING}


class OfLimb(Writing):
    """The entries of one residual limb."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "post": Act.RECORD_AFTERCARE}
    operations: ClassVar = {"get": described.listing, "post": described.recording}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return one page of them, the latest day first; the reading is noted."""
        limb = queries.limb(id, seen_by=by)
        chosen = filters.from_address(request, FILTERS)
        audit.note_reading(limb.candidate, by=by)
        found = queries.narrowed(by, limb, kind=chosen.get("kind"), since=chosen.get("since"))
        page = page_of(found, chosen, told.entry)
        return answered(with_use(with_neighbours(page, request), edition_in_force()))

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Record an entry, checked by the form of its kind, where the role may record that kind."""
        limb = queries.limb(id, seen_by=by)
        document = object_of(request)
        form = givens.form_of(document)
        if form is not None:
            by.must(form.act)
        given = givens.entry(document, limb, queries.record_of(limb, seen_by=by), at.date())
        return Made(201, _recorded(given, limb, by, at).pk)

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return the entry that was recorded."""
        if made.again:
            audit.note_reading(queries.entry(made.subject, seen_by=by).limb.candidate, by=by)
        headers = {"Location": f"/api/v1/aftercare/{made.subject}"}
        return answered(_told(made.subject, by), status=made.status, headers=headers)


class OneEntry(Records):
    """One entry."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.reading}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the entry, with what answers and corrects it; the reading is noted."""
        audit.note_reading(queries.entry(id, seen_by=by).limb.candidate, by=by)
        return answered(_told(id, by))


class Status(Records):
    """What follows from the entries of one residual limb."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.status}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return the loading plan week by week, what has to be looked at, and the knee; the reading is noted."""
        limb = queries.limb(id, seen_by=by)
        audit.note_reading(limb.candidate, by=by)
        document = told.status(limb, queries.record_of(limb, seen_by=by), at.date())
        return answered(with_use(document, edition_in_force()))


class Kinds(Records):
    """The kinds of entries."""

    acts: ClassVar = {"get": Act.USE_API}
    operations: ClassVar = {"get": described.kinds}

    def get(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return what is asked for each kind, and who may record it."""
        edition = edition_in_force()
        return answered(with_use({"results": kinds.told(edition, edition.sha256)}, edition))


def _recorded(given: Given, limb: ResidualLimb, by: Member, at: datetime) -> AftercareEntry:
    form, named = given.form, given.named
    said = actions.Said(form.kind, form.cleaned_data["on"], form.document())
    about, corrects = (queries.entry(one.id, seen_by=by) if one else None for one in (named.about, named.corrects))
    return actions.record(said, limb=limb, allowed_by=form.act, about=about, corrects=corrects, by=by, at=at)


def _told(id: UUID, by: Member) -> dict[str, object]:
    row = queries.with_what_answers(queries.entries_of(by)).get(pk=id)
    return with_use(told.entry(row), edition_in_force())
