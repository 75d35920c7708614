"""What a page says of answers that a save kept aside or brought back, and where they stay readable."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import assessments
from candidates.membership import Member
from candidates.models import Assessment
from candidates.queries.assessments import answers_of
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessment(signed_in: Client) -> Assessment:
    """An assessment with an HbA1c, and then without diabetes."""
    assessment = begin(signed_in, add_a_person(signed_in))
    answer(signed_in, assessment, "question-8", diabetes="uncontrolled")
    answer(signed_in, assessment, "assessment-health", hba1c="7.5", **{"hba1c.unit": "percent"})
    return assessment


def answer(client: Client, assessment: Assessment, page: str, **given: str) -> str:
    """Save a page and return the page that follows."""
    response = client.post(reverse("assessment_page", args=[assessment.pk, page]), given, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def read(client: Client, name: str, key: object) -> str:
    """Return a page."""
    return client.get(reverse(name, args=[key])).content.decode()


SAID = "“HbA1c” is no longer asked since “Diabetes” is “None”; its answer is kept aside"


def test_the_page_after_saving_says_what_is_kept_aside_and_why(signed_in: Client, assessment: Assessment) -> None:
    assert SAID in answer(signed_in, assessment, "question-8", diabetes="none")
    assert SAID in read(signed_in, "assessment", assessment.pk)
    # The next save says nothing of it any more.
    assert SAID not in answer(signed_in, assessment, "question-9", smoking="never")


def test_the_page_after_saving_says_what_has_come_back(signed_in: Client, assessment: Assessment) -> None:
    answer(signed_in, assessment, "question-8", diabetes="none")
    page = answer(signed_in, assessment, "question-8", diabetes="uncontrolled")
    assert "“HbA1c” is asked again; the answer that was kept aside counts again: 7.5" in page
    assert answers_of(assessment)["facts"]["hba1c"] == {"value": "7.5", "unit": "percent"}


def test_the_review_and_the_record_show_what_is_kept_aside(signed_in: Client, assessment: Assessment) -> None:
    answer(signed_in, assessment, "question-8", diabetes="none")
    review = read(signed_in, "assessment_review", assessment.pk)
    kept = review.split('id="aside"')[1].split("</dl>")[0]
    assert "HbA1c" in kept
    assert "7.5" in kept
    assert reverse("assessment_page", args=[assessment.pk, "question-8"]) in kept
    assert "1 answer kept aside" in read(signed_in, "candidate", assessment.candidate_id)


def test_a_draft_of_a_question_that_is_no_longer_asked_is_kept_aside_when_it_is_saved(
    signed_in: Client, assessment: Assessment
) -> None:
    read_at = assessment.revisions.count()
    answer(signed_in, assessment, "question-8", diabetes="none")
    late = {
        "hba1c": "8",
        "hba1c.unit": "percent",
        "read": str(read_at),
        "hba1c.stands": "mine",
        "seen": str(read_at + 1),
    }
    page = answer(signed_in, assessment, "assessment-health", **late)
    assert SAID in page
    assert answers_of(assessment)["kept_aside"]["facts"]["hba1c"] == {"value": "8", "unit": "percent"}


def test_what_changed_says_that_it_is_no_longer_asked_not_that_it_was_taken_away(
    signed_in: Client, assessment: Assessment, member: Member
) -> None:
    assessments.conclude(assessment, by=member, at=timezone.now())
    again = begin_again(signed_in, assessment)
    answer(signed_in, again, "question-8", diabetes="none")
    assert "No longer asked" in read(signed_in, "assessment_changes", again.pk)
    changed = read(signed_in, "conclusion_changes", assessments.conclude(again, by=member, at=timezone.now()).pk)
    assert "No longer asked" in changed
    assert "Taken away" not in changed


def begin_again(client: Client, assessment: Assessment) -> Assessment:
    """Assess the same person again."""
    client.post(reverse("candidate_assess", args=[assessment.candidate_id]))
    return Assessment.objects.get(supersedes=assessment)
