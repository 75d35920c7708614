"""A drawing of a limb read back in a test: what lies where, and what its table says."""

from typing import Any
from xml.etree import ElementTree as ET

from candidates.report.content.naming import Naming
from candidates.report.limb.figure import LimbFigure, limb_figures
from candidates.wording.amounts import NO_BREAK_SPACE
from tests.report.dossiers import dossier_of
from tests.report.svg_geometry import SVG, path


def mm(value: int) -> dict[str, Any]:
    return {"value": value, "unit": "mm"}


def length(value: int, landmark: str, method: str = "ct", **beside: Any) -> dict[str, Any]:
    return {**mm(value), "landmark": landmark, "method": method, **beside}


def figure(document: dict[str, Any]) -> LimbFigure:
    (only,) = limb_figures(Naming(dossier_of(document)))
    return only


class Drawn:
    """A drawing read back: what lies where."""

    def __init__(self, limb: LimbFigure) -> None:
        self.svg = ET.fromstring(limb.svg)  # noqa: S314
        self.table = {row.what: row for row in limb.rows}

    def of(self, tag: str, classes: str) -> list[ET.Element]:
        return [one for one in self.svg.iter(f"{SVG}{tag}") if one.get("class") == classes]

    @property
    def words(self) -> str:
        return spaced(" ".join(one.text or "" for one in self.svg.iter(f"{SVG}text")))

    @property
    def landmark(self) -> ET.Element:
        (point,) = (one for one in self.of("circle", "g-ink") if one.get("r") == "3.4")
        return point

    @property
    def zero(self) -> float:
        return float(self.landmark.get("cy", ""))

    def dimension(self, classes: str = "g-measure") -> tuple[float, float]:
        """From where to where the dimension line of the length runs."""
        drawn = [path(one.get("d", "")) for one in self.svg.findall(f"{SVG}path") if one.get("class") == classes]
        (points,) = (points for points in drawn if points[0][0] == points[1][0] == 183)
        return points[0][1], points[1][1]


def spaced(told: str) -> str:
    return " ".join(told.replace(NO_BREAK_SPACE, " ").split())
