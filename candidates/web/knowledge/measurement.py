"""How the length of a bone is measured: landmarks, methods, what is refused, and what goes wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.web import words
from candidates.web.amounts import amount
from candidates.web.knowledge.library import Library, Link
from candidates.web.named import named
from candidates.web.words import Basis, Word

PARTS: dict[str, Word] = {
    "from": gettext_lazy("Measured from"),
    "view": gettext_lazy("View"),
    "pitfalls": gettext_lazy("What goes wrong"),
    "record": gettext_lazy("What goes into the record"),
    "note": gettext_lazy("Note"),
}


@dataclass(frozen=True, slots=True)
class Method:
    """One method: how far it may be off, and whether it can decide."""

    title: str
    uncertainty: str
    decides: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How one bone is measured."""

    anchor: str
    title: Word
    landmarks: list[str]
    parts: list[tuple[Word, str]]
    box: Basis


@dataclass(frozen=True, slots=True)
class Pitfall:
    """One thing that goes wrong, the methods it concerns, and what that rests on."""

    title: str
    says: str
    methods: list[str]
    box: Basis
    source: Link | None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on measuring."""

    methods: list[Method]
    refused: list[str]
    ways: list[Way]
    pitfalls: list[Pitfall]
    proposed: Basis
    fact: Link


def page(library: Library) -> Page:
    """Return the page on measuring."""
    told = library.tree["measurement"]
    pitfalls = told.get("pitfalls", {})
    return Page(
        methods=[_method(key, told) for key in told["methods"]],
        refused=[_refused(pair, told) for pair in told["refused_pairs"]],
        ways=[*_ways(told, pitfalls, library)],
        pitfalls=[_pitfall(error, told, library) for error in pitfalls.get("errors", [])],
        proposed=words.BASES["proposed"],
        fact=library.link("facts", "residual_bone_length"),
    )


def _method(key: str, told: dict[str, Any]) -> Method:
    uncertainty = _uncertainty(told["default_uncertainty"].get(key))
    return Method(told["methods"][key], uncertainty, key not in told["never_decided_by"])


def _uncertainty(told: dict[str, str] | None) -> str:
    if told is None:
        return _("Not known: it reads long.")
    least = f"± {amount(told['at_least'], told['unit'])}"
    if "or_percent" not in told:
        return least
    return _("%(least)s or %(percent)s %%, the larger") % {"least": least, "percent": told["or_percent"]}


def _refused(pair: dict[str, str], told: dict[str, Any]) -> str:
    landmarks = {key: words for of_bone in told["landmarks"].values() for key, words in of_bone.items()}
    names = {"method": told["methods"][pair["method"]], "landmark": landmarks[pair["landmark"]]}
    return _("%(method)s from: %(landmark)s. It cannot be reached.") % names


def _ways(told: dict[str, Any], pitfalls: dict[str, Any], library: Library) -> Iterator[Way]:
    """Yield what holds for every bone, then each bone."""
    if "all_levels" in pitfalls:
        yield _way("all", gettext_lazy("Every bone"), [], pitfalls["all_levels"])
    for bone, way in pitfalls.get("levels", {}).items():
        yield _way(bone, library.option("bone", bone), [*told["landmarks"].get(bone, {}).values()], way)


def _way(anchor: str, title: Word, landmarks: list[str], way: dict[str, str]) -> Way:
    parts = [(name, way[part]) for part, name in PARTS.items() if part in way]
    return Way(anchor, title, landmarks, parts, words.BASES[way["basis"]])


def _pitfall(error: dict[str, Any], told: dict[str, Any], library: Library) -> Pitfall:
    return Pitfall(
        title=error["title"],
        says=named(error["says"], library.tree),
        methods=[told["methods"][method] for method in error.get("methods", [])],
        box=words.BASES[error["basis"]],
        source=library.link("sources", error["source"]) if "source" in error else None,
    )
