"""Whoever holds a paper can ask whether it is genuine and still counts, and learns nothing about the person."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments
from candidates.membership import Member
from candidates.models import Conclusion
from tests.report.paper import pages_of
from tests.web.html import Page
from tests.web.reports import AT, concluded

pytestmark = pytest.mark.django_db
PERSONAL = ("Lindqvist", "Åsa", "LEFT", "Transfemoral", "obstacle", "suitable")


@pytest.fixture(autouse=True)
def nobody_asked_before() -> None:
    cache.clear()


def asked(sha256: str) -> tuple[int, Page]:
    """What somebody is answered who is not signed in."""
    answer = Client().get(reverse("verify", args=[sha256]))
    return answer.status_code, Page(answer.content.decode())


def superseded(conclusion: Conclusion, member: Member) -> None:
    """Conclude a later assessment of the same person."""
    later = assessments.begin(conclusion.assessment.candidate, by=member, at=AT + timedelta(days=1))
    assessments.conclude(later, by=member, at=AT + timedelta(days=2))


def test_a_report_of_ours_is_genuine_and_its_number_clinic_and_day_can_be_compared(member: Member) -> None:
    conclusion = concluded(member)
    status, page = asked(conclusion.sha256)
    assert (status, page.headings[0]) == (200, "Genuine")
    for told in (conclusion.number, "Northern clinic", "22 November 2026"):
        assert told in page.text


def test_a_superseded_report_is_genuine_and_says_so(member: Member) -> None:
    conclusion = concluded(member)
    superseded(conclusion, member)
    assert asked(conclusion.sha256)[1].headings[0] == "Genuine, and superseded"


def test_the_page_tells_nobody_about_whom_it_is_or_what_was_found(member: Member) -> None:
    conclusion = concluded(member)
    superseded(conclusion, member)
    _, page = asked(conclusion.sha256)
    assert [word for word in (*PERSONAL, str(conclusion.pk)) if word in page.text] == []


def test_an_unknown_digest_is_calmly_not_known_here(member: Member) -> None:
    status, page = asked("0" * 64)
    assert (status, page.headings[0]) == (404, "Not known here")
    assert "harmless reasons" in page.text


def test_what_is_no_digest_is_no_address() -> None:
    assert Client().get("/verify/none").status_code == 404


def test_who_asks_very_often_is_asked_to_wait(member: Member) -> None:
    answers = [asked("0" * 64)[0] for _ in range(61)]
    assert answers == [404] * 60 + [429]


@pytest.mark.poppler
def test_the_address_on_the_paper_leads_to_the_page(member: Member, client: Client, settings) -> None:
    settings.PUBLIC_ADDRESS = "https://osseo.example.org"
    conclusion = concluded(member)
    client.force_login(member.user)
    *_, last = pages_of(client.get(reverse("conclusion_pdf", args=[conclusion.pk])).content)
    address = f"https://osseo.example.org{reverse('verify', args=[conclusion.sha256])}"
    assert address in last
    assert asked(urlsplit(address).path.rsplit("/", 1)[1])[0] == 200
