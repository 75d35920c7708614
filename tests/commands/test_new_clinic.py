"""`manage.py new_clinic`: from an empty database to an administrator who invites the first colleague."""

import re
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from candidates.models import AuditLine, Clinic, Invitation, Membership, Role, User

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "ingrid@north.example", "three unlikely words"


def made(name: str = "Northern clinic", address: str = ADDRESS) -> str:
    """Make a clinic, and return what the command says."""
    said = StringIO()
    call_command("new_clinic", name, address, name="Ingrid Berg", stdout=said)
    return said.getvalue()


def test_the_first_administrator_chooses_a_password_from_a_letter_signs_in_and_invites(client: Client):
    assert "/accounts/password/reset/ " in made(address="Ingrid@North.example")
    client.post("/accounts/password/reset/", {"email": ADDRESS})
    letter = re.search(r"/accounts/password/reset/key/\S+", mail.outbox[-1].body)
    assert letter
    form = client.get(letter[0], follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": PASSWORD, "password2": PASSWORD})
    client.post("/accounts/login/", {"login": ADDRESS, "password": PASSWORD})
    assert "Ingrid Berg, Northern clinic" in client.get("/clinic/").content.decode()
    client.post("/clinic/people", {"email": "bo@north.example", "role": Role.PROSTHETIST})
    assert Invitation.objects.get().clinic.name == "Northern clinic"


def test_the_clinic_is_real_and_its_making_is_noted():
    made()
    clinic = Clinic.objects.get()
    assert not clinic.is_demonstration
    assert AuditLine.objects.get(verb="founded").subject == str(clinic.pk)


def test_who_works_elsewhere_keeps_account_and_password():
    user = User.objects.create_user(ADDRESS, PASSWORD, name="Ingrid Berg")
    assert "sign in as before" in made()
    assert Membership.objects.get(user=user).role == Role.CLINIC_ADMINISTRATOR
    assert User.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize(
    ("name", "address", "says"),
    [
        ("Northern clinic", "bo@north.example", "already exists"),
        ("", ADDRESS, "cannot be blank"),
        ("South", "bo", "valid email address"),
    ],
)
def test_a_name_that_is_taken_or_missing_and_an_address_that_is_none_change_nothing(name: str, address: str, says: str):
    made()
    with pytest.raises(CommandError, match=says):
        made(name, address)
    assert (Clinic.objects.count(), User.objects.count()) == (1, 1)
