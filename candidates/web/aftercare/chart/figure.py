"""The drawing as a whole: its ground, the bars, the points, and in sentences what it shows."""

from collections.abc import Iterator
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.aftercare.loading import Plan, Week, measured_of
from candidates.report.svg import SOFT, drawing, line, text
from candidates.web.aftercare.chart import legend, notes
from candidates.web.aftercare.chart.layout import BASE, GAP, PAIN_AT, SIZE, TOP, WIDTH, Layout
from candidates.web.aftercare.chart.shapes import bar, point, triangle
from candidates.web.aftercare.loading import changed
from candidates.web.aftercare.said import kilograms
from candidates.web.amounts import amount, number


def chart_of(plan: Plan, weeks: list[Week], on: date) -> SafeString:
    """Return the drawing of a plan; every word in it is escaped where it is drawn."""
    laid = Layout(plan, weeks, on)
    parts = [
        *_ground(laid),
        *_bars(laid),
        *_measured(laid),
        *notes.notes(laid),
        *notes.below(laid),
        *legend.drawn(laid),
    ]
    title = _("Load and pain, week by week")
    return SafeString(drawing("loading", title, " ".join(finding(laid)), WIDTH, legend.height(laid), parts))


def finding(laid: Layout) -> Iterator[str]:
    """Yield what the drawing shows, in sentences."""
    ends = {"from": kilograms(laid.weeks[0].prescribed), "to": kilograms(laid.weeks[-1].prescribed)}
    yield _("A plan of %(weeks)s weeks, from %(from)s to %(to)s.") % {"weeks": len(laid.weeks), **ends}
    if laid.now:
        now = {"week": laid.now.number, "load": kilograms(laid.now.prescribed)}
        yield _("Now in week %(week)s: %(load)s prescribed.") % now
    for week in laid.weeks:
        yield from _finding(week, laid)


def _finding(week: Week, laid: Layout) -> Iterator[str]:
    of = {
        "week": week.number,
        "load": kilograms(week.prescribed),
        "pain": laid.beyond(week),
        "over": kilograms(week.over),
    }
    if week.change:
        yield _("Week %(week)s: %(what)s, %(load)s.") % {**of, "what": changed(week, laid.weeks)}
    if laid.beyond(week) is not None:
        yield _("Week %(week)s: pain %(pain)s, beyond the limit.") % {**of, "pain": laid.beyond(week)}
    if week.over:
        measured = measured_of(max(week.diary, key=week.over_by))
        of |= {"measured": kilograms(measured), "load": kilograms(measured - week.over)}
        yield _("Week %(week)s: %(measured)s measured, %(over)s above the %(load)s prescribed.") % of


def _ground(laid: Layout) -> Iterator[str]:
    """Yield the lines of the scale, of half and whole body weight, and the strip of this week."""
    yield text(laid.left - GAP, 16, "kg", SIZE, SOFT, "end")
    if laid.now:
        left = laid.x(laid.now) - laid.band / 2
        size = f'width="{laid.band:g}" height="{PAIN_AT + 8 - TOP}"'
        yield f'<rect x="{left:g}" y="{TOP}" {size} class="g-sunk" fill="#eef0ee"/>'
    for count in range(round(laid.top / laid.step) + 1):
        load = round(count * laid.step, 1)
        yield line(laid.left, laid.y(load), laid.right, laid.y(load), "g-line", "#d9dddc")
        yield text(laid.left - GAP, laid.y(load) + 4, number(f"{load:g}"), SIZE, SOFT, "end")
    if laid.shares:
        yield text(WIDTH, 16, _("% of body weight"), SIZE, SOFT, "end")
    for part, load in laid.shares:
        y = laid.y(load)
        yield f'<path d="M{laid.left:g} {y:g}H{laid.right:g}" class="g-edge" stroke="#6c7883" stroke-dasharray="2 3"/>'
        yield text(WIDTH, y + 4, amount(str(part), "percent"), SIZE, SOFT, "end")


def _bars(laid: Layout) -> Iterator[str]:
    wide = max(laid.band - 2, laid.band / 2)
    for week in laid.weeks:
        left, top = laid.x(week) - wide / 2, laid.y(week.prescribed)
        yield bar(left, top, wide, is_to_come=week.begins > laid.on)
    yield line(laid.left, BASE, laid.right, BASE, "g-rule", "#17212b", 1.2)


def _measured(laid: Layout) -> Iterator[str]:
    for week in laid.weeks:
        if week.measured is not None:
            at = laid.x(week), laid.y(week.measured)
            yield triangle(*at) if week.over else point(*at, laid.band / 2)
