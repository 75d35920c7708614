"""Plans over HTTP: what the clinic means to do, who leads it, and the day on which it is looked at again."""

from datetime import datetime
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from candidates.actions import audit
from candidates.api import filters, told
from candidates.api.description import planning as described
from candidates.api.filters import Filter
from candidates.api.paging import PAGING, narrowing, page_of, with_neighbours
from candidates.api.records import Records, answered
from candidates.membership import Member
from candidates.models import PlanState
from candidates.queries import plans
from candidates.roles import Act

FILTERS: dict[str, Filter] = {
    "state": filters.word_of(PlanState.values),
    "candidate": filters.key,
    "due_by": filters.day,
    **PAGING,
}


class Plans(Records):
    """What the clinic has planned."""

    acts: ClassVar = {"get": Act.READ_CANDIDATES}
    operations: ClassVar = {"get": described.listing}

    def get(self, request: HttpRequest, *, by: Member, at: datetime) -> HttpResponse:
        """Return one page of it, the earliest day to look again first; the listing is noted."""
        chosen = filters.from_address(request, FILTERS)
        page = page_of(plans.narrowed(by, **narrowing(chosen)), chosen, lambda item: told.plan(item, at.date()))
        audit.note("listed", by.clinic, by=by, at=at, detail="plan")
        return answered(with_neighbours(page, request))
