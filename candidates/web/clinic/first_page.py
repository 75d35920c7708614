"""Where a member's work begins."""

from django.urls import reverse

from candidates.membership import Member
from candidates.roles import Act


def first_page(member: Member | None) -> str:
    """Return the address of the list of candidates, or of the clinic's settings for those who do not see it."""
    if member is None or not member.may(Act.READ_CANDIDATES):
        return reverse("clinic")
    return reverse("candidates")
