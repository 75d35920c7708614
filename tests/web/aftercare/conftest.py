"""A prosthetist, and a limb of which something is recorded after surgery."""

import pytest

from candidates.membership import Member
from candidates.models import ResidualLimb, Role
from tests.actions.test_assessments import a_member
from tests.web.aftercare.recorded import a_limb


@pytest.fixture
def member() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def limb(member: Member) -> ResidualLimb:
    """The limb of somebody with an amputation above the left knee."""
    return a_limb(member)
