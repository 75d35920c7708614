"""How often the clinic's own impressions agreed with the verdict: by verdict, never by clinician."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from candidates.membership import Member
from candidates.models import Say
from candidates.queries.agreement import AGREES, ENOUGH, agreement_of
from candidates.roles import Act
from candidates.web import words
from candidates.web.access import for_members
from candidates.web.clinic.page import show


@require_safe
@for_members(Act.READ_AGREEMENT)
def agreement(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the count, or that there are too few to say."""
    counted = agreement_of(member)
    lines = [(words.REFERRALS[line.referral], line) for line in counted.lines] if counted.is_enough else []
    agrees = [(words.REFERRALS[referral], Say(says).label) for referral, says in AGREES.items()]
    told = {"counted": counted, "lines": lines, "enough": ENOUGH, "agrees": agrees, "clinic": member.clinic}
    return show(request, member, "agreement", told)
