"""The shapes of marks for paper. They are cut from the template that the pages use, so that both draw the same."""

import re
from functools import lru_cache
from pathlib import Path

SHAPES = Path(__file__).parents[2] / "templates" / "components" / "shapes.html"
SYMBOL = re.compile(r'<symbol id="i-([a-z-]+)" viewBox="0 0 16 16">(.*?)</symbol>')
COLOURS = {
    "met": "#1a6140",
    "favourable": "#1a6140",
    "defer": "#7a4800",
    "caution": "#7a4800",
    "borderline": "#7a4800",
    "not-met": "#9f231b",
    "exclude": "#9f231b",
    "late": "#9f231b",
    "information": "#0b566f",
    "unknown": "#4b5863",
    "na": "#4b5863",
    "tick": "#1a6140",
    "pencil": "#17212b",
}


@lru_cache(maxsize=1)
def symbols() -> dict[str, str]:
    """Return the strokes of every shape by its name, 16 by 16, with `currentColor` where the colour goes."""
    return dict(SYMBOL.findall(SHAPES.read_text(encoding="utf-8")))


def shape(name: str, colour: str) -> str:
    """Return the strokes of a shape, to be put into a drawing: in a colour on paper, in the page's own on screen."""
    strokes = symbols()[name].replace('class="g-on-stroke"', 'class="g-on-stroke" stroke="#ffffff"')
    return f'<g class="g-mark" color="{colour}">{strokes}</g>'


def picture(name: str, colour: str | None = None) -> str:
    """Return a shape as a whole drawing, in its own colour or in another."""
    strokes = shape(name, colour or COLOURS[name])
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">{strokes}</svg>'
