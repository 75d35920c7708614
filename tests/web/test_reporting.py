"""The report on screen, on paper, as text and as JSON: the same content, for members whose role may read it."""

import json
import re

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments, professional
from candidates.membership import Member
from candidates.models import AuditLine, Conclusion, Role
from tests.actions.test_assessments import a_member
from tests.report.paper import attached, pages_of
from tests.web.html import Page
from tests.web.reports import AT, begun, concluded

pytestmark = pytest.mark.django_db

FORMS = ("conclusion", "conclusion_pdf", "conclusion_summary", "conclusion_evaluation")
COUNTS = re.compile(r"Every criterion that was judged: ([^.]+)\.")


def page_of(client: Client, conclusion: Conclusion) -> Page:
    return Page(client.get(reverse("conclusion", args=[conclusion.pk])).content.decode())


def test_the_page_shows_the_report_in_the_order_of_a_surgeons_two_minutes(signed_in: Client, member: Member) -> None:
    page = page_of(signed_in, concluded(member))
    order = ["Suitability report", "Who", "In a sentence", "Which system", "What decides", "Not known", "What next"]
    found = [next(place for place, told in enumerate(page.headings) if told.startswith(title)) for title in order]
    assert found == sorted(found)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_names_the_side_in_capitals(signed_in: Client, member: Member) -> None:
    assert "LEFT" in page_of(signed_in, concluded(member)).text


def test_every_page_about_a_conclusion_leads_back_to_the_persons_record(signed_in: Client, member: Member) -> None:
    conclusion = concluded(member)
    record = reverse("candidate", args=[conclusion.assessment.candidate_id])
    for name, key in [
        ("conclusion", conclusion.pk),
        ("conclusion_person", conclusion.pk),
        ("letters", conclusion.assessment_id),
    ]:
        page = Page(signed_in.get(reverse(name, args=[key])).content.decode())
        assert record in page.links, name
        assert str(conclusion.assessment.candidate) in page.text


@pytest.mark.parametrize("form", FORMS)
def test_another_clinics_report_is_not_found(client: Client, member: Member, form: str) -> None:
    conclusion = concluded(member)
    client.force_login(a_member("Southern clinic", Role.SURGEON).user)
    assert client.get(reverse(form, args=[conclusion.pk])).status_code == 404


@pytest.mark.parametrize("form", FORMS)
def test_a_role_without_reports_is_refused_and_nobody_reads_unsigned(client: Client, member: Member, form: str) -> None:
    address = reverse(form, args=[concluded(member).pk])
    assert client.get(address).status_code == 302
    client.force_login(a_member("Northern clinic", Role.CLINIC_ADMINISTRATOR).user)
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("form", FORMS)
def test_every_reading_is_noted(signed_in: Client, member: Member, form: str) -> None:
    conclusion = concluded(member)
    signed_in.get(reverse(form, args=[conclusion.pk]))
    line = AuditLine.objects.get(verb="read", kind="conclusion")
    assert (line.subject, line.by) == (str(conclusion.pk), member.user)


def test_the_files_name_no_person(signed_in: Client, member: Member) -> None:
    conclusion = concluded(member)
    paper = signed_in.get(reverse("conclusion_pdf", args=[conclusion.pk]))
    assert paper["Content-Disposition"] == f'attachment; filename="report-{conclusion.number}.pdf"'
    assert paper["Content-Type"] == "application/pdf"


def test_the_evaluation_is_the_frozen_one_here_and_in_the_paper(signed_in: Client, member: Member) -> None:
    conclusion = concluded(member)
    told = signed_in.get(reverse("conclusion_evaluation", args=[conclusion.pk])).content
    paper = signed_in.get(reverse("conclusion_pdf", args=[conclusion.pk])).content
    assert json.loads(told) == json.loads(conclusion.document)["evaluation"]
    assert attached(paper) == {"evaluation.json": told}


@pytest.mark.poppler
@pytest.mark.parametrize("facts", [None, {"smoking": "current_light"}], ids=["much is known", "little is known"])
def test_screen_paper_and_json_count_the_same(signed_in: Client, member: Member, facts: dict | None) -> None:
    conclusion = concluded(member, facts)
    outcomes = [one["outcome"] for one in json.loads(conclusion.document)["evaluation"]["findings"]]
    page = page_of(signed_in, conclusion)
    paper = " ".join(pages_of(signed_in.get(reverse("conclusion_pdf", args=[conclusion.pk])).content))
    for told in (page.text, paper):
        counted = COUNTS.search(told)
        assert counted
        assert {word: int(number) for number, word in re.findall(r"(\d+) ([a-z ]+)", counted[1])} == {
            "met": outcomes.count("met"),
            "not met": outcomes.count("not_met"),
            "borderline": outcomes.count("borderline"),
            "unknown": outcomes.count("unknown"),
            "not applicable": outcomes.count("not_applicable"),
        }


@pytest.mark.poppler
def test_what_was_not_answered_is_not_recorded_everywhere(signed_in: Client, member: Member) -> None:
    conclusion = concluded(member, {})
    paper = " ".join(pages_of(signed_in.get(reverse("conclusion_pdf", args=[conclusion.pk])).content))
    for told in (page_of(signed_in, conclusion).text, paper):
        assert "Length of the residual bone not recorded" in told
        assert "own wish: not recorded" in told
        assert re.search(r"Not recorded: .*Tobacco", told)


def test_the_summary_is_plain_and_says_page_one(signed_in: Client, member: Member) -> None:
    conclusion = concluded(member, {"smoking": "current_light"})
    response = signed_in.get(reverse("conclusion_summary", args=[conclusion.pk]))
    told = response.content.decode()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "LEFT: Above the knee" in told
    assert "Tobacco: Fix first" in told
    assert "not validated" in told.lower()


def test_a_draft_says_so_and_a_concluded_assessment_has_its_report(signed_in: Client, member: Member) -> None:
    assessment = begun(member)
    page = Page(signed_in.get(reverse("draft", args=[assessment.pk])).content.decode())
    assert "Draft" in page.text
    assert signed_in.get(reverse("draft_pdf", args=[assessment.pk])).content.startswith(b"%PDF")
    conclusion = assessments.conclude(assessment, by=member, at=AT)
    for form, leads_to in (("draft", "conclusion"), ("draft_pdf", "conclusion_pdf")):
        response = signed_in.get(reverse(form, args=[assessment.pk]))
        assert response["Location"] == reverse(leads_to, args=[conclusion.pk])


def test_a_later_conclusion_supersedes_the_report_and_changes_nothing_else(signed_in: Client, member: Member) -> None:
    first = concluded(member)
    before = signed_in.get(reverse("conclusion_evaluation", args=[first.pk])).content
    again = assessments.begin(first.assessment.candidate, by=member, at=AT)
    assessments.conclude(again, by=member, at=AT)
    assert "Superseded" in page_of(signed_in, first).text
    assert signed_in.get(reverse("conclusion_evaluation", args=[first.pk])).content == before


def test_a_report_of_the_demonstration_clinic_says_so(signed_in: Client, member: Member) -> None:
    member.clinic.is_demonstration = True
    member.clinic.save()
    assert "The person is invented or follows a published case." in page_of(signed_in, concluded(member)).text


def test_words_that_people_wrote_are_escaped(signed_in: Client, member: Member) -> None:
    assessment = begun(member, {"smoking": "current_light"})
    reason = "<script>alert(1)</script>"
    told = [{"criterion": "smoking", "reason": reason, "by": "Dr Grey"}]
    professional.override(assessment, told, by=member, at=AT)
    conclusion = assessments.conclude(assessment, by=member, at=AT)
    markup = signed_in.get(reverse("conclusion", args=[conclusion.pk])).content.decode()
    assert reason not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markup
