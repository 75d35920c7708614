"""The words and shapes of everything that the engine names by an id. Nothing is worded anywhere else."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Word = str | Promise


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape and a word; the shape also names the colour, where there is one."""

    shape: str
    word: Word


@dataclass(frozen=True, slots=True)
class Basis:
    """What a row or a limit rests on: a word, and the line of the box around it."""

    line: str
    word: Word
    shape: str = ""


OUTCOMES = {
    "met": Mark("met", _("Met")),
    "not_met": Mark("not-met", _("Not met")),
    "borderline": Mark("borderline", _("Borderline")),
    "unknown": Mark("unknown", _("Unknown")),
    "not_applicable": Mark("na", _("Not applicable")),
}
EFFECTS = {
    "exclude": Mark("exclude", _("Stop")),
    "defer": Mark("defer", _("Fix first")),
    "caution": Mark("caution", _("Caution")),
    "information": Mark("information", _("Note")),
    "favourable": Mark("favourable", _("In favour")),
}
NEUTRAL = Mark("na", _("Nothing against it"))

BASES = {
    "read": Basis("read", _("Read")),
    "mixed": Basis("read", _("Read in part")),
    "unverified": Basis("unverified", _("Unverified"), "unknown"),
    "proposed": Basis("proposed", _("Our proposal"), "pencil"),
}
LIMIT_STATUSES = {
    "confirmed": Basis("confirmed", _("Confirmed"), "tick"),
    "read": Basis("read", _("Read")),
    "derived": Basis("read", _("Derived")),
    "unverified": Basis("unverified", _("Unverified"), "unknown"),
    "unknown": Basis("read", _("No value found")),
}
ORIGINS = {
    "published_oi": _("published for bone-anchored prostheses"),
    "published_other": _("from other surgery"),
    "proposed": _("no publication found"),
}
KINDS = {
    "payer": _("Payer"),
    "commissioner": _("Commissioner"),
    "study": _("Study"),
    "label": _("Label"),
    "centre": _("Centre"),
    "technique": _("Technique"),
    "guideline": _("Guideline"),
}
AVAILABILITIES = {
    "in_use": _("In use"),
    "study_only": _("In a study only"),
    "superseded": _("Superseded"),
    "historical": _("Historical"),
    "research": _("Research"),
    "alternative": _("Another way"),
    "pathway": _("Another route"),
}
TIERS = {
    "screen": _("Quick screen"),
    "assessment": _("Assessment"),
    "work_up": _("Surgical work-up"),
}
HOLDS_UP = {
    "referral": _("before a referral"),
    "listing": _("before being listed for an operation"),
    "surgery": _("before an operation"),
    "access": _("funding only"),
    "process": _("the team’s own work"),
}
REFERRALS = {
    "refer": Mark("met", _("Worth a conversation with an osseointegration team")),
    "refer_and_prepare": Mark("defer", _("Worth a conversation; some things can be put right meanwhile")),
    "prepare_first": Mark("defer", _("Something comes first")),
    "ask_specialist_centre": Mark(
        "exclude", _("A recognised stop is recorded; only a specialist centre could say otherwise")
    ),
    "cannot_say": Mark("unknown", _("Not enough is known yet")),
    "outside": Mark("na", _("Outside what this tool knows")),
}
