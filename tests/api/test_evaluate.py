"""`POST /api/v1/evaluate`: the contract's answer over HTTP, and a problem for everything that is not in order."""

from datetime import date

import pytest
from django.apps import apps
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from candidates.api import evaluate, problems
from candidates.queries.editions import EditionAlteredError, NoEditionError
from candidates.queries.judging import edition_in_force
from tests.api.ways import EVALUATE, INPUTS, JSON, example, posted

pytestmark = pytest.mark.django_db

PROBLEM_JSON = "application/problem+json"


def problem(response: HttpResponse, status: int, kind: str) -> dict:
    """The problem that a response tells, which has everything that a problem has."""
    assert (response.status_code, response["Content-Type"]) == (status, PROBLEM_JSON)
    assert response["Cache-Control"] == "no-store"
    document = response.json()
    assert document["type"] == f"/api/v1/docs#{kind}"
    assert document["status"] == status
    assert document["title"]
    assert document["detail"]
    assert isinstance(document["faults"], list)
    return document


@pytest.mark.parametrize("name", INPUTS)
def test_an_input_gets_its_answer(name: str):
    response = posted(example(name))
    assert (response.status_code, response["Content-Type"]) == (200, JSON)
    assert response.json()["as_of"] == "2026-11-22"
    assert response["Content-Length"] == str(len(response.content))


def test_an_answer_carries_what_it_is_for_and_how_far_it_goes():
    answer, edition = posted(example("contract")).json(), edition_in_force()
    assert answer["intended_use"] == edition.intended_use
    assert answer["limits_of_knowledge"] == edition.limits
    assert answer["edition"] == {"name": edition.name, "sha256": edition.sha256, "adopted": False}


def test_the_same_input_gives_the_same_bytes():
    assert posted(example("contract")).content == posted(example("contract")).content


def test_an_answer_about_a_person_is_kept_nowhere_on_the_way():
    assert posted(example("contract"))["Cache-Control"] == "no-store"


def test_nothing_is_stored_and_the_database_is_not_even_asked():
    before = {model: model.objects.count() for model in apps.get_models()}
    posted(example("contract"))
    with CaptureQueriesContext(connection) as queries:
        assert posted(example("contract")).status_code == 200
    assert len(queries) == 0
    assert {model: model.objects.count() for model in apps.get_models()} == before


def test_no_cookie_is_set_and_no_sign_in_or_token_is_needed():
    response = Client(enforce_csrf_checks=True).post(EVALUATE, example("contract"), JSON)
    assert response.status_code == 200
    assert not response.cookies


def test_the_day_of_the_call_stands_in_the_answer_where_none_is_given(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(timezone, "localdate", lambda: date(2031, 5, 6))
    assert posted(b'{"facts": {}}').json()["as_of"] == "2031-05-06"


def test_a_refused_input_has_one_entry_for_each_fault():
    document = problem(posted(b'{"facts": {"smoking": "sometimes", "age": 200}}'), 400, "refused-input")
    assert [fault["place"] for fault in document["faults"]] == ["facts.smoking", "facts.age"]
    assert document["faults"][0]["accepted"].startswith("one of never, ")
    assert document["detail"].startswith("2 faults")
    assert document["intended_use"]
    assert document["limits_of_knowledge"]


def test_one_fault_is_one_fault():
    document = problem(posted(b'{"facts": {"smoking": "sometimes"}}'), 400, "refused-input")
    assert document["detail"].startswith("One fault")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "TRACE", "PURGE"])
def test_another_method_is_not_allowed_and_says_which_is(method: str):
    response = Client().generic(method, EVALUATE, b"{}", JSON)
    assert response.status_code == 405
    assert response["Allow"] == "POST, OPTIONS"
    assert response["Content-Type"] == PROBLEM_JSON


def test_options_says_which_methods_there_are():
    response = Client().options(EVALUATE)
    assert (response.status_code, response["Allow"], response.content) == (204, "POST, OPTIONS", b"")


@pytest.mark.parametrize(
    "accept", ["text/html", "application/xml", "application/json;q=0", "text/*", "nonsense", ",;q"]
)
def test_what_accepts_no_json_gets_a_problem(accept: str):
    response = Client().post(EVALUATE, example("contract"), JSON, headers={"Accept": accept})
    assert JSON in problem(response, 406, "not-acceptable")["detail"]


@pytest.mark.parametrize("accept", ["", "*/*", JSON, "application/*", "text/html, */*;q=0.1", "APPLICATION/JSON"])
def test_what_accepts_json_gets_it(accept: str):
    response = Client().post(EVALUATE, example("contract"), JSON, headers={"Accept": accept})
    assert response.status_code == 200


@pytest.mark.parametrize(
    "reason", [NoEditionError("none"), EditionAlteredError("altered"), DatabaseError("secret place")]
)
def test_without_knowledge_there_is_a_problem_that_tells_nothing_of_the_inside(
    reason: Exception, monkeypatch: pytest.MonkeyPatch
):
    def missing() -> None:
        raise reason

    monkeypatch.setattr(evaluate, "current_judge", missing)
    monkeypatch.setattr(problems, "edition_in_force", missing)
    response = posted(example("contract"))
    document = problem(response, 503, "no-knowledge")
    assert response["Retry-After"] == "60"
    assert "secret" not in response.content.decode()
    assert "intended_use" not in document


@pytest.mark.parametrize(
    ("path", "near"),
    [("evaluat", "/api/v1/evaluate"), ("evaluate/", "/api/v1/evaluate"), ("fact", "/api/v1/facts"), ("", None),
     ("nothing/of/the/kind", None), ("facts/smoking/rows", None), ("%F0%9F%A6%B4", None), ("../v1/facts", None)],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_address_that_leads_nowhere_says_so_and_names_those_near(path: str, near: str | None, method: str):
    document = problem(Client(enforce_csrf_checks=True).generic(method, f"/api/v1/{path}"), 404, "not-found")
    assert document["near"][:1] == ([near] if near else document["near"][:1])
    assert "/api/v1/evaluate" in document["detail"]
    assert document["intended_use"]
