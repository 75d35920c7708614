"""What the shapes of the drawing mean; only of shapes that it has."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from candidates.report.svg import INK, text, width_of
from candidates.web.aftercare.chart.layout import LEGEND_AT, LINE, SIZE, WIDTH, Layout
from candidates.web.aftercare.chart.shapes import bar, point, triangle

SHAPE, APART, BELOW = 17, 12, 6


def drawn(laid: Layout) -> Iterator[str]:
    """Yield the legend, on as many lines as its words need."""
    for shape, words, x, y in _placed(laid):
        if shape == "bar":
            yield bar(x, y - 11, 11, base=y + 1)
        else:
            yield point(x + 6, y - 5) if shape == "point" else triangle(x + 6, y - 4)
        yield text(x + SHAPE, y, words, SIZE, INK, "start")


def height(laid: Layout) -> float:
    """Return how high the drawing is with its legend."""
    return max(y for _shape, _words, _x, y in _placed(laid)) + BELOW


def _placed(laid: Layout) -> Iterator[tuple[str, str, float, float]]:
    x, y = laid.left, float(LEGEND_AT)
    for shape, words in _named(laid):
        wide = SHAPE + width_of(words, SIZE) + APART
        if x > laid.left and x + wide - APART > WIDTH:
            x, y = laid.left, y + LINE
        yield shape, words, x, y
        x += wide


def _named(laid: Layout) -> Iterator[tuple[str, str]]:
    yield "bar", _("prescribed")
    if any(week.measured is not None and not week.over for week in laid.weeks):
        yield "point", _("measured")
    if any(week.over for week in laid.weeks):
        yield "triangle", _("above the prescription")
