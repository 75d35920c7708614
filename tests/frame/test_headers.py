"""Every answer carries the headers that keep a page from being framed, sniffed, or made to load what is not ours."""

import pytest
from django.http import HttpResponse
from django.urls import path

from osseo.urls import urlpatterns as of_osseo

urlpatterns = [path("plain", lambda request: HttpResponse("a page")), *of_osseo]

# Pages of errors name the edition, which stands in the database.
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.fixture
def answer(client):
    """An answer of a plain view through the whole middleware."""
    return client.get("/plain")


def test_only_what_comes_from_our_own_host_is_loaded(answer):
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert {name for name, value in policy.items() if value == "'self'"} == {
        "script-src",
        "style-src",
        "img-src",
        "font-src",
        "connect-src",
        "form-action",
    }
    assert {name for name, value in policy.items() if value == "'none'"} == {
        "default-src",
        "frame-ancestors",
        "base-uri",
        "object-src",
    }


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_the_browser_is_told_to_be_careful(answer, header, value):
    assert answer[header] == value


def test_a_host_that_is_not_ours_is_refused(client):
    assert client.get("/plain", headers={"host": "elsewhere.example"}).status_code == 400
