"""Somebody who works at two clinics has in each the roles of that clinic alone, on pages and to programs."""

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments
from candidates.membership import member_of
from candidates.models import Assessment, Clinic, Conclusion, Membership, Role, User
from candidates.web.access import CLINIC
from tests.actions.test_assessments import NOW, a_member, a_person
from tests.api.records import problem, program_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def both() -> User:
    """Somebody who is a surgeon in the south and a psychologist in the north."""
    surgeon = a_member("Southern clinic", Role.SURGEON)
    northern = a_member("Northern clinic", Role.PROSTHETIST).clinic
    Membership.objects.create(user=surgeon.user, clinic=northern, role=Role.PSYCHOLOGIST)
    return surgeon.user


@pytest.fixture
def northern(both: User) -> Assessment:
    """An assessment that was begun in the north."""
    prosthetist = member_of(
        User.objects.get(email="prosthetist@northern.example"), Clinic.objects.get(name__startswith="N")
    )
    assert prosthetist
    return assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)


def test_the_roles_of_one_clinic_count_in_no_other(both: User):
    held = {clinic.name: member_of(both, clinic).roles for clinic in Clinic.objects.all()}
    assert held == {"Southern clinic": {Role.SURGEON}, "Northern clinic": {Role.PSYCHOLOGIST}}


def test_a_page_opens_by_the_role_in_the_clinic_that_was_chosen(client: Client, both: User, northern: Assessment):
    client.force_login(both)
    page = reverse("assessment_conclude", args=[northern.pk])
    client.post("/clinic/switch", {"clinic": northern.clinic_id})
    assert client.post(page).status_code == 403
    client.post("/clinic/switch", {"clinic": Clinic.objects.exclude(pk=northern.clinic_id).get().pk})
    assert client.post(page).status_code == 404
    assert not Conclusion.objects.exists()


def test_a_key_acts_with_the_roles_of_its_own_clinic(both: User, northern: Assessment):
    program = program_of(member_of(both, northern.clinic))
    problem(program.sends("POST", f"assessments/{northern.pk}/conclusion"), 403, "not-allowed")
    assert not Conclusion.objects.exists()


def test_a_session_that_names_a_clinic_of_others_works_in_none_but_its_own(client: Client, northern: Assessment):
    stranger = a_member("Eastern clinic", Role.PROSTHETIST)
    client.force_login(stranger.user)
    session = client.session
    session[CLINIC] = northern.clinic_id
    session.save()
    assert client.get(reverse("assessment", args=[northern.pk])).status_code == 404
    assert "Lindqvist" not in client.get(reverse("candidates")).content.decode()
