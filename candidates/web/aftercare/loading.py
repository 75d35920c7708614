"""How the weight comes back, in words: this week, the plan with its rule, and who signed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from candidates.aftercare.entries import Entry, Record
from candidates.aftercare.loading import Plan, Week, operated_since
from candidates.web.aftercare.said import Row, joined, kilograms, pains, rows, said, share, who
from candidates.web.aftercare.watched import limit_in_words
from candidates.web.aftercare.ways import Way, Ways


@dataclass(frozen=True)
class ThisWeek:
    """What is prescribed now: the load, what it is of the body weight, how, and what was measured last."""

    load: str
    of: str
    says: str
    rows: list[Row]
    ways: list[Way]


@dataclass(frozen=True)
class TableRow:
    """One week of the table that says the same as the drawing."""

    number: int
    prescribed: str
    measured: str
    pain: str
    note: str
    is_now: bool


def week_on(plan: Plan | None, weeks: list[Week], on: date) -> Week | None:
    """Return the week in which a day lies; None before the plan begins, after it ended, or without one."""
    return next((week for week in weeks if plan and plan.week_of(on) == week.number), None)


def this_week(plan: Plan | None, weeks: list[Week], record: Record, on: date, ways: Ways) -> ThisWeek:
    """Return what is prescribed on a day and what was measured last."""
    diary = record.of("load")
    measured = next((entry for entry in reversed(diary) if "measured" in entry.said), None)
    felt = next((entry for entry in reversed(diary) if pains(entry)), None)
    begin = ways.to("plan", _("Change the plan") if plan else _("Make a loading plan"))
    if plan is None:
        says = _("No loading plan yet. A clinician sets it, week by week, from the programme of your centre.")
        return ThisWeek("", "", says, [], begin)
    week = week_on(plan, weeks, on)
    shown = rows(
        (_("How"), said(plan.entry, "how")),
        (_("Weighed"), joined(said(plan.entry, "weighed_on"), _("without the prosthesis"))),
        (_("Measured"), _on(amount_of(measured), measured)),
        (_("Walking aid"), said(measured, "aid")),
        (_("Pain"), _on(pains(felt), felt) if felt != measured else pains(felt)),
    )
    ways_on = [*ways.to("load", _("Record today")), *begin]
    says = " ".join(filter(None, (_operated(plan, record), _when(plan, weeks, on))))
    return ThisWeek(kilograms(week.prescribed) if week else "", _of(plan, week), says, shown, ways_on)


def amount_of(entry: Entry | None) -> str:
    """Return the load of a line of the diary."""
    load = said(entry, "measured")
    return _("%(number)s kg") % {"number": load} if load else ""


def _on(words: str, entry: Entry | None) -> str:
    return joined(words, date_format(entry.on)) if words and entry else words


def _of(plan: Plan, week: Week | None) -> str:
    part = share(week.prescribed, plan.body_weight) if week else ""
    return _("%(share)s of %(weight)s") % {"share": part, "weight": kilograms(plan.body_weight)} if part else ""


def _operated(plan: Plan, record: Record) -> str:
    """Return that somebody was operated on after the plan began; empty where nobody was."""
    if (operation := operated_since(plan, record)) is None:
        return ""
    told = _("There was an operation on %(day)s, after this plan began: is the plan still meant?")
    return told % {"day": date_format(operation.on)}


def _when(plan: Plan, weeks: list[Week], on: date) -> str:
    """Return when the plan begins or ended, or another begins; empty while it runs on."""
    if on < plan.entry.on:
        return _("The plan begins on %(day)s.") % {"day": date_format(plan.entry.on)}
    if plan.week_of(on) > len(weeks):
        return _("The plan ended with week %(week)s. No load is prescribed now.") % {"week": len(weeks)}
    return _("A new plan begins on %(day)s.") % {"day": date_format(plan.until)} if plan.until else ""


def rule_of(plan: Plan) -> str:
    """Return the rule of pain that the clinic set, in words."""
    if plan.pain_limit is None:
        return _("No pain limit was set, so no week is marked for pain.")
    rule = _("The load rises only while pain is %(limit)s, during loading and the next morning.")
    if not plan.pain_limit.next_morning:
        rule = _("The load rises only while pain during loading is %(limit)s.")
    return rule % {"limit": limit_in_words(plan.pain_limit)}


def changes_in_words(plan: Plan, weeks: list[Week]) -> list[str]:
    """Return each changed week with its load and the reason that was given."""
    return [" ".join(_changed_week(week, weeks)) for week in weeks if week.change]


def _changed_week(week: Week, weeks: list[Week]) -> Iterator[str]:
    """Yield what a week was changed to, and each change before it that no longer counts."""
    load, why = kilograms(week.prescribed), said(week.change, "why")
    said_of = _("Week %(week)s: %(load)s, %(what)s. %(why)s")
    yield said_of % {"week": week.number, "load": load, "what": changed(week, weeks), "why": why}
    overtaken = _("This week was changed more than once, and the later change counts, not %(load)s by %(who)s.")
    for entry in week.overtaken:
        yield overtaken % {"load": kilograms(Decimal(entry.said["load"])), "who": who(entry)}


def changed(week: Week, weeks: list[Week]) -> str:
    """Return in a word what a change did to a week: held, set back, or changed."""
    before = weeks[week.number - 2].prescribed if week.number > 1 else None
    if before is None or week.prescribed > before:
        return _("changed")
    return _("held") if week.prescribed == before else _("set back")


def table_of(plan: Plan, weeks: list[Week], on: date) -> list[TableRow]:
    """Return every week of a plan as a row."""
    now = week_on(plan, weeks, on)
    return [_row(week, weeks, now, on) for week in weeks]


def _row(week: Week, weeks: list[Week], now: Week | None, on: date) -> TableRow:
    to_come = week.begins > on
    measured = kilograms(week.measured) if week.measured is not None else _("to come") if to_come else ""
    over = _("%(load)s over") % {"load": kilograms(week.over)} if week.over else ""
    note = joined(changed(week, weeks) if week.change else "", over, _("this week") if week == now else "")
    pain = "" if week.pain is None else str(week.pain)
    return TableRow(week.number, kilograms(week.prescribed), measured, pain, note, week == now)


def signed(plan: Plan, record: Record) -> list[tuple[str, str, str]]:
    """Return who signed a plan, how they see it, and why."""
    return [(who(one), said(one, "agrees"), said(one, "why")) for one in record.about(plan.entry, "signature")]
