"""Two people in one assessment: the second to save sees both answers and chooses; nothing is overwritten silently."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from candidates.models import AnswerRevision, Assessment, Role
from candidates.queries.assessments import answers_of
from tests.actions.test_assessments import a_member
from tests.web.html import Page
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db
HEALTH = "assessment-health"
TOBACCO = "question-9"


@pytest.fixture
def ingrid() -> Client:
    """The prosthetist's browser."""
    return browser_of(Role.PROSTHETIST)


@pytest.fixture
def omar() -> Client:
    """The surgeon's browser."""
    return browser_of(Role.SURGEON)


@pytest.fixture
def assessment(ingrid: Client) -> Assessment:
    """An open assessment."""
    return begin(ingrid, add_a_person(ingrid))


def browser_of(role: Role) -> Client:
    """The browser of a member of the clinic."""
    client = Client()
    client.force_login(a_member("Northern clinic", role).user)
    return client


def address(assessment: Assessment, page: str) -> str:
    """The address of a page of questions."""
    return reverse("assessment_page", args=[assessment.pk, page])


def read_by(client: Client, assessment: Assessment, page: str) -> str:
    """The number of the revision that the page carries."""
    markup = client.get(address(assessment, page)).content.decode()
    return markup.split('name="read" value="', 1)[1].split('"')[0]


def save(client: Client, assessment: Assessment, page: str, read: str, **given: str | list[str]) -> HttpResponse:
    """Send a page that was read at a revision."""
    return client.post(address(assessment, page), {"read": read, **given})


def facts(assessment: Assessment) -> dict:
    """The answers of the person as they stand now."""
    return answers_of(assessment)["facts"]


def test_what_somebody_else_answered_beside_mine_is_kept(ingrid: Client, omar: Client, assessment: Assessment):
    read = read_by(ingrid, assessment, HEALTH)
    save(omar, assessment, HEALTH, read, **{"height": "181", "height.unit": "cm"})
    given = {"body_weight": "84", "body_weight.unit": "kg"}
    assert save(ingrid, assessment, HEALTH, read, **given).status_code == 302
    assert facts(assessment)["height"] == {"value": "181", "unit": "cm"}
    assert facts(assessment)["body_weight"] == {"value": "84", "unit": "kg"}


def test_the_second_to_save_sees_both_answers_with_who_and_when(ingrid: Client, omar: Client, assessment: Assessment):
    read = read_by(ingrid, assessment, TOBACCO)
    save(omar, assessment, TOBACCO, read, smoking="never")
    response = save(ingrid, assessment, TOBACCO, read, smoking="current_light")
    assert response.status_code == 422
    assert facts(assessment)["smoking"] == "never"
    page = Page(response.content.decode())
    assert "Two answers:" in page.markup.split("</title>")[0]
    assert "surgeon of Northern clinic" in page.markup
    assert 'href="#smoking-theirs"' in page.markup
    assert 'value="current_light" checked' in page.markup
    assert "smoking.stands" in page.markup


@pytest.mark.parametrize(("choice", "stands"), [("mine", "current_light"), ("theirs", "never")])
def test_what_was_chosen_stands(ingrid: Client, omar: Client, assessment: Assessment, choice: str, stands: str):
    read = read_by(ingrid, assessment, TOBACCO)
    save(omar, assessment, TOBACCO, read, smoking="never")
    seen = str(AnswerRevision.objects.filter(assessment=assessment).count())
    given = {"smoking": "current_light", "smoking.stands": choice, "seen": seen}
    assert save(ingrid, assessment, TOBACCO, read, **given).status_code == 302
    assert facts(assessment)["smoking"] == stands


def test_a_choice_against_an_answer_that_was_changed_once_more_is_asked_again(
    ingrid: Client, omar: Client, assessment: Assessment
):
    read = read_by(ingrid, assessment, TOBACCO)
    save(omar, assessment, TOBACCO, read, smoking="never")
    seen = read_by(omar, assessment, TOBACCO)
    save(omar, assessment, TOBACCO, seen, smoking="former_over_3m")
    given = {"smoking": "current_light", "smoking.stands": "mine", "seen": seen}
    assert save(ingrid, assessment, TOBACCO, read, **given).status_code == 422
    assert facts(assessment)["smoking"] == "former_over_3m"


def test_the_same_answer_from_both_is_no_conflict(ingrid: Client, omar: Client, assessment: Assessment):
    read = read_by(ingrid, assessment, TOBACCO)
    save(omar, assessment, TOBACCO, read, smoking="never")
    assert save(ingrid, assessment, TOBACCO, read, smoking="never").status_code == 302


def test_an_answer_that_was_taken_away_meanwhile_is_no_answer_to_overwrite(
    ingrid: Client, omar: Client, assessment: Assessment
):
    save(omar, assessment, TOBACCO, "1", smoking="never")
    read = read_by(ingrid, assessment, TOBACCO)
    save(omar, assessment, TOBACCO, read)
    response = save(ingrid, assessment, TOBACCO, read, smoking="current_light")
    assert response.status_code == 422
    assert "not recorded" in response.content.decode()


def test_what_was_typed_on_a_page_whose_gate_somebody_shut_is_not_lost(
    ingrid: Client, omar: Client, assessment: Assessment
):
    save(omar, assessment, "question-8", "1", diabetes="controlled_no_complications")
    read = read_by(ingrid, assessment, HEALTH)
    save(omar, assessment, "question-8", read, diabetes="none")
    given = {"hba1c": "7.1", "hba1c.unit": "percent"}
    assert save(ingrid, assessment, HEALTH, read, **given).status_code == 302
    assert answers_of(assessment)["kept_aside"]["facts"]["hba1c"]["value"] == "7.1"


@pytest.mark.parametrize("read", ["", "0", "-1", "x", "²", "9" * 40, "1000"])
def test_a_number_that_is_no_revision_is_no_error_of_the_server(ingrid: Client, assessment: Assessment, read: str):
    assert save(ingrid, assessment, TOBACCO, read, smoking="never").status_code == 302


def test_two_faults_and_two_answers_are_said_at_once(ingrid: Client, omar: Client, assessment: Assessment):
    read = read_by(ingrid, assessment, HEALTH)
    save(omar, assessment, HEALTH, read, **{"body_weight": "82", "body_weight.unit": "kg"})
    given = {"body_weight": "84", "body_weight.unit": "kg", "height": ["181", "unknown"]}
    text = save(ingrid, assessment, HEALTH, read, **given).content.decode()
    assert 'href="#body_weight-theirs"' in text
    assert 'href="#height"' in text
    assert 'value="84"' in text
