"""The opening in the skin, the follow-up and the mechanics, in words: what was recorded last of each."""

from dataclasses import dataclass, field

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from candidates.aftercare.entries import Entry, Record
from candidates.forms.aftercare import FORMS
from candidates.web.aftercare.printed import Printed, all_printed
from candidates.web.aftercare.said import Row, ahead, everything_said, joined, rows, said
from candidates.web.aftercare.ways import Way, Ways
from candidates.web.knowledge.library import Library

YES_NO = ("yes", "no")


@dataclass(frozen=True)
class Card:
    """What was recorded last, what can be recorded, and what programmes print: `dated` are those that name days."""

    day: str
    rows: list[Row]
    ways: list[Way]
    printed: list[Printed]
    dated: list[Printed] = field(default_factory=list)


def stoma_of(record: Record, ways: Ways, library: Library) -> Card:
    """Return the opening in the skin: the latest look, the washing regime, the last infection."""
    look, regime, infection = record.last("stoma"), record.last("regime"), record.last("infection")
    washing = rows((_("Washing regime"), _washing(regime)), (_("Last infection"), _infection(infection)))
    on = [
        *ways.to("stoma", _("Record a look")),
        *ways.to("regime", _("Change the regime") if regime else _("Record the washing regime")),
        *ways.to("infection", _("Record an infection")),
    ]
    day = date_format(look.on) if look else ""
    return Card(day, [*_seen(look), *washing], on, all_printed(library, "stoma_care", ways.limb.level))


def _seen(look: Entry | None) -> list[Row]:
    """Return what was seen, then what was answered with yes and with no, each in one line."""
    seen: list[Row] = []
    yes: list[str] = []
    no: list[str] = []
    for (label, words), value in zip(everything_said(look), _values(look), strict=True):
        if value in YES_NO:
            (yes if value == "yes" else no).append(label)
        else:
            seen.append((label, words))
    return [*seen, *rows((_("Answered yes"), "; ".join(yes)), (_("Answered no"), "; ".join(no)))]


def _values(look: Entry | None) -> list[object]:
    return [look.said[name] for name in FORMS[look.kind].base_fields if name in look.said] if look else []


def _washing(entry: Entry | None) -> str:
    carer = joined(said(entry, "who"), said(entry, "carer"))
    return joined(said(entry, "what"), carer, by="; ")


def _infection(entry: Entry | None) -> str:
    if entry is None:
        return ""
    days = entry.said.get("antibiotic_days")
    taken = ngettext("%(n)s day", "%(n)s days", days) % {"n": days} if days else ""
    time = {"from": date_format(entry.on), "to": said(entry, "over_on")}
    lasted = _("%(from)s to %(to)s") % time if time["to"] else _("since %(from)s") % time
    return joined(said(entry, "grade"), joined(said(entry, "treatment"), taken), lasted, by="; ")


def upkeep_of(record: Record, ways: Ways, library: Library) -> Card:
    """Return follow-up and mechanics: visits, the connector, parts, radiographs, signs of loosening."""
    visit = record.last("visit")
    shown = rows(
        (_("Last visit"), _dated(visit, said(visit, "seen"))),
        (_("Next visit"), _next_visit(record)),
        (_("Connector check"), _connector(record.last("connector"))),
        (_("Parts exchanged"), _parts(record.of("part"))),
        (_("Radiograph"), _radiograph(record.last("radiograph"))),
        (_("Signs of loosening"), _loosening(record.last("loosening"))),
        (_("Falls and the like"), _mishaps(record.of("mishap"))),
    )
    on = [
        *ways.to("visit", _("Record a visit")),
        *ways.to("connector", _("Connector check")),
        *ways.to("part", _("Part exchanged")),
        *ways.to("radiograph", _("Radiograph")),
        *ways.to("loosening", _("Signs of loosening")),
    ]
    if parts := record.of("part"):
        on.append(Way(_("All parts, %(n)s") % {"n": len(parts)}, ways.all_of("part")))
    programmes = all_printed(library, "follow_up", ways.limb.level)
    dated, others = [one for one in programmes if one.stages], [one for one in programmes if not one.stages]
    return Card("", shown, on, others, dated)


def _next_visit(record: Record) -> str:
    """Return the day of the next visit, as the last visit or an operation since then set it."""
    done = record.of("operation", "visit")
    last = max((place for place, one in enumerate(done) if one.kind == "visit"), default=0)
    return next((ahead(one) for one in reversed(done[last:]) if ahead(one)), "")


def _dated(entry: Entry | None, words: str) -> str:
    return joined(date_format(entry.on), words, by=": ") if entry else ""


def _connector(entry: Entry | None) -> str:
    looked_at = {"play": _("play"), "wear": _("wear"), "corrosion": _("corrosion"), "failsafe": _("fail-safe")}
    seen = [f"{words}: {said(entry, name)}" for name, words in looked_at.items() if said(entry, name)]
    return _dated(entry, joined(said(entry, "by_list"), *seen, said(entry, "note"), by="; "))


def _parts(parts: list[Entry]) -> str:
    if not parts:
        return ""
    last = parts[-1]
    counted = ngettext("%(n)s part", "%(n)s parts", len(parts)) % {"n": len(parts)}
    return joined(counted, _dated(last, joined(said(last, "part"), said(last, "why"))), by="; ")


def _mishaps(mishaps: list[Entry]) -> str:
    """Return how many falls, overloads and the like were recorded, and the last one."""
    if not mishaps:
        return ""
    counted = ngettext("%(n)s recorded", "%(n)s recorded", len(mishaps)) % {"n": len(mishaps)}
    return joined(counted, _dated(mishaps[-1], said(mishaps[-1], "what")), by="; ")


def _radiograph(entry: Entry | None) -> str:
    return _dated(entry, joined(*(f"{label}: {words}" for label, words in everything_said(entry)), by="; "))


def _loosening(entry: Entry | None) -> str:
    return _dated(entry, said(entry, "signs"))
