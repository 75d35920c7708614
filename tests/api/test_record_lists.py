"""Lists of records: page by page, narrowed, and never by a name in an address."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from candidates.api import assessing, concluding, people, planning
from candidates.models import Assessment, AuditLine, Candidate
from tests.api.described import description
from tests.api.records import LEFT_THIGH, Program, problem, program

pytestmark = pytest.mark.django_db


def five_people(surgeon: Program) -> list[str]:
    """Add five people and return their ids by name."""
    return [surgeon.adds(family_name=f"Person {n}", reference=f"OI-{n}")["id"] for n in range(5)]


def ids(page: dict) -> list[str]:
    """Return the ids on a page."""
    return [entry["id"] for entry in page["results"]]


def test_the_pages_hold_everybody_once_and_lead_to_one_another():
    surgeon = program()
    everybody = five_people(surgeon)
    first = surgeon.reads("candidates?page_size=2&archived=false")
    assert (first["count"], first["pages"], first["previous"]) == (5, 3, None)
    second = surgeon.reads(first["next"])
    third = surgeon.reads(second["next"])
    assert ids(first) + ids(second) + ids(third) == everybody
    assert third["next"] is None
    assert ids(surgeon.reads(third["previous"])) == ids(second)
    assert surgeon.reads("candidates?page=9&page_size=2") == {
        **third, "page": 9, "results": [], "previous": "/api/v1/candidates?page=3&page_size=2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "place"),
    [("page=0", "page"), ("page=x", "page"), ("page_size=101", "page_size"), ("page_size=1.5", "page_size"),
     ("state=drft", "state"), ("level=none", "level"), ("archived=yes", "archived"),
     ("changed_since=today", "changed_since"),
     ("changed_since=2026-13-01", "changed_since"), ("changed_since=2026-11-22T25:00:00Z", "changed_since"),
     ("changed_since=9999-12-31T23:59:59-14:00", "changed_since"),
     ("changed_since=0001-01-01T00:00:00%2B14:00", "changed_since"),
     ("words=lindqvist", "words"), ("family_name=x", "family_name"), ("reference=", "reference"),
     ("page=1&page=2", "page")],
)  # fmt: skip
def test_a_filter_that_is_not_there_is_refused(query: str, place: str):
    faults = problem(program().sends("GET", f"candidates?{query}"), 400, "refused-filter")["faults"]
    assert [fault["place"] for fault in faults] == [place]


def test_people_are_found_by_level_state_reference_and_whether_archived():
    surgeon = program()
    one, two, three, *_ = five_people(surgeon)
    surgeon.sends("POST", f"candidates/{one}/assessments")
    surgeon.sends("POST", f"candidates/{two}/archive")
    surgeon.sends("POST", f"candidates/{three}/limbs", {"level": "transtibial"})
    assert ids(surgeon.reads("candidates?state=draft")) == [one]
    assert ids(surgeon.reads("candidates?archived=true")) == [two]
    assert ids(surgeon.reads("candidates?level=transtibial")) == [three]
    assert ids(surgeon.reads("candidates?reference=OI-2")) == [three]
    assert surgeon.reads("candidates?reference=OI")["count"] == 0
    assert surgeon.reads(f"candidates?level={LEFT_THIGH['level']}&state=none")["count"] == 3


def test_people_are_found_by_words_in_the_body_only():
    surgeon = program()
    everybody = five_people(surgeon)
    found = surgeon.sends("POST", "candidates/search", {"words": "PERSON åsa", "page": 2, "page_size": 3}).json()
    assert ids(found) == everybody[3:]
    assert (found["pages"], found["next"]) == (2, None)
    assert ids(surgeon.sends("POST", "candidates/search", {"words": "oi-3", "archived": False}).json()) == [
        everybody[3]
    ]
    faults = problem(surgeon.sends("POST", "candidates/search", {"wrds": "x"}), 400, "refused-input")["faults"]
    assert sorted(fault["place"] for fault in faults) == ["words", "wrds"]


def test_whoever_was_written_to_since_a_moment_is_found_and_nobody_else():
    surgeon = program()
    edited, with_limb, assessed, archived, _ = five_people(surgeon)
    long_ago = timezone.now() - timedelta(days=9)
    AuditLine.objects.update(at=long_ago)
    Candidate.objects.get(pk=edited).limbs.model.objects.update(created_at=long_ago)
    surgeon.reads(f"candidates/{archived}")
    since = urlencode({"changed_since": timezone.now().isoformat()})
    assert surgeon.reads(f"candidates?{since}")["count"] == 0
    surgeon.sends("PATCH", f"candidates/{edited}", {"note": "x"})
    surgeon.sends("POST", f"candidates/{with_limb}/limbs", {"level": "transtibial"})
    surgeon.sends("POST", f"candidates/{assessed}/assessments")
    surgeon.sends("POST", f"candidates/{archived}/archive")
    assert ids(surgeon.reads(f"candidates?{since}")) == [edited, with_limb, assessed]
    assert ids(surgeon.reads(f"candidates?{since}&archived=true")) == [archived]


def test_assessments_are_found_by_state_person_and_moment():
    surgeon = program()
    first, second = surgeon.begins(), surgeon.begins(family_name="Roe", given_names="Jo")
    surgeon.sends("POST", f"assessments/{first['id']}/ready")
    assert ids(surgeon.reads("assessments")) == [first["id"], second["id"]]
    assert ids(surgeon.reads("assessments?state=draft")) == [second["id"]]
    assert ids(surgeon.reads(f"assessments?candidate={first['candidate']}")) == [first["id"]]
    Assessment.objects.filter(pk=first["id"]).update(changed_at="2026-01-01T00:00:00Z")
    assert ids(surgeon.reads("assessments?changed_since=2026-01-02")) == [second["id"]]
    assert ids(surgeon.reads(f"candidates/{second['candidate']}/assessments")) == [second["id"]]


def test_conclusions_are_found_by_person_and_moment():
    surgeon = program()
    assessment = surgeon.begins()
    concluded = surgeon.sends("POST", f"assessments/{assessment['id']}/conclusion").json()
    assert ids(surgeon.reads(f"conclusions?candidate={assessment['candidate']}")) == [concluded["id"]]
    assert surgeon.reads(f"conclusions?candidate={concluded['id']}")["count"] == 0
    assert surgeon.reads("conclusions?concluded_since=2026-01-01")["count"] == 1
    problem(surgeon.sends("GET", "conclusions?candidate=1"), 400, "refused-filter")


def test_the_filters_that_are_described_are_those_that_are_taken():
    taken = {
        "candidates": people.people_filters(), "assessments": assessing.FILTERS, "conclusions": concluding.FILTERS,
        "plans": planning.FILTERS,
    }  # fmt: skip
    for path, filters in taken.items():
        described = description()["paths"][f"/api/v1/{path}"]["get"]["parameters"]
        assert [parameter["name"] for parameter in described] == list(filters)
    searched = description()["components"]["schemas"]["PersonSearch"]["properties"]
    assert set(searched) == {"words", *people.people_filters()}
