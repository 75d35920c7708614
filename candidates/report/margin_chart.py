"""The margin chart: every system's own limit is the zero line, the bar is how far inside or outside the bone lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from candidates.report.content.margins import Bar, ChartRow, Fork, Words
from candidates.report.marks import shape
from candidates.report.svg import ACCENT, INK, SOFT, drawing, line, text

WIDTH = 360.0
LEFT, RIGHT = 8.0, 352.0
MIDDLE = (LEFT + RIGHT) / 2
TRACK = 16.0
LETTERS = 36
LETTERS_A_LINE = 58
LETTERS_IN_BOLD = 50
# What is shown on either side of a limit, in millimetres; farther bars are cut off and their words tell how far.
STEPS = (Decimal(20), Decimal(50), Decimal(100), Decimal(200), Decimal(400))
TITLE = "Length of the bone against each system’s own limit"


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing, what it says in words, and the line under it; of several limbs one each, its side in capitals."""

    svg: str
    alt: str
    caption: str
    side: str = ""


def margin_chart(rows: tuple[ChartRow, ...], measured: str, side: str = "") -> Chart:
    """Return the chart of some systems; without any system, words alone. `side` is said where there are several."""
    alt = f"{side}. {_alt(rows, measured)}" if side else _alt(rows, measured)
    if not rows:
        return Chart("", alt, "No system within reach was judged at this level.", side)
    reach = _reach(rows)
    over = ": ".join(part for part in (side, measured or ("length not recorded" if side else "")) if part)
    parts, y = ([_measured(over)] if over else []), 24.0
    for row in rows:
        strokes, height = _row(row, reach)
        parts += [
            line(0, y, WIDTH, y, "g-line", "#d9dddc"),
            f'<g transform="translate(0 {y:g})">{"".join(strokes)}</g>',
        ]
        y += height
    if reach:
        parts += _axis(y, reach)
        y += 22
    name, title = (f"margins-{side.lower()}", f"{side}: {TITLE}") if side else ("margins", TITLE)
    return Chart(drawing(name.replace(" ", "-"), title, alt, WIDTH, y + 4, parts), alt, _caption(rows), side)


def _alt(rows: tuple[ChartRow, ...], measured: str) -> str:
    told = [f"{row.name}: {row.says}." for row in rows]
    return " ".join([f"Measured {measured}." if measured else "Length not recorded.", *told])


def _caption(rows: tuple[ChartRow, ...]) -> str:
    has_bar = any(not isinstance(row, Words) for row in rows)
    zero = "The zero of each row is that system’s own limit; the thin line is the uncertainty. " if has_bar else ""
    return f"{zero}Systems in alphabetical order. Dotted: no published limit; ask the centre."


def _reach(rows: tuple[ChartRow, ...]) -> Decimal | None:
    """Return how many millimetres are shown on either side of zero; None where there is no margin."""
    far = [abs(row.off) + row.uncertainty for row in rows if not isinstance(row, Words)]
    return next((step for step in STEPS if step >= max(far)), STEPS[-1]) if far else None


def _measured(measured: str) -> str:
    return text(MIDDLE, 15, f"{measured}", 13, ACCENT, weight=600)


def _row(row: ChartRow, reach: Decimal | None) -> tuple[list[str], float]:
    """Return the strokes of one row and its height."""
    names = wrap(row.name, LETTERS if not isinstance(row, Words) else LETTERS_A_LINE) or [""]
    strokes = [text(LEFT - 4, 16 + at * 14, name, 12.5, INK, "start", 600) for at, name in enumerate(names)]
    top = 8.0 + len(names) * 14
    if isinstance(row, Words):
        strokes += _words(row, top)
        dots = 10 if row.is_unknown else 0
        return strokes, top + 14 + dots + (len(wrap(row.says, LETTERS_A_LINE)) - 1) * 13
    further = len(_said(row)) - 1
    return [*strokes, *_status(row), *_drawn(row, reach or STEPS[0], top)], top + 52 + further * 13


def _status(row: Bar | Fork) -> Iterator[str]:
    """Yield what the limit rests on, as shape and word, at the right of the name."""
    indent = 18 if row.basis.shape else 0
    if row.basis.shape:
        yield f'<g transform="translate(342 6) scale(.75)">{shape(row.basis.shape, "#4b5863")}</g>'
    yield text(WIDTH - indent - 4, 16, row.basis.word, 11.5, SOFT, "end")


def _words(row: Words, top: float) -> Iterator[str]:
    if row.is_unknown:
        yield (
            f'<line x1="{LEFT:g}" y1="{top + 4:g}" x2="{RIGHT:g}" y2="{top + 4:g}" class="g-edge" stroke="#6c7883" '
            'stroke-width="1.2" stroke-dasharray="2 5"/>'
        )
        yield f'<g transform="translate({LEFT - 4:g} {top + 9:g}) scale(.75)">{shape("unknown", "#4b5863")}</g>'
    for at, says in enumerate(wrap(row.says, LETTERS_A_LINE)):
        indent, below = (12, 19) if row.is_unknown else (-4, 8)
        yield text(LEFT + indent, top + below + at * 13, says, 11.5, SOFT, "start")


def _drawn(row: Bar | Fork, reach: Decimal, top: float) -> Iterator[str]:
    end = _place(row.off, reach)
    if isinstance(row, Fork):
        yield from _fork(row, top, end)
    else:
        yield _bar(end, row, top)
    yield line(MIDDLE, top - 2, MIDDLE, top + TRACK + 4, "g-rule", "#17212b", 2)
    yield from _whisker(row.off, row.uncertainty, reach, top + TRACK / 2)
    yield f'<circle cx="{end:g}" cy="{top + TRACK / 2:g}" r="4" class="g-accent" fill="#0b566f"/>'
    yield text(MIDDLE, top + TRACK + 16, row.zero, 11, SOFT)
    for at, says in enumerate(_said(row)):
        yield text(MIDDLE, top + TRACK + 29 + at * 13, says, 11.5, INK, weight=600)


def _said(row: Bar | Fork) -> list[str]:
    """Return what the margin says, line by line."""
    return wrap(row.says, LETTERS_IN_BOLD) or [""]


def _bar(end: float, row: Bar, top: float) -> str:
    left, width = min(MIDDLE, end), abs(end - MIDDLE)
    inside = row.off >= 0 and not row.is_borderline
    look = 'class="g-plan" fill="#e2eef2" stroke="#0b566f"' if inside else 'class="g-open" fill="none" stroke="#17212b"'
    return f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{TRACK:g}" {look} stroke-width="1.2"/>'


def _fork(row: Fork, top: float, end: float) -> Iterator[str]:
    """Yield both types, the one that the length leads to filled; names keep away from the mark at `end`."""
    is_far = abs(end - MIDDLE) > (RIGHT - MIDDLE) / 2
    for left, name, taken in ((LEFT, row.left, row.off < 0), (MIDDLE, row.right, row.off >= 0)):
        look = (
            'class="g-plan" fill="#e2eef2" stroke="#0b566f"' if taken else 'class="g-open" fill="none" stroke="#6c7883"'
        )
        yield f'<rect x="{left:g}" y="{top:g}" width="{MIDDLE - LEFT:g}" height="{TRACK:g}" {look} stroke-width="1.2"/>'
        outer, inner = (
            ((LEFT + 6, "start"), (MIDDLE - 6, "end")) if left == LEFT else ((RIGHT - 6, "end"), (MIDDLE + 6, "start"))
        )
        at, anchor = inner if is_far else outer
        yield text(at, top + 12, name, 11.5, INK if taken else SOFT, anchor, 600 if taken else 400)


def _whisker(off: Decimal, uncertainty: Decimal, reach: Decimal, y: float) -> Iterator[str]:
    if not uncertainty:
        return
    left, right = _place(off - uncertainty, reach), _place(off + uncertainty, reach)
    yield line(left, y, right, y, "g-measure", "#0b566f", 1.6)
    yield from (line(x, y - 5, x, y + 5, "g-measure", "#0b566f", 1.6) for x in (left, right))


def _axis(y: float, reach: Decimal) -> Iterator[str]:
    """Yield the axis that all rows share: millimetres short of or inside the limit of each."""
    yield line(LEFT, y + 4, RIGHT, y + 4, "g-edge", "#6c7883")
    for share, anchor in ((-1, "start"), (0, "middle"), (1, "end")):
        x = MIDDLE + share * (RIGHT - MIDDLE)
        yield line(x, y + 4, x, y + 8, "g-edge", "#6c7883")
        word = "limit" if share == 0 else f"{reach} mm {'inside, or longer' if share > 0 else 'outside, or shorter'}"
        yield text(x, y + 20, word, 11, SOFT, anchor)


def _place(off: Decimal, reach: Decimal) -> float:
    share = float(max(-reach, min(reach, off)) / reach)
    return round(MIDDLE + share * (RIGHT - MIDDLE), 2)
