"""Where the strokes of a drawing lie: every point of every element, its own moves included."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
Point = tuple[float, float]
TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
MOVE = re.compile(r"translate\((\S+) (\S+)\)(?: scale\((\S+)\))?")


def points(element: ET.Element, x: float = 0, y: float = 0, by: float = 1) -> Iterator[Point]:
    """Every point of an element and of what lies in it, control points of curves among them."""
    moved = MOVE.match(element.get("transform", ""))
    if moved:
        x, y = x + float(moved[1]) * by, y + float(moved[2]) * by
        by *= float(moved[3] or 1)
    for across, down in _own(element):
        yield x + across * by, y + down * by
    for child in element:
        yield from points(child, x, y, by)


def _own(element: ET.Element) -> Iterator[Point]:
    name, of = element.tag.removeprefix(SVG), lambda key: float(element.get(key, "0"))
    if name == "line":
        yield from ((of("x1"), of("y1")), (of("x2"), of("y2")))
    elif name == "rect":
        yield from ((of("x"), of("y")), (of("x") + of("width"), of("y") + of("height")))
    elif name == "circle":
        yield from ((of("cx") - of("r"), of("cy") - of("r")), (of("cx") + of("r"), of("cy") + of("r")))
    elif name == "text":
        yield of("x"), of("y")
    elif name == "path":
        yield from path(element.get("d", ""))


def path(drawn: str) -> list[Point]:
    """The points of a path, those of curves included; arcs give their end."""
    tokens = TOKEN.findall(drawn)
    told: list[Point] = []
    here, start, command = (0.0, 0.0), (0.0, 0.0), "M"
    while tokens:
        command = tokens.pop(0) if tokens[0].isalpha() else command
        if command in "Zz":
            here = start
            continue
        numbers = [float(tokens.pop(0)) for _ in range(COUNTS[command.lower()])]
        moved = _moved(command, numbers, here)
        here = moved[-1]
        start = here if command in "Mm" else start
        told += moved
    return told


COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "t": 2, "c": 6, "s": 4, "a": 7}


def _moved(command: str, numbers: list[float], here: Point) -> list[Point]:
    x, y = here if command.islower() else (0.0, 0.0)
    kind = command.lower()
    if kind == "h":
        return [(x + numbers[0], here[1])]
    if kind == "v":
        return [(here[0], y + numbers[0])]
    pairs = numbers[-2:] if kind == "a" else numbers
    return [(x + across, y + down) for across, down in zip(pairs[::2], pairs[1::2], strict=True)]
