"""Over REST an own policy is told apart from the edition's, in words."""

import pytest
from django.test import Client

from candidates.actions import assessments
from candidates.models import Role
from tests.actions.test_assessments import a_member, a_person
from tests.own_policies.policies import NOW, TITLE, in_force

pytestmark = pytest.mark.django_db


def test_an_assessment_and_its_conclusion_name_the_clinics_own_apart() -> None:
    member = a_member("Northern clinic", Role.PROSTHETIST)
    policy = in_force(member)
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    browser = Client()
    browser.force_login(member.user)

    at = f"/api/v1/assessments/{assessment.pk}"
    (own,) = browser.get(at).json()["own_policies"]
    assert (own["id"], own["title"]) == (policy.key, TITLE)
    assert own["mark"] == "This clinic's own; not part of the edition"
    assert "Circular 12" in own["source"]
    assert policy.key in [one["id"] for one in browser.get(f"{at}/evaluation").json()["policies"]]

    conclusion = assessments.conclude(assessment, by=member, at=NOW)
    assert browser.get(f"/api/v1/conclusions/{conclusion.pk}").json()["own_policies"] == [own]


def test_the_evaluation_that_asks_no_clinic_stays_with_the_edition() -> None:
    member = a_member("Northern clinic", Role.PROSTHETIST)
    in_force(member)
    browser = Client()
    browser.force_login(member.user)
    facts = {"facts": {"level": "transfemoral"}}
    answer = browser.post("/api/v1/evaluate", facts, content_type="application/json").json()
    assert [one["id"] for one in answer["policies"] if one["id"].startswith("own-")] == []
