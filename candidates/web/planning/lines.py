"""Parts of a plan in words: what it is about, what is done, who leads it, and how far off its day is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from candidates.engine.rules import Knowledge
from candidates.models import PlanItem


@dataclass(frozen=True)
class Line:
    """One part of a plan; `when` is empty once it is closed."""

    item: PlanItem
    title: str
    who: str
    when: str
    is_late: bool


def lines_of(items: Iterable[PlanItem], knowledge: Knowledge, on: date) -> list[Line]:
    """Return parts of plans in words, as they stand on a day."""
    return [line_of(item, knowledge, on) for item in items]


def line_of(item: PlanItem, knowledge: Knowledge, on: date) -> Line:
    """Return one part of a plan in words."""
    late = item.is_open and item.look_again < on
    return Line(item, title_of(item.criterion, item.side, knowledge), who_leads(item), _when(item, on), late)


def title_of(criterion: str, side: str, knowledge: Knowledge) -> str:
    """Return what a part of a plan is about, with the side where it concerns one limb.

    A criterion that the edition in force no longer has is named as it was called.
    """
    known = knowledge.criteria.get(criterion)
    title = known.title if known else criterion.replace("_", " ").capitalize()
    return f"{title}, {knowledge.facts['side'].options.get(side, side).upper()}" if side else title


def who_leads(item: PlanItem) -> str:
    """Return who leads it: the member of the clinic, and what was said in words."""
    return ", ".join(part for part in (str(item.member or ""), item.owner) if part)


def _when(item: PlanItem, on: date) -> str:
    """Return in words how far off the day is; an overdue one says so."""
    if not item.is_open:
        return ""
    days = (item.look_again - on).days
    if days < 0:
        return ngettext("overdue by %(n)s day", "overdue by %(n)s days", -days) % {"n": -days}
    if days == 0:
        return _("today")
    return ngettext("in %(n)s day", "in %(n)s days", days) % {"n": days}
