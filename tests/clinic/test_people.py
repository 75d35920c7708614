"""Who works at a clinic: invited once, with roles that can change, and never nobody to manage it."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import now

from candidates.actions import people
from candidates.membership import Member, member_of
from candidates.models import AuditLine, Invitation, Membership, Role, User
from tests.clinic.conftest import NOW, works_at
from tests.web.html import page_of

pytestmark = pytest.mark.django_db
JOINING = {"name": "Ingrid Berg", "password": "three unlikely words"}


def invited(client: Client, email: str = "Ingrid@north.example", role: str = "surgeon") -> str:
    """Invite somebody, and return the address in the letter."""
    assert client.post("/clinic/people", {"email": email, "role": role}).status_code == 302
    found = re.search(r"https?://[^/]+(/invitations/\S+)", mail.outbox[-1].body)
    assert found
    return found[1]


def test_an_invitation_makes_an_account_and_a_member_once(administrator: Member, browse):
    link = invited(browse(administrator))
    assert mail.outbox[-1].to == ["ingrid@north.example"]
    guest = Client()
    assert "Join Northern clinic" in page_of(guest.get(link)).headings
    assert guest.post(link, JOINING).status_code == 302
    assert "Ingrid Berg, Northern clinic" in page_of(guest.get("/")).text
    member = member_of(User.objects.get(email="ingrid@north.example"), administrator.clinic)
    assert member
    assert member.roles == {Role.SURGEON}
    again = Client().post(link, JOINING)
    assert again.status_code == 410
    assert "This invitation no longer works" in page_of(again).headings
    assert list(AuditLine.objects.order_by("pk").values_list("verb", flat=True)) == ["invited", "joined"]


def test_whoever_joined_signs_in_with_address_and_password(administrator: Member, browse):
    Client().post(invited(browse(administrator)), JOINING)
    told = {"login": "ingrid@north.example", "password": JOINING["password"]}
    assert Client().post("/accounts/login/", told).status_code == 302


def test_only_the_digest_of_an_invitations_key_is_kept(administrator: Member, browse):
    link = invited(browse(administrator))
    assert link.rsplit("/", 1)[1] not in str(Invitation.objects.values_list())
    assert Client().get(link + "x").status_code == 404


def test_an_invitation_ends_after_two_weeks(administrator: Member, browse):
    link = invited(browse(administrator))
    Invitation.objects.update(expires_at=now() - timedelta(seconds=1))
    assert Client().get(link).status_code == 410
    assert Client().post(link, JOINING).status_code == 410
    assert not User.objects.filter(email="ingrid@north.example").exists()


def test_a_withdrawn_invitation_opens_nothing(administrator: Member, browse):
    client = browse(administrator)
    link = invited(client)
    client.post(f"/clinic/people/invitations/{Invitation.objects.get().pk}/withdraw")
    assert Client().get(link).status_code == 410


def test_a_weak_password_is_refused_at_its_field_and_the_invitation_stays_open(administrator: Member, browse):
    link = invited(browse(administrator))
    answer = Client().post(link, JOINING | {"password": "ingrid berg"})
    assert answer.status_code == 422
    assert "#id_password" in page_of(answer).links
    assert Client().post(link, JOINING).status_code == 302


def test_somebody_with_an_account_joins_when_signed_in_with_that_address(
    administrator: Member, prosthetist: Member, stranger: Member, browse
):
    link = invited(browse(administrator), stranger.user.email)
    assert f"/accounts/login/?next={link}" in page_of(Client().get(link)).links
    wrong = browse(prosthetist)
    assert "went to another address" in page_of(wrong.post(link)).text
    assert browse(stranger).post(link).status_code == 302
    assert member_of(stranger.user, administrator.clinic)


def test_nobody_is_invited_twice_or_to_where_they_work(administrator: Member, prosthetist: Member, browse):
    client = browse(administrator)
    invited(client)
    for email, says in [("ingrid@north.example", "invited already"), (prosthetist.user.email, "works here already")]:
        answer = client.post("/clinic/people", {"email": email, "role": "surgeon"})
        assert answer.status_code == 422
        assert says in page_of(answer).text
    assert len(mail.outbox) == 1


def test_without_a_letter_there_is_no_invitation(administrator: Member, browse, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    answer = browse(administrator).post("/clinic/people", {"email": "ingrid@north.example", "role": "surgeon"})
    assert "could not be sent" in page_of(answer).text
    assert not Invitation.objects.exists()


def test_roles_change_and_a_member_leaves(administrator: Member, prosthetist: Member, browse):
    client, address = browse(administrator), f"/clinic/people/{prosthetist.user.pk}"
    client.post(address, {"roles": ["surgeon", "auditor"]})
    member = member_of(prosthetist.user, prosthetist.clinic)
    assert member
    assert member.roles == {Role.SURGEON, Role.AUDITOR}
    assert client.post(address, {}).status_code == 422
    told = page_of(client.post(address, {"remove": "yes"}, follow=True)).text
    assert f"{prosthetist.user} is taken out of the clinic." in told
    assert member_of(prosthetist.user, prosthetist.clinic) is None
    assert browse(prosthetist).get("/clinic/").status_code == 403


def test_the_last_administrator_stays(administrator: Member, browse):
    client, address = browse(administrator), f"/clinic/people/{administrator.user.pk}"
    for told in ({"roles": ["surgeon"]}, {"remove": "yes"}):
        answer = client.post(address, told)
        assert answer.status_code == 422
        assert "last administrator" in page_of(answer).text
    assert member_of(administrator.user, administrator.clinic) == administrator


def test_an_administrator_who_cannot_sign_in_does_not_count(administrator: Member):
    other = works_at("Northern clinic", Role.CLINIC_ADMINISTRATOR, "Other")
    User.objects.filter(pk=other.user.pk).update(is_active=False)
    with pytest.raises(people.LastAdministratorError):
        people.remove(administrator.user, by=administrator, at=NOW)
    User.objects.filter(pk=other.user.pk).update(is_active=True)
    people.remove(administrator.user, by=administrator, at=NOW)
    assert not Membership.objects.filter(user=administrator.user).exists()


def test_somebody_of_another_clinic_is_not_found(administrator: Member, stranger: Member, browse):
    assert browse(administrator).get(f"/clinic/people/{stranger.user.pk}").status_code == 404
