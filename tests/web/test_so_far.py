"""The side panel of an assessment: what the answers add up to, what stands in the way, what is needed, the systems."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from candidates.membership import Member
from candidates.models import Assessment, Candidate, ReferralSystem
from candidates.queries.judging import current_judge
from candidates.web.assessing.standing import disease_of
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessment(signed_in: Client) -> Assessment:
    """An assessment that has just begun, of a thigh."""
    return begin(signed_in, add_a_person(signed_in))


def answers(client: Client, assessment: Assessment, page: str, **given: object) -> None:
    """Save one page."""
    assert client.post(reverse("assessment_page", args=[assessment.pk, page]), given).status_code == 302


def panel(client: Client, assessment: Assessment, name: str = "assessment", *args: str) -> str:
    """The text of the side panel, without tags."""
    page = client.get(reverse(name, args=[assessment.pk, *args])).content.decode()
    part = page[page.index('aria-labelledby="sofar"') :].split("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", part))


def test_every_page_of_an_assessment_has_the_panel_and_a_way_down_to_it(signed_in: Client, assessment: Assessment):
    names = ["assessment", "assessment_review", "assessment_policies", "assessment_overrides", "assessment_conclude"]
    addresses = [reverse(name, args=[assessment.pk]) for name in names]
    addresses.append(reverse("assessment_page", args=[assessment.pk, "question-9"]))
    for address in addresses:
        page = signed_in.get(address).content.decode()
        assert page.count('id="sofar"') == 1, address
        assert page.index('href="#sofar"') > page.index('id="sofar"'), address


def test_the_panel_changes_when_answers_are_saved(signed_in: Client, assessment: Assessment):
    assert "Tobacco" not in panel(signed_in, assessment).split("Still needed")[0]
    answers(signed_in, assessment, "question-9", smoking="current_light")
    said = panel(signed_in, assessment, "assessment_page", "question-8")
    assert "Stands in the way" in said
    assert "Tobacco" in said


def test_what_stands_in_the_way_is_grouped_by_disease(signed_in: Client, assessment: Assessment):
    # Diabetes out of control, and the HbA1c that shows it, are one disease.
    answers(signed_in, assessment, "question-8", peripheral_vascular_disease="none", diabetes="uncontrolled")
    answers(signed_in, assessment, "assessment-health", hba1c="9", **{"hba1c.unit": "percent"})
    way = panel(signed_in, assessment).split("Stands in the way")[1].split("Systems")[0]
    assert way.count("Fix first") == 2
    knowledge = current_judge().knowledge
    assert disease_of("hba1c", knowledge) == disease_of("diabetes", knowledge) == "diabetes"
    assert way.strip().startswith(knowledge.facts["diabetes"].label)


def test_being_asked_at_a_level_only_makes_no_disease_of_the_level():
    assert disease_of("proximal_joint_contracture", current_judge().knowledge) != "level"


def test_what_is_missing_stands_most_decisive_first_and_says_which_page_asks_it(
    signed_in: Client, assessment: Assessment
):
    page = signed_in.get(reverse("assessment_review", args=[assessment.pk])).content.decode()
    part = page[page.index("Still needed, most decisive first") :].split("</ul>")[0]
    asked_on = re.findall(r"/pages/([a-z0-9-]+)/", part)
    # Of the equally decisive what the quick screen asks stands before what is measured.
    assert len(asked_on) == 4
    assert all(page.startswith("question-") for page in asked_on)
    assert "this page" in panel(signed_in, assessment, "assessment_page", asked_on[0])


def test_systems_within_reach_stand_in_alphabetical_order(signed_in: Client, assessment: Assessment, member: Member):
    for system in ("opra-transfemoral", "badalx-transfemoral-long"):
        ReferralSystem.objects.create(clinic=member.clinic, system=system)
    said = panel(signed_in, assessment).split("Systems within reach, alphabetical")[1]
    assert said.index("BADAL X") < said.index("OPRA")
    assert "Limit to ask" in said.split("OPRA")[1]


def test_the_task_list_says_what_stands_in_the_way_on_which_page(signed_in: Client, assessment: Assessment):
    answers(signed_in, assessment, "question-8", peripheral_vascular_disease="none", diabetes="uncontrolled")
    tasks = signed_in.get(reverse("assessment", args=[assessment.pk])).content.decode()
    line = next(part for part in tasks.split("<li") if "question-8/" in part)
    assert "In the way:" in line
    assert "2 of 2" in line


def test_the_top_says_candidates_inside_a_person_and_inside_an_assessment(signed_in: Client, assessment: Assessment):
    person = Candidate.objects.get()
    for address in (reverse("candidate", args=[person.pk]), reverse("assessment", args=[assessment.pk])):
        top = signed_in.get(address).content.decode().split("</header>")[0]
        assert 'href="/candidates/" aria-current="page"' in top
