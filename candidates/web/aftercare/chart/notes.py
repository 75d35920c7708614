"""The words and numbers of the drawing: what is said of a week, and below it the weeks and the pain of each."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from candidates.aftercare.loading import Week
from candidates.report.svg import INK, PLAIN, SOFT, line, text, width_of
from candidates.web.aftercare.chart.layout import BOLD, GAP, PAIN_AT, SIZE, TOP, WEEKS_AT, WIDER, Layout
from candidates.web.aftercare.loading import changed
from candidates.web.aftercare.said import kilograms

STOP, AMBER, ON = ("g-stop", "#9f231b"), ("g-amber", "#7a4800"), ("g-on", "#ffffff")
STOP_LINE, AMBER_LINE = ("g-stop-line", "#9f231b"), ("g-amber-line", "#7a4800")
WIDE_MARK, FOR_A_NUMBER = 18, 11
# A line of words keeps this much from what lies below it, and from the next one.
ABOVE, NEXT = 14, SIZE + 2
LEADER, FARTHEST = 22, 2 * NEXT


def notes(laid: Layout) -> Iterator[str]:
    """Yield what is said of weeks inside the drawing; what finds no room there stands in the table alone."""
    taken: list[tuple[float, float, float]] = []
    for week in reversed(laid.weeks):  # the latest first: it has its word before room runs out
        if week.change:
            beyond = laid.beyond(week)
            pain = "" if beyond is None else _("pain %(pain)s") % {"pain": beyond}
            words = ": ".join(part for part in (changed(week, laid.weeks), pain) if part)
            yield from _note(words, laid, week, laid.y(week.prescribed), taken, AMBER, AMBER_LINE)
        if week.over:
            words = _("%(load)s over") % {"load": kilograms(week.over)}
            yield from _note(words, laid, week, laid.y(week.measured) - GAP, taken, STOP, STOP_LINE)


def _note(
    words: str,
    laid: Layout,
    week: Week,
    top: float,
    taken: list[tuple[float, float, float]],
    tone: tuple[str, str],
    stroke: tuple[str, str],
) -> Iterator[str]:
    """Yield words with a line down to what they are said of, above all bars and earlier words at their place."""
    x, wide = laid.x(week), width_of(words, SIZE) * WIDER
    right = max(x + GAP, laid.left + wide)
    left = right - wide
    y = min(top - LEADER, laid.height_between(left, right) - ABOVE)
    highest = max(TOP - GAP, y - FARTHEST)
    while any(left < end and begin < right and abs(y - at) < NEXT for begin, end, at in taken):
        y -= NEXT
    if y < highest:
        return
    taken.append((left, right, y))
    yield line(x, top - 3, x, y + GAP, *stroke, 1.2)
    if left > laid.left:
        yield text(right, y, words, SIZE, tone, "end", BOLD)
    else:
        yield text(left, y, words, SIZE, tone, "start", BOLD)


def below(laid: Layout) -> Iterator[str]:
    """Yield the numbers of the weeks, and the pain of each."""
    yield text(laid.left - GAP, WEEKS_AT, laid.rows["week"], SIZE, SOFT, "end")
    every = -(-WIDE_MARK // laid.band)
    for week in laid.weeks:
        if week == laid.now:
            yield text(laid.x(week), WEEKS_AT, str(week.number), SIZE, INK, weight=BOLD)
        elif (week.number - 1) % every == 0 and (laid.now is None or abs(week.number - laid.now.number) >= every):
            yield text(laid.x(week), WEEKS_AT, str(week.number), SIZE, SOFT)
    felt = [week for week in laid.weeks if week.pain is not None]
    if felt:
        yield text(laid.left - GAP, PAIN_AT, laid.rows["pain"], SIZE, SOFT, "end")
    for week in felt:
        yield from _pain(laid, week)


def _pain(laid: Layout, week: Week) -> Iterator[str]:
    """Yield the pain of a week; where weeks are too narrow for a number, only what lies beyond the limit."""
    x, wide, beyond = laid.x(week), min(WIDE_MARK, laid.band), laid.beyond(week)
    if beyond is not None:
        at = f'x="{x - wide / 2:g}" y="{PAIN_AT - 14}" width="{wide:g}" height="{WIDE_MARK}" rx="2"'
        yield f'<rect {at} class="g-amber" fill="#7a4800"/>'
    if laid.band >= FOR_A_NUMBER:
        tone, weight = (INK, PLAIN) if beyond is None else (ON, BOLD)
        yield text(x, PAIN_AT, str(week.pain if beyond is None else beyond), SIZE, tone, weight=weight)
