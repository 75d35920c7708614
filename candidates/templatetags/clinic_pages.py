"""Words that only the clinic's own pages need."""

from django import template
from django.utils.translation import gettext_lazy as _

from candidates.web.words import Word

register = template.Library()

KINDS: dict[str, Word] = {
    "apitoken": _("key for programs"),
    "answerrevision": _("answers"),
    "limitconfirmation": _("device limit"),
    "planitem": _("part of a plan"),
    "referralsystem": _("to a system"),
    "reportbundle": _("reports in one file"),
    "residuallimb": _("residual limb"),
    "savedfilter": _("view of the list"),
    "user": _("of a person here"),
}


@register.filter
def kind(name: str) -> Word:
    """Return what an audit line speaks of in words."""
    return KINDS.get(name, name)
