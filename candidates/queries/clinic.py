"""What a clinic keeps for itself."""

from candidates.membership import Member
from candidates.models import ReferralSystem
from candidates.roles import Act


def referral_systems(member: Member) -> dict[str, str]:
    """Return the systems that the reader's clinic can refer to, each with its centre."""
    member.must(Act.READ_SETTINGS)
    return dict(ReferralSystem.objects.filter(clinic=member.clinic).values_list("system", "centre"))
