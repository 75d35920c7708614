"""What has to be looked at, in words: what is there and on which day, never why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from candidates.aftercare.entries import Record
from candidates.aftercare.knee import settings_of
from candidates.aftercare.loading import PainLimit, measured_of
from candidates.aftercare.watch import Sign, Watch
from candidates.forms.aftercare import FORMS
from candidates.web.aftercare.said import ahead, joined, kilograms, pains, said, sentences
from candidates.web.aftercare.ways import Way, Ways

# What is recorded when a day to look again is past: a visit after an operation, a check of the connector of a part.
LOOKED_AT_BY = {"operation": "visit", "part": "connector"}
# A change is due sooner than a late visit; the words say which, the colour only follows.
PRESSING = frozenset({Sign.PAIN, Sign.MISHAP, Sign.INFECTION, Sign.LOOSENING, Sign.OVER})


@dataclass(frozen=True)
class Watched:
    """One thing to look at: its shape and tone, a title, what was recorded, and the ways on."""

    shape: str
    tone: str
    title: str
    says: str
    ways: tuple[Way, ...] = ()


def by_urgency(watches: Iterable[Watch]) -> list[Watch]:
    """Return things to look at, the most pressing sign first, and of one sign the latest day first."""
    return sorted(watches, key=lambda watch: (watch.sign, -watch.entry.on.toordinal()))


def watched_of(watch: Watch, record: Record, on: date) -> Watched:
    """Return one thing to look at on a day in words."""
    title, says = WORDS[watch.sign](watch, record)
    if watch.plan and watch.plan.until and watch.plan.until <= on:
        begun = _("In the plan that began on %(day)s") % {"day": date_format(watch.plan.entry.on)}
        says = sentences(begun, says)
    shape = "late" if watch.sign == Sign.OVERDUE else "caution"
    return Watched(shape, "not-met" if watch.sign in PRESSING else "caution", title, says)


def with_ways(watch: Watch, record: Record, on: date, ways: Ways) -> Watched:
    """Return one thing to look at in words, with what the member can do about it."""
    watched = watched_of(watch, record, on)
    further = (*_answered(watch, on, ways), *ways.to("closing", _("Close with a note"), about=watch.entry))
    return replace(watched, ways=further)


def _answered(watch: Watch, on: date, ways: Ways) -> list[Way]:
    if watch.sign == Sign.PAIN and watch.week and watch.plan and watch.plan.covers(on):
        return ways.to("change", _("Change a week"), about=watch.plan.entry)
    if watch.sign == Sign.INFECTION:
        return ways.to("infection", _("Record its end"), corrects=watch.entry)
    if watch.sign == Sign.OVERDUE:
        return ways.to(LOOKED_AT_BY.get(watch.entry.kind, watch.entry.kind), _("Record it"))
    return []


def limit_in_words(limit: PainLimit) -> str:
    """Return the clinic's own pain limit: below 5 of 10."""
    words = _("at most %(pain)s of 10") if limit.included else _("below %(pain)s of 10")
    return words % {"pain": limit.number}


def _pain(watch: Watch, record: Record) -> tuple[str, str]:
    limit = watch.plan.pain_limit if watch.plan else None
    told = {"pain": limit.pain_of(watch.entry) if limit else "", "week": watch.week.number if watch.week else ""}
    title = _("Week %(week)s: pain %(pain)s, beyond the limit") if watch.week else _("Pain %(pain)s, beyond the limit")
    told |= {"pains": pains(watch.entry), "limit": limit_in_words(limit) if limit else ""}
    says = _("Pain %(pains)s; the limit is %(limit)s") % told
    return title % told, sentences(joined(says, date_format(watch.entry.on), by="; "), said(watch.entry, "note"))


def _over(watch: Watch, record: Record) -> tuple[str, str]:
    measured = measured_of(watch.entry)
    told = {"over": kilograms(watch.over), "week": watch.week.number if watch.week else ""}
    told |= {"measured": kilograms(measured), "prescribed": kilograms(measured - watch.over)}
    says = _("%(measured)s measured, %(prescribed)s prescribed") % told
    title = _("Week %(week)s: %(over)s above the prescription") % told
    return title, sentences(joined(says, date_format(watch.entry.on), by="; "), said(watch.entry, "note"))


def _mishap(watch: Watch, record: Record) -> tuple[str, str]:
    title = joined(said(watch.entry, "what") or _("Something happened"), date_format(watch.entry.on))
    return title, sentences(said(watch.entry, "how"), said(watch.entry, "harm"))


def _infection(watch: Watch, record: Record) -> tuple[str, str]:
    title = _("Infection since %(day)s") % {"day": date_format(watch.entry.on)}
    return title, sentences(said(watch.entry, "grade"), said(watch.entry, "treatment"), _("No end is recorded"))


def _loosening(watch: Watch, record: Record) -> tuple[str, str]:
    title = _("Signs that can belong to loosening, %(day)s") % {"day": date_format(watch.entry.on)}
    return title, sentences(said(watch.entry, "signs"), said(watch.entry, "since"))


def _knee_moved(watch: Watch, record: Record) -> tuple[str, str]:
    setting = settings_of(record)[0]
    found = {"found": said(setting.entry, "found"), "left": said(setting.before, "left")}
    found |= {"now": date_format(setting.entry.on), "then": date_format(setting.before.on) if setting.before else ""}
    says = (
        _("Found at %(found)s on %(now)s; left at %(left)s on %(then)s. It may have drifted, or been turned.") % found
    )
    return _("The knee was found otherwise than it was left"), says


def _knee_elsewhere(watch: Watch, record: Record) -> tuple[str, str]:
    title = _("The knee was adjusted elsewhere, %(day)s") % {"day": date_format(watch.entry.on)}
    by = _("Reported by %(who)s") % {"who": said(watch.entry, "told_by")}
    return title, sentences(said(watch.entry, "who"), said(watch.entry, "what"), by)


def _overdue(watch: Watch, record: Record) -> tuple[str, str]:
    titles = {"knee": _("A check of the knee was due on %(day)s"), "part": _("A part was to be looked at on %(day)s")}
    title = titles.get(watch.entry.kind, _("A visit was due on %(day)s")) % {"day": ahead(watch.entry)}
    form = str(FORMS[watch.entry.kind].title)
    return title, sentences(joined(form, said(watch.entry, "part"), date_format(watch.entry.on)))


WORDS: dict[Sign, Callable[[Watch, Record], tuple[str, str]]] = {
    Sign.PAIN: _pain,
    Sign.MISHAP: _mishap,
    Sign.INFECTION: _infection,
    Sign.LOOSENING: _loosening,
    Sign.OVER: _over,
    Sign.KNEE_MOVED: _knee_moved,
    Sign.KNEE_ELSEWHERE: _knee_elsewhere,
    Sign.OVERDUE: _overdue,
}
