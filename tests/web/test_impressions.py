"""The own impression before the verdict, and that no verdict is shown while a warning sign is recorded."""

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments
from candidates.membership import Member
from candidates.models import Assessment, AuditLine, Clinic, Conclusion, Impression, Role
from tests.actions.test_assessments import a_member
from tests.web.reports import AT, begun
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db
HELD_BACK = "No verdict is given while a sign that needs a doctor today is recorded"
VERDICTS = ("Worth a conversation", "No obstacle found", "Something comes first", "Not enough is known yet")


@pytest.fixture
def member() -> Member:
    """A prosthetist of a clinic with a number for warning signs."""
    found = a_member("Northern clinic", Role.PROSTHETIST)
    Clinic.objects.filter(pk=found.clinic.pk).update(warning_contact="555 0100", asks_impression=True)
    found.clinic.refresh_from_db()
    return found


@pytest.fixture
def assessment(signed_in: Client) -> Assessment:
    """An assessment that was just begun."""
    return begin(signed_in, add_a_person(signed_in))


def shows_a_verdict(client: Client, address: str) -> bool:
    """Whether a page says what the answers add up to."""
    text = client.get(address, follow=True).content.decode()
    return any(verdict in text for verdict in VERDICTS)


def test_no_verdict_is_shown_before_the_impression_and_it_is_asked_once(signed_in, assessment):
    tasks = reverse("assessment", args=[assessment.pk])
    assert not shows_a_verdict(signed_in, tasks)
    address = reverse("assessment_impression", args=[assessment.pk])
    assert "Your own impression" in signed_in.get(address).content.decode()
    assert signed_in.post(address, {"says": "more_needed"}).status_code == 302
    assert shows_a_verdict(signed_in, tasks)
    signed_in.post(address, {"says": "for_referral"})
    assert Impression.objects.get().says == "more_needed"


def test_a_skip_is_recorded_as_skipped(signed_in, assessment):
    signed_in.post(reverse("assessment_impression", args=[assessment.pk]), {"skip": "yes"})
    assert str(Impression.objects.get()) == "Skipped"
    assert AuditLine.objects.filter(verb="skipped the impression of").exists()


@pytest.mark.parametrize("sent", [{}, {"says": "perhaps"}])
def test_nothing_chosen_is_said_and_no_impression(signed_in, assessment, sent):
    answer = signed_in.post(reverse("assessment_impression", args=[assessment.pk]), sent)
    assert answer.status_code == 422
    assert "There is something to mend" in answer.content.decode()
    assert not Impression.objects.exists()


def test_the_last_question_of_the_screen_leads_to_the_impression_and_on_from_there(signed_in, assessment):
    page = reverse("assessment_page", args=[assessment.pk, "question-10"])
    led = signed_in.post(page, {"hygiene_capability": "independent"})["Location"]
    assert led.startswith(reverse("assessment_impression", args=[assessment.pk]))
    on = signed_in.post(led, {"skip": "yes"})["Location"]
    assert "/pages/" in on
    assert signed_in.get(on).status_code == 200


@pytest.mark.parametrize("name", ["assessment_overrides", "assessment_conclude", "draft", "draft_pdf"])
def test_pages_that_tell_the_verdict_ask_first_and_lead_back(signed_in, assessment, name):
    address = reverse(name, args=[assessment.pk])
    led = signed_in.get(address)["Location"]
    assert signed_in.post(led, {"skip": "yes"})["Location"] == address


def test_where_it_leads_is_nowhere_else(signed_in, assessment):
    address = reverse("assessment_impression", args=[assessment.pk])
    led = signed_in.post(f"{address}?then=https://elsewhere.example/", {"skip": "yes"})["Location"]
    assert led == reverse("assessment", args=[assessment.pk])


def test_a_clinic_that_does_not_ask_and_a_reader_who_answers_nothing_see_the_verdict(signed_in, assessment, client):
    auditor = Client()
    auditor.force_login(a_member("Northern clinic", Role.AUDITOR).user)
    tasks = reverse("assessment", args=[assessment.pk])
    assert shows_a_verdict(auditor, tasks)
    Clinic.objects.update(asks_impression=False)
    assert shows_a_verdict(signed_in, tasks)


def has_fever(member: Member) -> Assessment:
    """An open assessment with a warning sign, of somebody about whom all else is known."""
    assessment = begun(member)
    assessments.record(assessment, {"warning_signs": ["fever_or_spreading_redness"]}, {}, by=member, at=AT)
    return assessment


def test_a_warning_sign_is_noted_once_without_saying_which(member):
    assessment = has_fever(member)
    assessments.record(assessment, {"smoking": "never"}, {}, by=member, at=AT)
    line = AuditLine.objects.get(verb="recorded a warning sign in")
    assert (line.subject, line.detail) == (str(assessment.pk), "")


def test_every_page_of_an_assessment_with_a_warning_sign_has_the_banner_and_no_verdict(signed_in, member):
    assessment = has_fever(member)
    names = ["", "review", "policies", "overrides", "team", "conclude", "draft", "pages/question-9/"]
    for name in names:
        text = signed_in.get(reverse("assessment", args=[assessment.pk]) + name).content.decode()
        assert "This comes first" in text, name
        assert "555 0100" in text, name
        assert not any(verdict in text for verdict in VERDICTS), name


def test_a_warning_sign_asks_for_no_impression(signed_in, assessment):
    page = reverse("assessment_page", args=[assessment.pk, "question-5"])
    signed_in.post(page, {"active_infection": "none", "warning_signs": "fever_or_spreading_redness"})
    impression = signed_in.get(reverse("assessment_impression", args=[assessment.pk]))
    assert impression["Location"] == reverse("assessment", args=[assessment.pk])


def test_a_conclusion_with_a_warning_sign_gives_no_verdict_on_its_report_nor_in_the_list(signed_in, member):
    assessments.conclude(has_fever(member), by=member, at=AT)
    report = reverse("conclusion", args=[Conclusion.objects.get().pk])
    for address in (report, f"{report}summary.txt", reverse("candidates")):
        assert not shows_a_verdict(signed_in, address), address
    assert HELD_BACK in signed_in.get(report).content.decode()
    assert signed_in.get(f"{report}report.pdf").content.startswith(b"%PDF")
