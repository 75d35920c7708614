"""What the engine refused, in the words of a form."""

from django.utils.translation import gettext as _

from candidates.engine.faults import Fault


def in_words(fault: Fault) -> str:
    """Return what is wrong and what is accepted instead, as one text at a field."""
    return _("%(wrong)s Accepted: %(accepted)s.") % {"wrong": fault.wrong, "accepted": fault.accepted}
