"""A logo that comes as SVG: freed of what runs or looks elsewhere, and taken only where plain shapes are left."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from py_svg_hush import filter_svg

from candidates.report.logo.refused import LogoError, Refusal

NAMESPACE = "{http://www.w3.org/2000/svg}"
PARTS = frozenset(
    {"svg", "g", "defs", "title", "desc", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
    | {"linearGradient", "radialGradient", "stop", "clipPath"}
)
# Of a drawing that is deeper, a printer that goes down step by step may not come up again.
MOST_PARTS, DEEPEST = 2_000, 40
MOST_UNITS = 100_000
ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!#)|@|//|javascript:", re.IGNORECASE)
NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px|pt|mm|cm|in)?\s*")


def read(raw: bytes) -> tuple[bytes, int, int]:
    """Return an SVG of plain shapes, its width and its height; LogoError where it cannot be one."""
    if raw.count(b"<") > 2 * MOST_PARTS:
        raise LogoError(Refusal.TOO_HEAVY)
    try:
        calm = filter_svg(raw, None)
        root = ElementTree.fromstring(calm)  # noqa: S314 (no document type is left in it)
    except (ValueError, ElementTree.ParseError):
        raise LogoError(Refusal.BROKEN) from None
    if root.tag != f"{NAMESPACE}svg":
        raise LogoError(Refusal.NEITHER)
    _look_through(root)
    width, height = _size(root)
    return calm, width, height


def _look_through(root: ElementTree.Element) -> None:
    """Raise LogoError for a part that is no plain shape, and for whatever still leads elsewhere."""
    for part in _down(root, DEEPEST):
        name = part.tag.removeprefix(NAMESPACE)
        if name not in PARTS:
            raise LogoError(Refusal.PART, name)
        written = [*part.attrib.values(), part.text or "" if name == "style" else ""]
        if any(ELSEWHERE.search(value) for value in written):
            raise LogoError(Refusal.ELSEWHERE)
        if any(name.endswith("href") and not value.startswith("#") for name, value in part.attrib.items()):
            raise LogoError(Refusal.ELSEWHERE)


def _down(part: ElementTree.Element, deeper: int) -> Iterator[ElementTree.Element]:
    """Yield a part and all that is in it; LogoError where it goes down too far."""
    if not deeper:
        raise LogoError(Refusal.TOO_HEAVY)
    yield part
    for inner in part:
        yield from _down(inner, deeper - 1)


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """Return the size in units of the drawing, at least 1 each."""
    box = root.get("viewBox", "").replace(",", " ").split()
    written = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [NUMBER.fullmatch(one) for one in written]
    sizes = [float(one[1]) for one in found if one]
    if len(sizes) != len(("width", "height")) or not all(0 < size < MOST_UNITS for size in sizes):
        raise LogoError(Refusal.NO_SIZE)
    return max(1, round(sizes[0])), max(1, round(sizes[1]))
