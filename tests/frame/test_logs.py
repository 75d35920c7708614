"""The log says what was asked for and how it ended, and never about whom."""

import logging
import sys

import pytest
from django.urls import path

from osseo.logs import WithoutContent
from osseo.urls import urlpatterns as of_osseo


def broken(request, person):
    """A view that fails with a message that quotes what it was given."""
    raise ValueError(f"no such person: {person}")


urlpatterns = [path("people/<str:person>", broken), *of_osseo]

# Pages of errors name the edition, which stands in the database.
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.fixture
def lines(monkeypatch):
    """What the request log wrote."""
    written = []
    handler = logging.Handler()
    handler.emit = lambda record: written.append(record.getMessage())
    monkeypatch.setattr(logging.getLogger("osseo"), "handlers", [handler])
    return written


def test_a_request_is_written_as_method_pattern_and_status(client, lines):
    client.raise_request_exception = False
    client.post("/people/Ada-Lovelace?born=1815-12-10", {"diagnosis": "none"})
    assert lines == ["POST /people/<str:person> 500"]


def test_an_address_that_fits_no_pattern_is_not_repeated(client, lines):
    client.get("/Ada-Lovelace")
    assert lines == ["GET (no page) 404"]


def test_a_failure_is_written_with_its_place_and_without_its_message():
    name = "Ada Lovelace"
    try:
        broken(None, name)
    except ValueError:
        failed = logging.LogRecord("django.request", logging.ERROR, __file__, 1, f"/people/{name}", (), sys.exc_info())
    failed.status_code = 500
    written = WithoutContent().format(failed)
    assert "django.request 500 ValueError" in written
    assert "in broken" in written
    assert "Ada" not in written
