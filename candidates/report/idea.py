"""The idea of both ways in one drawing: a cup over the skin, or metal in the bone with an opening in the skin."""

from collections.abc import Iterator

from candidates.report.svg import INK, Fill, drawing, line, text

WIDTH, HEIGHT = 456.0, 268.0
APART = 212.0
SKIN = Fill("g-sunk g-edge", "#eef0ee", "#6c7883")
BONE = Fill("g-sheet g-edge", "#ffffff", "#6c7883")
METAL = Fill("g-hit", "#17212b", "#17212b")
SOCKET = Fill("g-plan", "#e2eef2", "#0b566f")
OPENING = Fill("g-amber-sunk g-amber-line", "#faf0da", "#7a4800")


def idea(name: str) -> str:
    """Return both ways beside each other; `name` is unique on its page."""
    parts = [*_socket(0), *_bone(APART)]
    says = (
        "On the left a socket goes over the skin. On the right a metal part sits in the bone and comes out through an "
        "opening in the skin."
    )
    return drawing(name, "A socket, and held in the bone", says, WIDTH, HEIGHT, parts)


def _socket(x: float) -> Iterator[str]:
    yield text(x + 70, 16, "In a socket", 13, INK, weight=600)
    cup = f"M{x + 26:g} 104V176Q{x + 26:g} 204 {x + 70:g} 204T{x + 114:g} 176V104Z"
    yield f'<path d="{cup}" {SOCKET} stroke-width="2"/>'
    yield from _limb(x)
    yield _tube(x, 204)
    yield from _label(x, 60, 52, "bone")
    yield from _label(x, 102, 96, "closed skin")
    yield from _label(x, 112, 160, "socket")


def _bone(x: float) -> Iterator[str]:
    yield text(x + 70, 16, "Held in the bone", 13, INK, weight=600)
    yield from _limb(x)
    yield f'<rect x="{x + 66:g}" y="104" width="8" height="104" rx="2" {METAL}/>'
    yield f'<ellipse cx="{x + 70:g}" cy="190" rx="13" ry="4.5" {OPENING} stroke-width="1.6"/>'
    yield f'<rect x="{x + 66:g}" y="188" width="8" height="22" {METAL}/>'
    yield _tube(x, 208)
    yield from _label(x, 78, 52, "bone")
    yield from _label(x, 74, 124, "metal in the bone")
    yield from _label(x, 83, 190, "opening in the skin,")
    yield text(x + 132, 207, "open for life", 11, INK, "start")


def _limb(x: float) -> Iterator[str]:
    """Yield what is left of the limb, from above: skin and flesh, and the bone in it."""
    yield f'<path d="M{x + 32:g} 28V160Q{x + 32:g} 190 {x + 70:g} 190T{x + 108:g} 160V28Z" {SKIN} stroke-width="1.4"/>'
    yield f'<path d="M{x + 58:g} 28V158Q{x + 58:g} 164 {x + 70:g} 164T{x + 82:g} 158V28Z" {BONE} stroke-width="1.4"/>'


def _tube(x: float, top: float) -> str:
    """Return the first of the artificial limb below."""
    return f'<path d="M{x + 61:g} {top:g}H{x + 79:g}V260H{x + 61:g}Z" {SOCKET} stroke-width="1.4"/>'


def _label(x: float, start: float, y: float, word: str) -> Iterator[str]:
    yield line(x + start, y, x + 128, y, "g-rule", "#17212b", 0.9)
    yield text(x + 132, y + 4, word, 11, INK, "start")
