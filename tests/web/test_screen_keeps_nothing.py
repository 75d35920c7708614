"""The screen stores nothing, and no answer ever stands in an address."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.html import page_of
from tests.web.people import EVERYONE, SMOKER, all_answers

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("go", ["next", "answer", "4"])
def test_nothing_is_written_to_the_database(screen, go):
    with CaptureQueriesContext(connection) as asked:
        screen(all_answers(SMOKER), go=go, at=10)
    assert not [query for query in asked if not query["sql"].startswith("SELECT")]


def test_a_warm_server_asks_the_database_nothing(screen, django_assert_num_queries):
    screen(all_answers(SMOKER), at=10)
    with django_assert_num_queries(0):
        screen(all_answers(SMOKER), at=10)


def test_no_session_is_begun_and_no_page_is_kept_by_the_browser(screen):
    response = screen(all_answers(SMOKER), at=10)
    assert set(response.cookies) <= {"csrftoken"}
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("person", EVERYONE.values(), ids=EVERYONE)
def test_no_answer_stands_in_any_address(screen, person):
    for go in ("next", "2"):
        response = screen(all_answers(person), go=go, at=10)
        page = page_of(response)
        assert not response.has_header("Location")
        assert 'action="/screen"' in page.markup
        assert 'method="get"' not in page.markup
        assert not [link for link in page.links if "?" in link]


def test_answers_in_an_address_are_not_read(client):
    page = page_of(client.get("/screen?level=transfemoral&go=answer"))
    assert page.title.startswith("Question 1 of 10")
    assert "0 of 10 answered" in page.text
