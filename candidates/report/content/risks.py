"""Risks counted in people: n of N, one study each with its system and time, never pooled."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.report.content.naming import Document, Naming
from candidates.report.content.sources import Citations
from candidates.report.people import MOST, people
from candidates.wording import marks
from candidates.wording.amounts import NO_BREAK_SPACE
from candidates.wording.marks import Basis

# As many pictures as a page takes; every figure stands in the table as well.
DRAWN = 8


@dataclass(frozen=True, slots=True)
class Risk:
    """One figure of one study: in numbers, where it comes from, and its picture where people were counted."""

    title: str
    figure: str
    measure: str
    where: str
    basis: Basis
    source: int
    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Risks:
    """Pictures of the first figures of each kind, and every figure in words."""

    pictures: tuple[Risk, ...]
    figures: tuple[Risk, ...]


def risks(naming: Naming, citations: Citations) -> Risks:
    """Return what happened to people with the systems within reach at the level."""
    told = list(_concerning(naming))
    figures = tuple(_risk(key, one, citations) for key, one in told)
    first: dict[str, Risk] = {}
    for (_, one), risk in zip(told, figures, strict=True):
        if risk.svg and one["basis"] == "read":
            first.setdefault(_kind(one), risk)
    return Risks(tuple(first.values())[:DRAWN], figures)


def _concerning(naming: Naming) -> Iterator[tuple[str, Document]]:
    """Yield the risks of the systems within reach; of every system at the level where none is."""
    evaluation = naming.dossier.evaluation
    reach = {one["id"] for one in evaluation["systems"] if one["available"]}
    levels = {answer.value for limb in naming.case.limbs if (answer := limb.get("level")) and answer.is_known}
    for key, told in naming.dossier.tree["outcomes"].items():
        at_level = levels.intersection(told.get("levels", ()))
        if told["kind"] == "risk" and at_level and (not reach or reach.intersection(told.get("systems", ()))):
            yield key, told


def _kind(told: Document) -> str:
    """Return what happened, without the system and the time that follow it in a title."""
    return str(told["title"]).split(",")[0]


def _risk(key: str, told: Document, citations: Citations) -> Risk:
    svg, alt = _drawing(key, told)
    where = [told.get("system", ""), told.get("follow_up", ""), told.get("note", "")]
    return Risk(
        _kind(told),
        "; ".join(figures(told)) or "no figure",
        told["measure"],
        ", ".join(part for part in where[:2] if part) + (f". {where[2]}" if where[2] else ""),
        marks.BASES[told["basis"]],
        citations.numbered([told["source"]])[0],
        svg,
        alt,
    )


def figures(told: Document) -> Iterator[str]:
    """Yield what an outcome says in numbers: people first, events as a sentence, a per cent where nothing else is."""
    if "numerator" in told:
        yield f"{told['numerator']} of {told['denominator']} {counted(told)}"
    if "events" in told:
        yield _events(told)
    if "odds_ratio" in told:
        yield f"odds ratio {told['odds_ratio']}"
    if "range" in told:
        yield told["range"]
    if "numerator" not in told and "percent" in told:
        yield f"{told['percent']}{NO_BREAK_SPACE}%"


def _events(told: Document) -> str:
    count = f"{told['events']} event{'s' if told['events'] != '1' else ''}"
    return f"{count} in all" if "numerator" in told else f"{count}; to how many people is not stated"


def counted(told: Document) -> str:
    """Return what was counted: people, limbs, implants or operations."""
    counts: str = told.get("counts", "people")
    return marks.COUNTED.get(counts, counts)


def _drawing(key: str, told: Document) -> tuple[str, str]:
    """Return one dot for each person, limb, implant or operation and its words; nothing where events were counted."""
    counts = told.get("counts", "people")
    if "numerator" not in told or counts not in marks.COUNTED or int(told["denominator"]) > MOST:
        return "", ""
    title = f"{told['numerator']} of {told['denominator']} {counted(told)}"
    drawn = people(f"dots-{key}", title, told["measure"], int(told["numerator"]), int(told["denominator"]))
    return drawn, f"{_kind(told)}: {title}"
