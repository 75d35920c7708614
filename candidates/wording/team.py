"""How what a team says is worded."""

from candidates.team import Team
from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

SAYS = {
    "for_referral": _("For a referral"),
    "against_for_now": _("Against for now"),
    "more_needed": _("More needed first"),
    "no_view": _("No view from my side"),
}
ROLES = {
    "prosthetist": _("Prosthetist"),
    "surgeon": _("Surgeon"),
    "rehabilitation_physician": _("Rehabilitation physician"),
    "therapist": _("Therapist"),
    "psychologist": _("Psychologist"),
}
NONE_SET = _("This clinic has set no quorum.")
STANDS = _("The clinic’s quorum stands.")
LACKS = _("The clinic’s quorum does not stand yet: missing %(what)s.")
VIEWS = (_("%(n)s more view"), _("%(n)s more views"))
OF_ROLE = _("a view as %(role)s")


def quorum_in_words(team: Team, tongue: Tongue = ENGLISH) -> str:
    """Return whether the clinic's quorum stands, and what it lacks."""
    if not team.quorum.is_set:
        return tongue.say(NONE_SET)
    if team.has_quorum:
        return tongue.say(STANDS)
    what = [tongue.say(OF_ROLE) % {"role": tongue.say(ROLES[role]).lower()} for role in team.lacking_roles]
    if team.lacking_views:
        what.append(tongue.counted(*VIEWS, team.lacking_views) % {"n": team.lacking_views})
    return tongue.say(LACKS) % {"what": ", ".join(what)}
