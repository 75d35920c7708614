"""The strokes that figures are made of. Paper colours stand in the drawing, classes replace them on screen."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

# The mean width of a letter, as a share of its size: enough to keep words from running into each other.
LETTER = 0.55
PLAIN = 400

INK = ("g-ink", "#17212b")
SOFT = ("g-soft", "#4b5863")
ACCENT = ("g-accent", "#0b566f")


@dataclass(frozen=True, slots=True)
class Fill:
    """How an area is filled and outlined: classes of the style sheet, and the colours on paper."""

    classes: str
    fill: str
    stroke: str

    def __str__(self) -> str:
        return f'class="{self.classes}" fill="{self.fill}" stroke="{self.stroke}"'


def width_of(words: str, size: float) -> float:
    """Return about how wide words are when set in `size`, both in the units of the drawing."""
    return len(words) * size * LETTER


def text(
    x: float,
    y: float,
    words: str,
    size: float,
    tone: tuple[str, str] = INK,
    anchor: str = "middle",
    weight: int = PLAIN,
) -> str:
    """Return words on the line `y`: `anchor` says which end of them, or the middle, stands at `x`. They are escaped."""
    classes, colour = tone
    heavy = "" if weight == PLAIN else f' font-weight="{weight}"'
    return (
        f'<text x="{x:g}" y="{y:g}" class="{classes}" fill="{colour}" font-size="{size:g}"{heavy} '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )


def line(x1: float, y1: float, x2: float, y2: float, classes: str, colour: str, width: float = 1) -> str:
    """Return a straight stroke between two points; all lengths are in the units of the drawing."""
    ends = f'x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}"'
    return f'<line {ends} class="{classes}" stroke="{colour}" stroke-width="{width:g}"/>'


def drawing(name: str, title: str, says: str, width: float, height: float, parts: Iterable[str]) -> str:
    """Return a whole drawing; `name` is unique on its page, `title` names the figure, `says` tells what it shows."""
    name, size = escape(name), f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    named = f'role="img" aria-labelledby="{name}-t {name}-d"'
    font = 'font-family="Source Sans Pro, DejaVu Sans, sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named} {font}>'
    title, says = f'<title id="{name}-t">{escape(title)}</title>', f'<desc id="{name}-d">{escape(says)}</desc>'
    return "\n".join([head, title, says, *parts, "</svg>"])
