"""What if: other answers are tried on, what would move is said, and nothing of it is stored."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions.assessments import record
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment
from candidates.queries.assessments import answers_of
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.what_if.supposed import Supposed
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessment(signed_in: Client) -> Assessment:
    """An assessment of a smoker with a thigh amputated."""
    begun = begin(signed_in, add_a_person(signed_in))
    signed_in.post(reverse("assessment_page", args=[begun.pk, "question-9"]), {"smoking": "current_light"})
    return begun


def what_if(client: Client, assessment: Assessment, **given: object) -> HttpResponse:
    """Send answers to the what-if page."""
    return client.post(reverse("assessment_what_if", args=[assessment.pk]), {"go": "see", **given})


def test_an_answer_is_tried_and_nothing_is_stored(signed_in: Client, assessment: Assessment):
    before = AnswerRevision.objects.count()
    page = what_if(signed_in, assessment, asked="smoking", smoking="never")
    text = page.content.decode()
    assert page.status_code == 200
    assert "Nothing here is saved." in text
    stops = text.split("Stops, and what stands in the way</h3>")[1].split("</table>")[0]
    assert "Tobacco" in stops
    assert "Fix first" in stops
    assert AnswerRevision.objects.count() == before
    assert answers_of(assessment)["facts"]["smoking"] == "current_light"
    assert page["Cache-Control"] == "no-store"


def test_only_what_differs_is_listed_and_how_much_stays_is_counted(signed_in: Client, assessment: Assessment):
    text = what_if(signed_in, assessment, asked="smoking", smoking="current_light").content.decode()
    assert "Stops, and what stands in the way</h3>" not in text
    assert "Stays as it is:" in text
    assert "Systems, alphabetical: 0" not in text


def test_several_answers_are_tried_at_once(signed_in: Client, assessment: Assessment):
    given = {"asked": ["smoking", "diabetes"], "smoking": "never", "diabetes": "uncontrolled"}
    text = what_if(signed_in, assessment, **given).content.decode()
    stops = text.split("Stops, and what stands in the way</h3>")[1].split("</table>")[0]
    assert "Tobacco" in stops
    assert "Diabetes" in stops


def test_a_question_is_chosen_and_begins_at_its_saved_answer(signed_in: Client, assessment: Assessment):
    text = what_if(signed_in, assessment, question="smoking", go="add").content.decode()
    field = next(part for part in text.split("<input") if 'value="current_light"' in part and 'name="smoking"' in part)
    assert "checked" in field.split(">")[0]
    assert "What moves" not in text


def test_a_question_that_the_tried_answer_opens_is_said_and_can_be_chosen(signed_in: Client, assessment: Assessment):
    text = what_if(signed_in, assessment, asked="diabetes", diabetes="uncontrolled").content.decode()
    assert '<option value="hba1c">' in text
    shut = what_if(signed_in, assessment, asked="diabetes", diabetes="none").content.decode()
    assert '<option value="hba1c">' not in shut


def test_an_impossible_answer_is_said_at_its_place_and_what_was_typed_stays(signed_in: Client, assessment: Assessment):
    given = {"asked": ["body_weight", "smoking"], "body_weight": "8200", "body_weight.unit": "kg", "smoking": "never"}
    page = what_if(signed_in, assessment, **given)
    text = page.content.decode()
    assert page.status_code == 422
    assert 'href="#body_weight"' in text
    assert 'value="8200"' in text
    assert "What moves" not in text


def test_what_is_no_question_at_all_is_passed_over(signed_in: Client, assessment: Assessment):
    page = what_if(signed_in, assessment, asked=["nonsense", "age"], question="<b>", remove="x", age="5")
    assert page.status_code == 200
    assert "What moves" not in page.content.decode()


def test_a_question_is_taken_away_again(signed_in: Client, assessment: Assessment):
    given = {"asked": ["smoking", "diabetes"], "smoking": "never", "diabetes": "none", "remove": "diabetes"}
    text = what_if(signed_in, assessment, **given).content.decode()
    assert 'name="asked" value="smoking"' in text
    assert 'name="asked" value="diabetes"' not in text


def test_the_smallest_changes_say_who_leads_and_can_be_tried(signed_in: Client, assessment: Assessment):
    text = signed_in.get(reverse("assessment_what_if", args=[assessment.pk])).content.decode()
    ways = text.split("The smallest changes that plans can reach")[1]
    assert "Led by the stop-smoking service" in ways
    assert "when to look again" in ways
    assert 'name="asked" value="smoking"' in ways
    assert "Try this" in ways


def test_another_level_has_other_systems(signed_in: Client, assessment: Assessment):
    given = {"asked": "limb1-level", "limb1-level": "transtibial"}
    text = what_if(signed_in, assessment, **given).content.decode()
    assert "Not judged at this level" in text


def test_a_closed_assessment_is_not_tried(signed_in: Client, assessment: Assessment):
    signed_in.post(reverse("assessment_conclude", args=[assessment.pk]))
    assert what_if(signed_in, assessment, asked="smoking", smoking="never").status_code == 302


def test_while_a_sign_needs_a_doctor_nothing_is_compared(signed_in: Client, assessment: Assessment, member: Member):
    record(assessment, {"warning_signs": ["fever_or_spreading_redness"]}, {}, by=member, at=timezone.now())
    text = what_if(signed_in, assessment, asked="smoking", smoking="never").content.decode()
    assert "This comes first" in text
    assert "No verdict is given while a sign that needs a doctor today is recorded" in text
    assert "What moves" not in text
    assert "The smallest changes that plans can reach" not in text


def test_what_if_leaves_out_what_would_no_longer_be_asked(assessment: Assessment, member: Member):
    given = {"diabetes": "uncontrolled", "hba1c": {"value": "9.5", "unit": "percent"}}
    record(assessment, given, {}, by=member, at=timezone.now())
    supposed = Supposed(OpenAssessment(assessment.pk, member), {"diabetes": "none"}, {})
    assert "hba1c" not in supposed.case.limbs[0]
    assert answers_of(assessment)["facts"]["hba1c"] == given["hba1c"]
