"""Pages for what went wrong: they say what happened and what to do, and need nothing to say it."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.web.html import Page, page_of

CODES = ["400", "403", "403_csrf", "404", "500"]


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_says_so(client: Client):
    response = client.get("/nowhere")
    assert response.status_code == 404
    assert "There is no such page" in page_of(response).text


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_each_page_says_what_to_do_and_leads_on(code: str):
    page = Page(render_to_string(f"{code}.html"))
    assert page.tags.count("h1") == 1
    assert {"/", "/screen"} <= set(page.links)


def test_the_page_about_our_own_fault_asks_the_database_nothing():
    assert "The fault is ours" in render_to_string("500.html")
