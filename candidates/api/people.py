"""People over HTTP: listed, searched for, added, read, changed, archived and brought back."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from candidates.actions import audit, candidates
from candidates.actions.idempotency import Made
from candidates.api import filters, given, told
from candidates.api.bodies import changes_of, object_of
from candidates.api.conditions import Document
from candidates.api.description import people as described
from candidates.api.filters import Filter
from candidates.api.once import Writing
from candidates.api.paging import PAGING, narrowing, page_of, with_neighbours
from candidates.api.problems import SAME_NAME, ProblemError
from candidates.api.records import Records, answered
from candidates.engine.faults import Faults, Refused
from candidates.membership import Member
from candidates.models import Candidate, State
from candidates.queries import candidates as queries
from candidates.queries import records
from candidates.queries.judging import current_judge
from candidates.roles import Act

STATES = ("none", *State.values)
LONGEST_REFERENCE, LONGEST_SEARCH = 60, 200


def people_filters() -> dict[str, Filter]:
    """Return by what a list of people can be narrowed; none of it is a name."""
    levels = [level for level in current_judge().knowledge.facts["level"].options if level != "none"]
    return {
        "state": filters.word_of(STATES),
        "level": filters.word_of(levels),
        "archived": filters.yes_or_no,
        "changed_since": filters.moment,
        "reference": filters.text(LONGEST_REFERENCE),
        **PAGING,
    }


class People(Writing):
    """The people of a clinic."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "post": Act.EDIT_CANDIDATES}
    operations: ClassVar = {"get": described.listing, "post": described.adding}

    def get(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return one page of the list."""
        chosen = filters.from_address(request, people_filters())
        return answered(with_neighbours(_page(chosen, by, at), request))

    def write(self, request: HttpRequest, *, by: Member, at: datetime) -> Made:
        """Add somebody; Problem where somebody of the same name is there and nothing says that it is another person."""
        document = object_of(request)
        fields, limbs = given.new_person(document, by.clinic, current_judge().knowledge, at.date())
        if not document.get("another_person"):
            _refuse_same_name(fields, by)
        person = candidates.add(fields, limbs, by=by, at=at)
        return Made(201, person.pk)

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return the person that was added."""
        person = queries.candidate(made.subject, seen_by=by)
        if made.again:
            audit.note_reading(person, by=by)
        headers = {"Location": f"/api/v1/candidates/{person.pk}"}
        return answered(told.person_with_note(person), status=made.status, headers=headers)


class Search(Records):
    """People by words of their name or number, which stand in the body and so in no address and no log."""

    acts: ClassVar = {"post": Act.READ_CANDIDATES}
    operations: ClassVar = {"post": described.searching}

    def post(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return one page of those who are found."""
        faults = Faults()
        known = {"words": filters.text(LONGEST_SEARCH), **people_filters()}
        chosen = filters.read(object_of(request), known, faults)
        if "words" not in chosen:
            faults.add("words", "The words are missing.", f"a text of 1 to {LONGEST_SEARCH} characters")
        if faults:
            raise Refused(faults)
        return answered(_page(chosen, by, at))


class Person(Records):
    """One person."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES, "patch": Act.EDIT_CANDIDATES}
    operations: ClassVar = {"get": described.reading, "patch": described.changing}

    def get(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Return what is recorded; the reading is noted."""
        return answered(_read(id, by))

    def patch(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> HttpResponse:
        """Change the fields that are sent."""
        person = queries.candidate(id, seen_by=by)
        fields = given.changes(changes_of(request), person, by.clinic, at.date())
        candidates.edit(person, fields, by=by, at=at)
        return answered(_read(id, by))


class Changed(Writing):
    """What changes one person and answers with the person."""

    def tell(self, made: Made, *, by: Member, at: datetime) -> HttpResponse:
        """Return what is recorded; the reading is noted."""
        return answered(_read(made.subject, by), status=made.status)


class Archive(Changed):
    """Taking a person out of the daily list."""

    acts: ClassVar = {"post": Act.EDIT_CANDIDATES}
    operations: ClassVar = {"post": described.archiving}

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Archive the person; nothing is lost."""
        person = queries.candidate(id, seen_by=by)
        given.nothing(object_of(request))
        candidates.archive(person, by=by, at=at)
        return Made(200, person.pk)


class BringBack(Changed):
    """Putting a person back into the daily list."""

    acts: ClassVar = {"post": Act.EDIT_CANDIDATES}
    operations: ClassVar = {"post": described.bringing_back}

    def write(self, request: HttpRequest, *, by: Member, at: datetime, id: UUID) -> Made:
        """Undo the archiving."""
        person = queries.candidate(id, seen_by=by)
        given.nothing(object_of(request))
        candidates.bring_back(person, by=by, at=at)
        return Made(200, person.pk)


def _read(id: UUID, by: Member) -> Document:
    """Return everything that is recorded; that it was read is noted, also where nothing was changed before."""
    person = queries.candidate(id, seen_by=by)
    audit.note_reading(person, by=by)
    return told.person_with_note(person)


def _page(chosen: Document, by: Member, at: datetime) -> Document:
    """Return one page of people; that a program went through them is noted."""
    page = page_of(records.people(by, **narrowing(chosen)), chosen, told.person)
    audit.note("listed", by.clinic, by=by, at=at, detail=f"{len(page['results'])} people, page {page['page']}")
    return page


def _refuse_same_name(fields: Document, by: Member) -> None:
    twins: list[Candidate] = queries.same_name(by, fields["family_name"], fields["given_names"], fields["birth_date"])
    if twins:
        raise ProblemError(SAME_NAME, SAME_NAME.explains, near=[str(twin.pk) for twin in twins])
