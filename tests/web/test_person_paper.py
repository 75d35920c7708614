"""The person's paper as a page and as a file: for members who may read reports, every reading noted, no verdict."""

import pytest
from django.test import Client
from django.urls import reverse

from candidates.membership import Member
from candidates.models import AuditLine, Role
from candidates.wording import marks
from tests.actions.test_assessments import a_member
from tests.web.html import Page
from tests.web.reports import concluded

pytestmark = pytest.mark.django_db
FORMS = ("conclusion_person", "conclusion_person_pdf")


@pytest.fixture
def member(client: Client) -> Member:
    """A prosthetist who is signed in."""
    member = a_member("Northern clinic", Role.PROSTHETIST)
    client.force_login(member.user)
    return member


def test_the_page_tells_both_ways_and_no_verdict(client: Client, member: Member) -> None:
    page = Page(client.get(reverse("conclusion_person", args=[concluded(member).pk])).content.decode())
    assert "Both ways, point by point" in page.headings
    assert [one.word for one in marks.REFERRALS.values() if one.word in page.text] == []
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("form", FORMS)
def test_every_reading_is_noted(client: Client, member: Member, form: str) -> None:
    conclusion = concluded(member)
    client.get(reverse(form, args=[conclusion.pk]))
    assert AuditLine.objects.get(verb="read", kind="conclusion").subject == str(conclusion.pk)


def test_the_file_names_no_person(client: Client, member: Member) -> None:
    conclusion = concluded(member)
    paper = client.get(reverse("conclusion_person_pdf", args=[conclusion.pk]), {"paper": "letter"})
    assert paper["Content-Disposition"] == f'attachment; filename="paper-{conclusion.number}.pdf"'
