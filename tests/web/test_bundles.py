"""The pages of many reports in one file: from the list of people to a file that can be fetched."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.management import call_command
from django.test import Client

from candidates.actions import assessments, candidates
from candidates.models import Role
from tests.clinic.conftest import works_at

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def surgeon(client: Client) -> Client:
    """A surgeon who is signed in, with Berg, who has a report, and Dahl, who has none."""
    member = works_at("North", Role.SURGEON, "Signe Holm")
    for name, level in (("Berg", "transfemoral"), ("Dahl", "transtibial")):
        fields = {"family_name": name, "given_names": "Åsa", "birth_date": None}
        person = candidates.add(fields, [(level, "left")], by=member, at=NOW)
        if name == "Berg":
            assessments.conclude(assessments.begin(person, by=member, at=NOW), by=member, at=NOW)
    client.force_login(member.user)
    return client


def test_the_reports_of_a_list_are_asked_for_made_and_fetched(surgeon: Client):
    # Given the list, which offers their reports in one file
    assert "Their reports in one file" in surgeon.get("/candidates/").content.decode()
    # When they are asked for
    page = surgeon.post("/bundles/ask", follow=True).content.decode()
    assert "0 of 1" in page
    # Then it can be fetched as soon as the worker has made it
    call_command("worker", "--once")
    page = surgeon.get("/bundles/").content.decode()
    link = page.split('href="/bundles/')[-1].split('"')[0]
    answer = surgeon.get(f"/bundles/{link}")
    assert answer["Content-Type"] == "application/zip"
    names = ZipFile(BytesIO(answer.content)).namelist()
    assert len(names) == 2
    assert names[-1] == "contents.html"


def test_the_filters_and_words_of_the_list_count(surgeon: Client):
    for address, words in [("/bundles/ask?level=transtibial", ""), ("/bundles/ask", "dahl")]:
        page = surgeon.post(address, {"words": words}, follow=True).content.decode()
        assert "Nobody in this list has a report yet." in page
    assert "No file yet." in surgeon.get("/bundles/").content.decode()


def test_what_waits_can_be_cancelled_and_is_not_found_as_a_file(surgeon: Client):
    page = surgeon.post("/bundles/ask", follow=True).content.decode()
    key = page.split("/bundles/")[2].split("/cancel")[0]
    assert surgeon.get(f"/bundles/{key}/reports.zip").status_code == 404
    page = surgeon.post(f"/bundles/{key}/cancel", follow=True).content.decode()
    assert "Cancelled." in page
    page = surgeon.post(f"/bundles/{key}/cancel", follow=True).content.decode()
    assert "nothing to cancel" in page
