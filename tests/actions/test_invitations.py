"""Taking up an invitation: once, in time, by whom it was sent to, whatever a page has looked at before."""

from datetime import timedelta

import pytest

from candidates.actions import invitations
from candidates.membership import Member, member_of
from candidates.models import Invitation, Membership, Role, User
from tests.actions.test_assessments import NOW, a_member

pytestmark = pytest.mark.django_db
ADDRESS = "ingrid@north.example"


@pytest.fixture
def administrator() -> Member:
    """An administrator of a clinic."""
    return a_member("Northern clinic", Role.CLINIC_ADMINISTRATOR)


@pytest.fixture
def invitation(administrator: Member) -> Invitation:
    """An invitation that was sent to Ingrid, who has an account already."""
    User.objects.create_user(ADDRESS, name="Ingrid Berg")
    return invitations.invite(ADDRESS, Role.SURGEON, send=lambda *_: None, by=administrator, at=NOW)


def ingrid() -> User:
    return User.objects.get(email=ADDRESS)


def test_whom_it_was_sent_to_becomes_a_member_in_the_role_that_was_offered(invitation: Invitation):
    assert invitations.accept(invitation, ingrid(), at=NOW).roles == {Role.SURGEON}


def test_it_is_taken_up_once(invitation: Invitation):
    invitations.accept(invitation, ingrid(), at=NOW)
    Membership.objects.filter(user=ingrid()).delete()
    with pytest.raises(invitations.InvitationClosedError):
        invitations.accept(invitation, ingrid(), at=NOW)
    assert member_of(ingrid(), invitation.clinic) is None


def test_neither_a_withdrawn_one_nor_one_whose_time_is_over_makes_a_member(
    invitation: Invitation, administrator: Member
):
    with pytest.raises(invitations.InvitationClosedError):
        invitations.accept(invitation, ingrid(), at=NOW + timedelta(days=14))
    invitations.withdraw(invitation, by=administrator, at=NOW)
    with pytest.raises(invitations.InvitationClosedError):
        invitations.accept(invitation, ingrid(), at=NOW)
    assert member_of(ingrid(), invitation.clinic) is None


def test_nobody_else_takes_it_up(invitation: Invitation):
    other = User.objects.create_user("other@north.example")
    with pytest.raises(ValueError, match="went to another address"):
        invitations.accept(invitation, other, at=NOW)
    assert member_of(other, invitation.clinic) is None
    assert Invitation.objects.get().accepted_at is None
