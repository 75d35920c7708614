"""The first page, what is meant for whom, and how it can be used."""

import re

import pytest
from django.test import Client

from tests.web.html import Page, page_of

pytestmark = pytest.mark.django_db
WORDS_IN_A_MINUTE = 240
PAGES = ["/", "/intended-use", "/accessibility", "/screen"]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_says_what_it_is_for_and_that_it_is_not_validated(client: Client, address: str):
    page = page_of(client.get(address))
    assert "It supports your decision about bone-anchored prostheses and never makes it." in page.text
    assert "no selection tool for osseointegration has been" in page.text
    assert "Knowledge edition 2026.11, not validated." in page.text


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_one_main_heading_and_works_without_a_script(client: Client, address: str):
    page = page_of(client.get(address))
    assert page.tags.count("h1") == 1
    assert "script" not in page.tags
    assert "style" not in page.tags
    assert " style=" not in page.markup


@pytest.mark.parametrize("address", PAGES)
def test_no_page_leaves_anything_in_the_browser_but_the_mark_of_its_form(client: Client, address: str):
    assert set(client.get(address).cookies) <= {"csrftoken"}


def test_the_first_page_says_both_halves_about_the_stem_in_one_sentence(client: Client):
    sentences = page_of(client.get("/")).text.split(". ")
    assert any("hip replacement" in says and "through the skin" in says for says in sentences)


def test_the_first_page_leads_to_the_screen_the_knowledge_and_the_interface(client: Client):
    assert {"/screen", "/knowledge/", "/api/v1/docs"} <= set(page_of(client.get("/")).links)


def test_the_first_page_is_read_in_a_minute(client: Client):
    main = client.get("/").content.decode().split('id="main">')[1].split("</main>")[0]
    words = Page(f"<title></title>{re.sub('<svg.*?</svg>', '', main, flags=re.DOTALL)}").text.split()
    assert len(words) < WORDS_IN_A_MINUTE


def test_the_draft_is_called_a_draft_where_its_use_is_described(client: Client):
    for address in ("/", "/intended-use"):
        assert "Nothing here may be used on a person" in page_of(client.get(address)).text
