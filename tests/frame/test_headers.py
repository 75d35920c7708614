"""Every answer carries the headers that keep a page from being framed, sniffed, or made to load what is not ours."""

import pytest
from django.http import HttpResponse
from django.urls import path

from osseo.headers import Headers
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
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_the_browser_is_told_to_be_careful(answer, header, value):
    assert answer[header] == value


@pytest.mark.parametrize("feature", ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"])
def test_a_page_may_neither_see_nor_hear_nor_place_anybody(answer, feature):
    assert f"{feature}=()" in answer["Permissions-Policy"].split(", ")


@pytest.mark.parametrize("address", ["/plain", "/nowhere", "/", "/candidates/", "/api/v1/candidates", "/static/none"])
def test_no_browser_and_no_proxy_keeps_what_does_not_say_that_it_may_be_kept(client, address):
    assert "no-store" in client.get(address)["Cache-Control"]


def test_what_says_for_how_long_it_may_be_kept_is_kept(rf):
    def kept(_):
        return HttpResponse("kept", headers={"Cache-Control": "public, max-age=60"})

    assert Headers(kept)(rf.get("/"))["Cache-Control"] == "public, max-age=60"


def test_an_answer_to_a_host_that_is_not_ours_carries_them_too(client):
    refused = client.get("/plain", headers={"host": "elsewhere.example"})
    assert refused["Cache-Control"] == "no-store"
    assert refused["X-Frame-Options"] == "DENY"


def test_a_host_that_is_not_ours_is_refused(client):
    assert client.get("/plain", headers={"host": "elsewhere.example"}).status_code == 400
