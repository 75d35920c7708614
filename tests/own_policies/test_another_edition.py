"""A policy outlives the edition under which it was put in force, or is left out where that cannot be."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from candidates import answer_documents
from candidates.demonstration.removing import remove
from candidates.membership import Member
from candidates.models import Clinic, OwnPolicy, OwnPolicyVersion, Role
from candidates.queries.judging import current_judge, rules_of
from tests.actions.test_assessments import a_member
from tests.own_policies.policies import in_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def prosthetist() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


def under_another_edition(policy: OwnPolicy, when: dict[str, Any]) -> None:
    """Let a version be one that was put in force under an edition that is not loaded, about these answers."""
    version = OwnPolicyVersion.objects.get(policy=policy)
    document = answer_documents.read(version.document)
    document["version"]["edition_sha256"] = "0" * 64
    document["policy"]["rows"][0]["when"] = when
    OwnPolicyVersion.objects.filter(pk=version.pk).update(document=answer_documents.written(document))


def test_what_the_edition_still_asks_is_judged(prosthetist: Member) -> None:
    policy = in_force(prosthetist)
    under_another_edition(policy, {"body_weight": {"above": "90"}})
    rules = rules_of(prosthetist.clinic)
    assert policy.key in rules.knowledge.policies
    assert rules.left_out == {}


def test_what_it_asks_no_more_is_left_out_and_said(prosthetist: Member) -> None:
    policy = in_force(prosthetist)
    under_another_edition(policy, {"shoe_size": {"above": "45"}})
    rules = rules_of(prosthetist.clinic)
    assert rules.knowledge.policies == current_judge().knowledge.policies
    assert [*rules.left_out] == [policy.key]
    browser = Client()
    browser.force_login(prosthetist.user)
    assert "In force, not judged" in browser.get(reverse("clinic_policies")).content.decode()
    version = browser.get(reverse("clinic_policy_version", args=[policy.pk, 1])).content.decode()
    assert "The edition in force cannot judge this" in version


def test_the_demonstration_is_taken_away_with_its_policies(prosthetist: Member) -> None:
    in_force(prosthetist)
    Clinic.objects.update(is_demonstration=True)
    remove()
    assert not OwnPolicy.objects.exists()
    assert not Clinic.objects.exists()
