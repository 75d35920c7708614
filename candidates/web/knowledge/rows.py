"""Rows of a table in words: what holds, the effect, what it holds up, what it says, what it rests on."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.rules import Criterion, Knowledge, Row
from candidates.web import words
from candidates.web.conditions import Said, all_said, said
from candidates.web.knowledge.library import Library, Link
from candidates.web.words import Basis, Mark, Word

OURS = gettext_lazy("the rule is ours, these stand beside it:")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a statement rests on: boxes of its basis and origin, the origin in words, and the sources."""

    boxes: tuple[Basis, ...]
    origin: Word
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One row in words."""

    when: tuple[Said, ...]
    mark: Mark
    says: str
    grounds: Grounds
    holds_up: Word = ""
    changes: str = ""


def line(row: Row, library: Library) -> Line:
    """Return a row in words."""
    return Line(
        when=all_said(row.when, library.knowledge),
        mark=words.EFFECTS[row.effect],
        says=row.says,
        grounds=grounds(row.origin, row.basis, row.sources, library),
        holds_up=words.HOLDS_UP[row.holds_up] if row.holds_up else "",
        changes=_changes(row),
    )


def lines(criteria: tuple[Criterion, ...], library: Library) -> list[Line]:
    """Return the rows of several criteria in words, in their order."""
    return [line(row, library) for criterion in criteria for row in criterion.rows]


def grounds(origin: str, basis: str, sources: tuple[str, ...], library: Library) -> Grounds:
    """Return what something rests on. Our proposal keeps its box also where sources beside it were read."""
    links = tuple(library.links("sources", sources))
    if origin == "proposed":
        boxes = dict.fromkeys((words.BASES["proposed"], words.BASES[basis]))
        return Grounds(tuple(boxes), OURS if links else "", links)
    return Grounds((words.BASES[basis],), words.ORIGINS[origin], links)


def neutral(criterion: Criterion, knowledge: Knowledge) -> list[Said]:
    """Return in words what a criterion covers without saying anything against it."""
    return [said(condition, knowledge) for condition in criterion.neutral.values()]


def _changes(row: Row) -> str:
    """Return whether a plan can change it, and who leads."""
    if row.modifiable:
        return _("A plan can change it, led by %s") % row.led_by if row.led_by else _("A plan can change it")
    return _("Led by %s") % row.led_by if row.led_by else ""
