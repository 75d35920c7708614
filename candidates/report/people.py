"""One dot is one person: n of N people, filled where it happened. One study each, never pooled."""

from collections.abc import Iterator

from candidates.report.svg import Fill, drawing

HIT, MISS = Fill("g-hit", "#17212b", "#17212b"), Fill("g-miss", "none", "#6c7883")

A_ROW, STEP, RADIUS = 10, 14, 5
MOST = 120


def people(name: str, title: str, says: str, happened: int, of: int) -> str:
    """Return `of` dots, the first `happened` of them filled; ValueError where they are too many to be counted."""
    if not 0 <= happened <= of <= MOST:
        raise ValueError(f"{happened} of {of} cannot be drawn: at most {MOST} dots, and no more filled than there are.")
    rows = -(-of // A_ROW)
    return drawing(name, title, says, A_ROW * STEP, rows * STEP, _dots(happened, of))


def _dots(happened: int, of: int) -> Iterator[str]:
    for place in range(of):
        x, y = place % A_ROW * STEP + STEP / 2, place // A_ROW * STEP + STEP / 2
        yield f'<circle cx="{x:g}" cy="{y:g}" r="{RADIUS}" {HIT if place < happened else MISS} stroke-width="1.2"/>'
