"""What to measure next: the answers that could still change most, why, and how a length is measured."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from candidates.engine.answers import LENGTH
from candidates.forms.questions import ASKED_INSTEAD
from candidates.web import words
from candidates.web.in_force import InForce

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Open:
    """One answer that is missing: what it could still be, whose it is to find out, and why it matters."""

    fact: str
    label: str
    ask: str
    could_be: words.Mark
    whose: words.Word
    why: str


@dataclass(frozen=True, slots=True)
class Rest:
    """Further answers that are missing, as decisive as each other and of the same people to find out."""

    could_be: words.Mark
    whose: words.Word
    open: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """How the length of one bone is measured: from where, in which view, and what goes wrong."""

    bone: str
    start: str
    view: str
    pitfalls: str


@dataclass(frozen=True, slots=True)
class Measuring:
    """How a length at one level is measured, on every bone that it may mean."""

    to: str
    view: str
    places: tuple[Place, ...]
    basis: words.Basis


def to_measure(document: Document, edition: InForce) -> list[Open]:
    """Return what is missing, most decisive first."""
    # What was asked in another fact's place is missing under its own name too; one of the two is enough.
    return [_open(entry, edition) for entry in document["missing"] if entry["fact"] not in ASKED_INSTEAD]


def in_short(missing: list[Open]) -> list[Rest]:
    """Return missing answers, most decisive first, gathered by what they could be and whose they are."""
    gathered = groupby(missing, key=lambda one: (one.could_be, one.whose))
    return [Rest(could_be, whose, tuple(found)) for (could_be, whose), found in gathered]


def _open(entry: Document, edition: InForce) -> Open:
    fact = edition.knowledge.facts[entry["fact"]]
    return Open(
        fact.id,
        fact.label,
        fact.ask,
        words.EFFECTS[entry["could_be"]],
        words.WHOSE[entry["tier"]],
        _why(entry["needed_for"], edition),
    )


def _why(needed_for: list[str], edition: InForce) -> str:
    """Return why an answer matters: in the words of the first criterion that has any, else the systems that ask."""
    reasons = (edition.knowledge.criteria[name].why for name in needed_for if name in edition.knowledge.criteria)
    return next((reason for reason in reasons if reason), "")


def measuring(document: Document, level: str | None, edition: InForce) -> Measuring | None:
    """Return how the length is measured, where the length is among what is missing."""
    if level is None or all(entry["fact"] != LENGTH for entry in document["missing"]):
        return None
    pitfalls = edition.tree["measurement"]["pitfalls"]
    bones = [bone for bone in edition.knowledge.levels.bones[level] if bone in pitfalls["levels"]]
    everywhere = pitfalls["all_levels"]
    places = tuple(_place(bone, pitfalls["levels"][bone]) for bone in bones)
    return Measuring(everywhere["from"], everywhere["view"], places, words.BASES[everywhere["basis"]])


def _place(bone: str, written: dict[str, str]) -> Place:
    return Place(str(words.BONES[bone]), written["from"], written["view"], written.get("pitfalls", ""))
