"""A limb of which something is recorded after surgery."""

import pytest

from candidates.membership import Member
from candidates.models import ResidualLimb
from tests.web.aftercare.recorded import a_limb


@pytest.fixture
def limb(member: Member) -> ResidualLimb:
    """The limb of somebody with an amputation above the left knee."""
    return a_limb(member)
