"""Words that only the clinic's own pages need."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from candidates.web.words import Word

register = template.Library()

KINDS: dict[str, Word] = {
    "aftercareentry": _("entry after surgery"),
    "apitoken": _("key for programs"),
    "answerrevision": _("answers"),
    "editionadoption": _("the edition"),
    "limitconfirmation": _("device limit"),
    "ownpolicy": _("own policy"),
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


@register.filter
def at_parts(address: str) -> SafeString:
    """Return an e-mail address that a narrow column breaks behind its @, not within a word."""
    name, _at, host = address.partition("@")
    return format_html("{}@<wbr>{}", name, host)
