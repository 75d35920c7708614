"""Hostile input gets a clear page and never an error of ours."""

import pytest
from django.test import Client

from tests.web.html import page_of
from tests.web.people import SMOKER, all_answers

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
TEN_MEGABYTES = b"age=" + b"9" * 10_000_000
BODIES = {
    "ten megabytes": (TEN_MEGABYTES, FORM),
    "more fields than a form has": (b"&".join(b"age=1" for _ in range(5000)), FORM),
    "another encoding": ("level=überall".encode("utf-16"), f"{FORM}; charset=utf-16"),
    "an encoding that is none": (b"level=x", f"{FORM}; charset=nonsense"),
    "bytes that are no text": (b"level=%ff%fe%00&age=%00&at=%ff", FORM),
    "JSON": (b'{"level": "transfemoral"}', "application/json"),
    "a form that breaks off": (b"--x\r\nContent-Disposition: form-data; name=", "multipart/form-data; boundary=x"),
    "no boundary": (b"level=x", "multipart/form-data"),
    "NaN": (b"age=NaN&at=1&go=next", FORM),
    "a number beyond all numbers": (b"age=1e400&at=1&go=next", FORM),
    "an endless number": (b"age=" + b"9" * 50_000 + b"&at=1&go=next", FORM),
    "nothing": (b"", FORM),
    "a question that is none": (b"go=999999999999999999999&at=-1", FORM),
    "markup": (b"level=%3Cscript%3Ealert(1)%3C/script%3E&at=1&go=next", FORM),
}


@pytest.mark.parametrize(("body", "kind"), BODIES.values(), ids=BODIES)
def test_a_hostile_body_is_answered_with_a_page(client: Client, body: bytes, kind: str):
    response = client.generic("POST", "/screen", body, content_type=kind)
    assert response.status_code in (200, 400, 422)
    assert page_of(response).headings


def test_markup_that_was_sent_is_shown_as_text(client: Client):
    response = client.post("/screen", {"age": "<script>alert(1)</script>", "go": "next", "at": "1"})
    assert "<script>" not in response.content.decode()


def test_what_is_sent_back_is_never_longer_than_a_person_types(client: Client):
    response = client.post("/screen", {"age": "9" * 100_000, "go": "2"})
    assert len(response.content) < 60_000


@pytest.mark.parametrize("fact", all_answers(SMOKER))
@pytest.mark.parametrize("value", ["", "no such option", "unknown", "not_applicable", "[]", "{}", "-1", "%00", "none"])
def test_no_tampered_answer_breaks_the_page(screen, fact: str, value: str):
    assert screen(all_answers(SMOKER) | {fact: value}, at=10).status_code in (200, 422)


def test_a_form_from_elsewhere_is_refused_in_words():
    response = Client(enforce_csrf_checks=True).post("/screen", {"level": "transfemoral"})
    assert response.status_code == 403
    assert "This page has to be sent again" in page_of(response).text


def test_other_methods_are_refused(client: Client):
    assert client.put("/screen").status_code == 405
    assert client.post("/").status_code == 405
