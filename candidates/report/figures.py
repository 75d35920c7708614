"""Bands: what a rule says along a scale, drawn as zones that differ in height as well as colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from candidates.report.scales import Scale
from candidates.report.svg import ACCENT, INK, SOFT, Fill, drawing, line, text, width_of

# Drawn for a telephone of 360 px; a page may show it between 0.8 and 1.3 times that size.
WIDTH = 360.0
BESIDE = 6.0
NAME, NUMBER, WORD = 12.5, 11.0, 11.0
LINE = 13.0
LETTERS_A_LINE = 46

# The heavier the effect, the higher its zone.
HEIGHTS = {"favourable": 3, "neutral": 5, "information": 7, "caution": 9, "defer": 13, "exclude": 17}
HIGHEST = max(HEIGHTS.values())
FILLS = {
    "favourable": Fill("g-range", "#e4f0e9", "#1a6140"),
    "neutral": Fill("g-sunk g-edge", "#eef0ee", "#6c7883"),
    "information": Fill("g-plan", "#e2eef2", "#0b566f"),
    "caution": Fill("g-amber-sunk g-amber-line", "#faf0da", "#7a4800"),
    "defer": Fill("g-amber-sunk g-amber-line", "#faf0da", "#7a4800"),
    "exclude": Fill("g-stop-sunk g-stop-line", "#fae8e5", "#9f231b"),
}


@dataclass(frozen=True, slots=True)
class Zone:
    """One part of a scale: from where to where (None: to the end), the effect there, and the word for it."""

    start: Decimal | None
    end: Decimal | None
    effect: str
    word: str


@dataclass(frozen=True, slots=True)
class Band:
    """Zones from low to high without a gap, and whose they are; the name may be empty."""

    name: str
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A value on the scale, in the unit of the scale, with how far it may be off and how it is written."""

    value: Decimal
    uncertainty: Decimal
    word: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A word on the drawing: its middle, its row below the first, and the word."""

    x: float
    row: int
    word: str


def bands(
    name: str,
    title: str,
    says: str,
    scale: Scale,
    drawn: Sequence[Band],
    measured: Measured | None = None,
    width: float = WIDTH,
) -> str:
    """Return bands below each other on one scale as an SVG; `name` is unique on its page."""
    parts: list[str] = []
    y = 0.0
    for band in drawn:
        strokes, height = _band(band, scale, measured, width)
        parts.append(f'<g transform="translate(0 {y:g})">{"".join(strokes)}</g>')
        y += height
    return drawing(name, title, says, width, y, parts)


def edges(band: Band) -> list[Decimal]:
    """Return the values at which one zone gives way to the next."""
    return [zone.end for zone in band.zones[:-1] if zone.end is not None]


def _band(band: Band, scale: Scale, measured: Measured | None, width: float) -> tuple[list[str], float]:
    """Return the strokes of one band and its height."""
    names = wrap(band.name, LETTERS_A_LINE)
    foot = len(names) * 16 + (16 if measured else 4) + HIGHEST
    numbers = _numbers(band, scale, width)
    words = _words(band, scale, width)
    below = foot + 14 + _rows(numbers) * LINE
    strokes = [
        *(text(BESIDE, 12 + row * 16, line, NAME, INK, "start", 600) for row, line in enumerate(names)),
        *(_zone(zone, scale, foot, width) for zone in band.zones),
        *_ticks(band, scale, foot, width),
        *(text(put.x, foot + 15 + put.row * LINE, put.word, NUMBER) for put in numbers),
        *(text(put.x, below + put.row * LINE, put.word, WORD, SOFT) for put in words),
        *(_measured(measured, scale, foot, width) if measured else ()),
    ]
    return strokes, below + (_rows(words) - 1) * LINE + 12


def _zone(zone: Zone, scale: Scale, foot: float, width: float) -> str:
    """Return a zone; where the quantity goes on beyond the drawing, its side stays open."""
    left, right = _ends(zone, scale, width)
    top = foot - HEIGHTS[zone.effect]
    is_open_left = zone.start is None and not scale.ends_low
    is_open_right = zone.end is None and not scale.ends_high
    if is_open_left:
        path = f"M{left:g} {foot:g}H{right:g}V{top:g}H{left:g}"
    elif is_open_right:
        path = f"M{right:g} {foot:g}H{left:g}V{top:g}H{right:g}"
    else:
        path = f"M{left:g} {foot:g}H{right:g}V{top:g}H{left:g}Z"
    return f'<path d="{path}" {FILLS[zone.effect]} stroke-width="1"/>'


def _ticks(band: Band, scale: Scale, foot: float, width: float) -> Iterator[str]:
    for edge in edges(band):
        x = _place(edge, scale, width)
        yield line(x, foot - HIGHEST, x, foot + 4, "g-rule", "#17212b", 1.2)


def _numbers(band: Band, scale: Scale, width: float) -> list[_Placed]:
    """Return the numbers at the edges, and at the ends where the quantity itself ends."""
    values = edges(band)
    values = [scale.low, *values] if scale.low == scale.least else values
    values = [*values, scale.high] if scale.high == scale.most else values
    return _apart(((_place(value, scale, width), _written(value)) for value in values), NUMBER, width)


def _words(band: Band, scale: Scale, width: float) -> list[_Placed]:
    middles = ((sum(_ends(zone, scale, width)) / 2, zone.word) for zone in band.zones)
    return _apart(middles, WORD, width)


def _apart(words: Iterable[tuple[float, str]], size: float, width: float) -> list[_Placed]:
    """Return words inside the drawing, one that would touch its neighbour a row lower."""
    placed: list[_Placed] = []
    ends = [0.0, 0.0]
    for x, word in words:
        half = width_of(word, size) / 2
        middle = min(max(x, half + 1), width - half - 1)
        row = 0 if middle - half >= ends[0] else 1
        ends[row] = middle + half + 6
        placed.append(_Placed(round(middle, 2), row, word))
    return placed


def _rows(words: list[_Placed]) -> int:
    return 1 + max((put.row for put in words), default=0)


def _measured(measured: Measured, scale: Scale, foot: float, width: float) -> Iterator[str]:
    x = _place(measured.value, scale, width)
    left = _place(measured.value - measured.uncertainty, scale, width)
    right = _place(measured.value + measured.uncertainty, scale, width)
    if measured.uncertainty:
        yield (
            f'<rect x="{left:g}" y="{foot - 15:g}" width="{right - left:g}" height="15" '
            'class="g-band" fill="#0b566f" fill-opacity=".3"/>'
        )
    yield line(x, foot - 17, x, foot, "g-measure", "#0b566f", 2.4)
    half = width_of(measured.word, WORD + 1) / 2
    yield text(min(max(x, half), width - half), foot - 21, measured.word, WORD + 1, ACCENT, weight=600)


def _ends(zone: Zone, scale: Scale, width: float) -> tuple[float, float]:
    left = BESIDE if zone.start is None else _place(zone.start, scale, width)
    right = width - BESIDE if zone.end is None else _place(zone.end, scale, width)
    return left, right


def _place(value: Decimal, scale: Scale, width: float) -> float:
    return scale.place(value, BESIDE, width - BESIDE)


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}".replace("-", "\N{MINUS SIGN}")
