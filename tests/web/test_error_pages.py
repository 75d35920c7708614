"""Pages for what went wrong: they say what happened and what to do, and need nothing to say it."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from candidates.models import Role
from tests.actions.test_assessments import a_member
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


@pytest.mark.django_db
def test_a_page_that_a_role_does_not_include_says_which_clinic_and_who_can_help(client: Client):
    client.force_login(a_member("Northern clinic", Role.CLINIC_ADMINISTRATOR).user)
    shut = page_of(client.get("/candidates/")).text
    assert "Your role at Northern clinic does not include it." in shut
    assert "An administrator of the clinic can give you another role" in shut
    assert "not signed in" not in shut


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_says_to_a_member_that_another_clinic_may_have_it(client: Client):
    assert "several clinics" not in page_of(client.get("/nowhere")).text
    client.force_login(a_member("Northern clinic", Role.SURGEON).user)
    assert "Where you work in several clinics" in page_of(client.get("/nowhere")).text


def test_the_page_about_our_own_fault_asks_the_database_nothing():
    assert "The fault is ours" in render_to_string("500.html")
