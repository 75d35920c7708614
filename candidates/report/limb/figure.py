"""What a page and the paper show of each limb: its drawing, what that says, and the table of the same numbers."""

from dataclasses import dataclass

from candidates.report.content.limbs.limb import limbs_of
from candidates.report.content.limbs.parts import Limb
from candidates.report.content.limbs.saying import says
from candidates.report.content.limbs.table import Row, rows
from candidates.report.content.naming import Naming
from candidates.report.limb.drawing import drawn
from candidates.wording.tongue import ENGLISH, Tongue


@dataclass(frozen=True, slots=True)
class LimbFigure:
    """One limb: the side and the bone in words, the drawing, its words, and its table."""

    title: str
    svg: str
    alt: str
    rows: tuple[Row, ...]


def limb_figures(naming: Naming, tongue: Tongue = ENGLISH) -> tuple[LimbFigure, ...]:
    """Return a figure of every limb whose level is recorded and in scope."""
    return tuple(_figure(limb, tongue) for limb in limbs_of(naming, tongue))


def _figure(limb: Limb, tongue: Tongue) -> LimbFigure:
    return LimbFigure(limb.heading, drawn(limb, tongue), says(limb, tongue), rows(limb, tongue))
