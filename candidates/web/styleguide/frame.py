"""What stands around every page: its head and foot, what was done, what is not real, what comes first."""

import re

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from candidates.membership import Member
from candidates.models import Clinic, Role, User
from candidates.web import values
from candidates.web.in_force import InForce
from candidates.web.styleguide.samples import Given, Sample, only

SHAPE = re.compile(r'<symbol id="i-([^"]+)"')


def room(edition: InForce) -> list[Sample]:
    """Return the samples of the frame of a page."""
    knowledge, member = edition.knowledge, _member()
    signs = [values.shown("warning_signs", "fever_or_spreading_redness", knowledge)]
    signed_in, foot = {"member": member}, {"edition": knowledge.edition}
    done, limits = _("The answers are saved."), _("Every person here was published or invented.")
    return [
        Sample(
            "shapes", _("Drawn once at the top of every page; marks use them."), only({"shapes": _shapes()}), "shapes"
        ),
        Sample(
            "top",
            _("The head of every page."),
            (
                (_("Signed out"), {"member": None}),
                (_("Signed in to the demonstration clinic"), signed_in | {"sees_candidates": True}),
            ),
        ),
        Sample("who", _("In the head, for whoever is signed in."), only(signed_in)),
        Sample("demo", _("Over what is not real or not final."), only({"word": _("Demonstration"), "says": limits})),
        Sample("logo", _("At the head of a report."), ((_("Where its file is missing, the name"), _logo(member)),)),
        Sample("notices", _("On the page after something was done."), only({"messages": [done]})),
        Sample(
            "warnings",
            _("Above everything else, wherever a warning sign is recorded."),
            (
                (_("Without a number"), {"warnings": signs}),
                (_("With the clinic’s own number"), {"warnings": signs} | signed_in),
            ),
        ),
        Sample("what_this_is", _("On the first page and beside the quick screen."), only()),
        Sample("socket_and_bone", _("On the first page."), only()),
        Sample(
            "foot",
            _("The foot of every page."),
            (
                (_("No edition loaded"), {}),
                (_("Signed out"), foot),
                (_("Signed in"), foot | signed_in),
                (_("Signed in, the edition adopted"), foot | signed_in | {"is_adopted": True}),
            ),
        ),
    ]


def _shapes() -> list[str]:
    """Return the names of all shapes, from where they are drawn."""
    return SHAPE.findall(render_to_string("components/shapes.html"))


def _logo(member: Member) -> Given:
    """Return a logo of which no clinic has the file: those of real clinics are not for everybody."""
    return {"logo": {"sha256": "0" * 64, "width": 120, "height": 48}, "name": str(member.clinic)}


def _member() -> Member:
    """Return somebody whom no clinic knows, for showing."""
    clinic = Clinic(name=_("Demonstration clinic"), is_demonstration=True, warning_contact="01632 960 000")
    return Member(User(name="Robin Field"), clinic, frozenset(Role))
