"""The search finds entries by their words, says when there are none, and keeps nothing."""

import pytest

from tests.web.html import page_of

pytestmark = pytest.mark.django_db


def ask(client, words):
    response = client.get("/knowledge/", {"q": words})
    assert response.status_code == 200
    return page_of(response)


def test_a_word_of_a_title_finds_its_entry(client):
    page = ask(client, "tobacco")
    assert "/knowledge/criteria/smoking/" in page.links
    assert "“tobacco”" in page.title


def test_capitals_and_spaces_do_not_matter(client):
    assert ask(client, "  VITAMIN   d ").links == ask(client, "vitamin D").links


def test_every_word_has_to_be_there(client):
    page = ask(client, "diabetes fracture")
    assert "/knowledge/criteria/diabetes/" in page.links
    assert "/knowledge/criteria/vitamin_d/" not in page.links


def test_a_word_of_a_sentence_finds_the_entry_and_shows_the_sentence(client):
    page = ask(client, "cotinine")
    assert "/knowledge/criteria/smoking/" in page.links
    assert "since cotinine cannot tell it from tobacco" in page.text


def test_an_id_finds_its_entry(client):
    assert "/knowledge/facts/residual_bone_length/" in ask(client, "residual bone length").links


def test_nothing_found_is_said_and_what_is_like_it_is_offered(client):
    page = ask(client, "vitamine d")
    assert "Nothing found" in page.headings
    assert "No entry holds all the words of “vitamine d”" in page.text
    assert "/knowledge/facts/vitamin_d/" in page.links


@pytest.mark.parametrize("words", ["", "   "])
def test_an_empty_search_is_the_overview(client, words):
    page = ask(client, words)
    assert page.title.startswith("Knowledge")
    assert "Nothing found" not in page.text


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "'\"><img src=x>", "\x00", "%", "a" * 5000])
def test_hostile_words_are_only_words(client, words):
    page = ask(client, words)
    assert "<script>alert" not in page.markup
    assert "<img" not in page.markup


def test_a_search_sets_no_cookie(client):
    assert not client.get("/knowledge/", {"q": "smoking"}).cookies
