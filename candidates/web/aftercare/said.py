"""What an entry says, in the words of its form; what was not said, or was erased, is empty."""

from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from candidates.aftercare.entries import Entry
from candidates.forms.aftercare import FORMS
from candidates.models import Role
from candidates.web.amounts import amount
from candidates.web.dates import day

PARTS = 100  # in a whole, of a per cent
Row = tuple[str, str]


def said(entry: Entry | None, name: str) -> str:
    """Return one thing that an entry says, in words; empty where it says nothing of it."""
    if entry is None or name not in entry.said:
        return ""
    return next((words for _, words in FORMS[entry.kind].told({name: entry.said[name]})), "")


def everything_said(entry: Entry | None) -> list[Row]:
    """Return everything that an entry says, as labels and words."""
    return [] if entry is None else list(FORMS[entry.kind].told(entry.said))


def rows(*pairs: tuple[object, str]) -> list[Row]:
    """Return the pairs of a label and words of which anything is said."""
    return [(str(label), words) for label, words in pairs if words]


def joined(*parts: str, by: str = ", ") -> str:
    """Return the parts that say something, in one line."""
    return by.join(part for part in parts if part)


def sentences(*parts: str) -> str:
    """Return the parts that say something as sentences: each with a full stop, where it has no end of its own."""
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


def who(entry: Entry) -> str:
    """Return who recorded an entry, in which role, and on which day that was done."""
    return joined(entry.name, str(Role(entry.role).label), date_format(localtime(entry.at)))


def ahead(entry: Entry | None, name: str = "next_on") -> str:
    """Return the day to look again that an entry names; empty where it names none."""
    return day(entry.said[name]) if entry and name in entry.said else ""


def kilograms(value: Decimal) -> str:
    """Return a load as it is read: 7.5 kg, 20 kg."""
    return amount(f"{value.normalize():f}", "kg")


def share(load: Decimal, weight: Decimal) -> str:
    """Return in whole per cent how much of a body weight a load is; empty where no weight was recorded."""
    if not weight:
        return ""
    return amount(str((load * PARTS / weight).quantize(Decimal(1), ROUND_HALF_UP)), "percent")


def pains(entry: Entry | None) -> str:
    """Return the pain of a line of the diary: before 1, during 2, next morning 1; empty where none was recorded."""
    if entry is None:
        return ""
    when = {"pain_before": _("before"), "pain_during": _("during"), "pain_next_morning": _("next morning")}
    return joined(*(f"{words} {entry.said[name]}" for name, words in when.items() if name in entry.said))
