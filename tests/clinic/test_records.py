"""The audit of a clinic and the letters of a demonstration: each reads its own."""

from datetime import timedelta

import pytest
from django.core.mail import send_mail

from candidates.membership import Member
from candidates.models import AuditLine, Clinic, Invitation, Membership, Role
from tests.clinic.conftest import NOW, works_at
from tests.web.html import page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(db: None) -> Member:
    """The auditor of the Northern clinic, with some lines to read."""
    member = works_at("Northern clinic", Role.AUDITOR)
    for day in range(60):
        verb = "read" if day % 2 else "concluded"
        AuditLine.objects.create(clinic=member.clinic, at=NOW - timedelta(days=day), by=member.user, verb=verb)
    other = Clinic.objects.create(name="Southern clinic")
    AuditLine.objects.create(clinic=other, at=NOW, verb="of another clinic")
    return member


def test_the_audit_shows_a_page_of_ones_own_clinic(auditor: Member, browse):
    page = page_of(browse(auditor).get("/clinic/audit"))
    assert "60 lines" in page.text
    assert "Page 1 of 2" in page.text
    assert "of another clinic" not in page.text
    assert "22 Nov 2026 09:00:00" in page.text


def test_the_audit_can_be_narrowed_to_a_verb_and_a_day(auditor: Member, browse):
    client = browse(auditor)
    assert "30 lines" in page_of(client.get("/clinic/audit?verb=read")).text
    assert "1 line" in page_of(client.get("/clinic/audit?day=2026-11-22")).text
    assert "No line matches." in page_of(client.get("/clinic/audit?day=2026-11-22&verb=read")).text


def test_what_is_no_day_is_said_at_its_field(auditor: Member, browse):
    for wrong in ("yesterday", "2026-02-31"):
        answer = browse(auditor).get("/clinic/audit", {"day": wrong})
        assert answer.status_code == 422
        assert "#day" in page_of(answer).links


@pytest.fixture
def folder(settings, tmp_path):
    """A folder into which letters go."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    return tmp_path


def demonstration() -> Member:
    """The administrator of a demonstration clinic."""
    Clinic.objects.create(name="Demonstration", is_demonstration=True)
    return works_at("Demonstration", Role.CLINIC_ADMINISTRATOR)


def test_a_demonstration_reads_its_letters_escaped_and_with_links(folder, browse):
    member = demonstration()
    for text in ("<b>first</b>", "then http://testserver/invitations/1/x ."):
        send_mail(text[:5], text, None, [member.user.email])
    answer = browse(member).get("/clinic/mail")
    page = page_of(answer)
    assert {"then", "<b>fi"} <= set(page.headings)
    assert "&lt;b&gt;first" in answer.content.decode()
    assert "http://testserver/invitations/1/x" in page.links


def test_a_real_clinic_has_no_such_page(folder, administrator: Member, browse):
    client = browse(administrator)
    assert client.get("/clinic/mail").status_code == 404
    assert "/clinic/mail" not in page_of(client.get("/clinic/")).links


def test_a_letter_to_somebody_who_works_elsewhere_too_is_not_shown(folder, stranger: Member, browse):
    member = demonstration()
    Membership.objects.create(user=stranger.user, clinic=member.clinic, role=Role.SURGEON)
    send_mail("Key to both", "…", None, [stranger.user.email])
    send_mail("To nobody we know", "…", None, ["nobody@elsewhere.example"])
    assert "No letter yet." in page_of(browse(member).get("/clinic/mail")).text


def test_a_reset_letter_arrives_in_the_folder_and_its_link_works(folder, browse, client):
    member = demonstration()
    reader = browse(member)
    client.post("/accounts/password/reset/", {"email": member.user.email})
    page = page_of(reader.get("/clinic/mail"))
    link = next(one for one in page.links if "/password/reset/key/" in one)
    assert "Choose a new password" in page_of(client.get(link, follow=True)).headings


def test_an_invitation_arrives_in_the_folder(folder, browse):
    client = browse(demonstration())
    client.post("/clinic/people", {"email": "new@demonstration.example", "role": "surgeon"})
    page = page_of(client.get("/clinic/mail"))
    assert any(f"/invitations/{Invitation.objects.get().pk}/" in one for one in page.links)


@pytest.mark.parametrize("asked", ["day=9999-12-31", "day=0001-01-01", "verb=never", "verb=%00"])
def test_an_audit_that_is_asked_for_what_never_was_says_that_no_line_matches(auditor: Member, browse, asked: str):
    assert "No line matches." in page_of(browse(auditor).get(f"/clinic/audit?{asked}")).text
