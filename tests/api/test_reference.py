"""The reference to read: whole, on our own host, and without anything that the Content-Security-Policy would refuse."""

import re

import pytest
from django.test import Client

from candidates.api.problems import KINDS
from candidates.queries.judging import current_judge
from tests.api.described import description

pytestmark = pytest.mark.django_db


def page() -> str:
    """The page as it is served."""
    response = Client().get("/api/v1/docs")
    assert (response.status_code, response["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "style-src 'self'" in response["Content-Security-Policy"]
    return response.content.decode()


def test_it_names_every_address_and_every_form():
    shown, described = page(), description()
    assert all(f">{path}</code>" in shown for path in described["paths"])
    assert all(f'id="form-{name}"' in shown for name in described["components"]["schemas"])


def test_it_shows_every_fact_with_its_words_and_its_units():
    shown = page()
    for id, fact in current_judge().knowledge.facts.items():
        assert f"/knowledge/facts/{id}" in shown
        assert all(re.search(rf"[ >]{re.escape(word)}[,<]", shown) for word in (*fact.options, *fact.units))


def test_every_kind_of_problem_leads_to_its_explanation():
    shown = page()
    for kind in KINDS:
        assert f'id="{kind.type.partition("#")[2]}"' in shown
        assert kind.title in shown


def test_every_link_on_the_page_leads_somewhere_and_to_our_own_host():
    shown = page()
    places = set(re.findall(r' id="([^"]+)"', shown))
    links = set(re.findall(r'href="([^"]+)"', shown))
    assert {link for link in links if link.startswith("#") and link[1:] not in places} == set()
    assert {link for link in links if not link.startswith(("#", "/"))} == set()
    for link in sorted(links)[::9]:
        if link.startswith("/") and not link.startswith("/static/"):
            assert Client().get(link).status_code in (200, 301), link


def test_it_carries_no_script_and_no_style_of_its_own():
    shown = page()
    assert "<script" not in shown
    assert "<style" not in shown
    assert " style=" not in shown


def test_it_is_a_page_and_nothing_else():
    response = Client().get("/api/v1/docs", headers={"Accept": "application/json"})
    assert (response.status_code, response["Content-Type"]) == (406, "application/problem+json")


@pytest.mark.parametrize("accept", ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*"])
def test_browsers_get_it(accept: str):
    assert Client().get("/api/v1/docs", headers={"Accept": accept}).status_code == 200
