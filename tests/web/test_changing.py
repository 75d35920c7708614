"""The page that tells what changed since the conclusion an assessment began from."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import assessments, confirmations
from candidates.membership import Member
from candidates.models import Assessment, AuditLine, Conclusion
from tests.web.html import Page
from tests.web.reports import AT, begun, concluded

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=60)


def page_at(client: Client, name: str, key: object) -> Page:
    answer = client.get(reverse(name, args=[key]), follow=True)
    assert answer.status_code == 200
    return Page(answer.content.decode())


def again(conclusion: Conclusion, member: Member, **answers: object) -> Assessment:
    """The next assessment of the same person, two months later, with other answers."""
    opened = assessments.begin(conclusion.assessment.candidate, by=member, at=LATER)
    assessments.record(opened, answers, {}, by=member, at=LATER)
    return opened


def test_a_reassessment_shows_what_changed_with_the_days(signed_in: Client, member: Member):
    opened = again(concluded(member), member, smoking="current_light")
    page = page_at(signed_in, "assessment_changes", opened.pk)
    assert "1 answer changed; the rules are the same;" in page.text
    assert "Neverrecorded 22 Nov 2026" in page.text
    assert "Now, up to ten a dayrecorded 21 Jan 2027" in page.text
    assert [title for title in page.headings if title in ("What moved", "Answers", "Rules")] == [
        "What moved", "Answers", "Rules",
    ]  # fmt: skip
    assert len(page.ids) == len(set(page.ids))


def test_a_limit_confirmed_meanwhile_stands_among_the_rules(signed_in: Client, member: Member):
    opened = again(concluded(member), member)
    today = timezone.localdate()
    fields = {"value": "100", "unit": "kg", "document": "Instructions for use", "revision": "7"}
    days = {"date": today, "look_again": today + timedelta(days=400)}
    confirmations.confirm(
        "opra-transfemoral", "max_total_mass", {**fields, **days}, by=member, at=timezone.now(), today=today
    )
    page = page_at(signed_in, "assessment_changes", opened.pk)
    assert "No answer changed; the rules changed;" in page.text
    assert "Instructions for use, 7" in page.text


def test_what_was_concluded_keeps_telling_what_changed_whatever_comes_later(signed_in: Client, member: Member):
    second = assessments.conclude(again(concluded(member), member, smoking="current_light"), by=member, at=LATER)
    address = reverse("conclusion_changes", args=[second.pk])
    before = Page(signed_in.get(address).content.decode()).text
    again(second, member, smoking="never")
    assert Page(signed_in.get(address).content.decode()).text == before


def test_a_concluded_assessment_leads_to_the_comparison_of_its_conclusion(signed_in: Client, member: Member):
    second = assessments.conclude(again(concluded(member), member), by=member, at=LATER)
    answer = signed_in.get(reverse("assessment_changes", args=[second.assessment.pk]))
    assert answer["Location"] == reverse("conclusion_changes", args=[second.pk])


@pytest.mark.parametrize("name", ["assessment_changes", "conclusion_changes"])
def test_a_first_assessment_says_that_there_is_nothing_to_compare_with(signed_in: Client, member: Member, name: str):
    key = begun(member).pk if name == "assessment_changes" else concluded(member).pk
    assert "There is nothing to compare with." in page_at(signed_in, name, key).text


def test_the_comparison_is_linked_from_record_review_and_report(signed_in: Client, member: Member):
    opened = again(concluded(member), member)
    link = reverse("assessment_changes", args=[opened.pk])
    for name, key in [("candidate", opened.candidate.pk), ("assessment_review", opened.pk), ("draft", opened.pk)]:
        assert link in page_at(signed_in, name, key).links
    second = assessments.conclude(opened, by=member, at=LATER)
    link = reverse("conclusion_changes", args=[second.pk])
    for name, key in [("candidate", opened.candidate.pk), ("conclusion", second.pk)]:
        assert link in page_at(signed_in, name, key).links


def test_reading_what_changed_is_noted(signed_in: Client, member: Member):
    opened = again(concluded(member), member)
    signed_in.get(reverse("assessment_changes", args=[opened.pk]))
    assert AuditLine.objects.filter(verb="read", kind="assessment", subject=str(opened.pk)).exists()


def test_what_changed_up_to_a_conclusion_can_be_had_on_paper(signed_in: Client, member: Member):
    second = assessments.conclude(again(concluded(member), member, smoking="current_light"), by=member, at=LATER)
    address = reverse("conclusion_changes_pdf", args=[second.pk])
    assert address in page_at(signed_in, "conclusion_changes", second.pk).links
    answer = signed_in.get(address)
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content == signed_in.get(address).content
    assert "Lindqvist" not in answer["Content-Disposition"]


def test_without_an_earlier_conclusion_there_is_no_paper_but_the_page_that_says_so(signed_in: Client, member: Member):
    first = concluded(member)
    answer = signed_in.get(reverse("conclusion_changes_pdf", args=[first.pk]))
    assert answer["Location"] == reverse("conclusion_changes", args=[first.pk])
