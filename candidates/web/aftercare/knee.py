"""The setting of the knee, in words: what it is, what it was before, and what speaks for caution."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.knee import Setting, settings_of
from candidates.forms.aftercare.entry import WITH_KNEE
from candidates.web import words
from candidates.web.aftercare.said import Row, ahead, joined, rows, said, who
from candidates.web.aftercare.ways import Way, Ways
from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis

CAUTION, ON_THE_LIST = "friction_knee_caution", "knee_on_makers_list"


@dataclass(frozen=True)
class Statement:
    """What the edition says, with its page and what it rests on."""

    says: str
    link: Link
    box: Basis | None


@dataclass(frozen=True)
class Card:
    """The setting as it is now; `rows` are empty where none was recorded."""

    rows: list[Row]
    left: str
    before: str
    changes: str
    all_changes: str
    ways: list[Way]
    caution: Statement | None
    on_the_list: Statement | None


def card_of(record: Record, ways: Ways, library: Library) -> Card | None:
    """Return the card of the knee; None at a level without one."""
    if ways.limb.level not in WITH_KNEE:
        return None
    settings = settings_of(record)
    now = settings[0] if settings else None
    set_it = ways.to("knee", _("Set the knee") if now is None else _("Change the setting"))
    return Card(
        rows=_rows(now) if now else [],
        left=said(now.entry, "left") if now else "",
        before=_before(now) if now else "",
        changes=ngettext("All changes, %(n)s", "All changes, %(n)s", len(settings)) % {"n": len(settings)},
        all_changes=ways.all_of("knee"),
        ways=[*set_it, *ways.to("knee_elsewhere", _("Adjusted elsewhere"))],
        caution=_statement(library, CAUTION) if now and _is_friction(now.entry) else None,
        on_the_list=_statement(library, ON_THE_LIST) if now and "on_list" not in now.entry.said else None,
    )


def _is_friction(entry: Entry) -> bool:
    return entry.said.get("knee") == "constant_friction"


def _before(now: Setting) -> str:
    if now.before is None:
        return ""
    then = {"left": said(now.before, "left"), "day": date_format(now.before.on)}
    before = _("Before: %(left)s, %(day)s") if now.is_comparable else _("Before: %(left)s, %(day)s, and not comparable")
    return before % then if then["left"] else ""


def _rows(now: Setting) -> list[Row]:
    entry = now.entry
    spring = joined(said(entry, "assist"), said(entry, "spring"), said(entry, "preload"))
    at = joined(said(entry, "speed"), _heel(entry), by="; ")
    model = joined(said(entry, "make"), said(entry, "model"), said(entry, "serial"))
    return rows(
        (_("Knee"), joined(said(entry, "knee"), model, by="; ")),
        (_("On the implant maker’s list"), said(entry, "on_list")),
        (_("Counted"), joined(said(entry, "friction"), said(entry, "reference"), by="; ")),
        (_("Extension assist"), spring),
        (_("Set at"), at),
        (_("Heel rise"), said(entry, "heel_rise")),
        (_("Set by"), who(entry)),
        (_("Why"), said(entry, "why")),
        (_("Next check"), ahead(entry)),
    )


def _heel(entry: Entry) -> str:
    height = said(entry, "heel_height")
    return _("heel height %(height)s") % {"height": height} if height else ""


def _statement(library: Library, key: str) -> Statement | None:
    told = library.tree["statements"].get(key)
    if told is None:
        return None
    box = words.BASES[told["basis"]] if "basis" in told else None
    return Statement(told["says"], library.link("statements", key), box)
