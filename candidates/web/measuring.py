"""How a length is measured, beside its field: where from and to, drawn; what goes wrong; what a bent joint does."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from candidates.engine.quantities import as_number
from candidates.report.landmarks import Told, where_to_measure
from candidates.report.limb.outlines import OUTLINES
from candidates.web import words
from candidates.web.amounts import amount
from candidates.web.echoes import bone_in_words
from candidates.web.in_force import InForce, SourceLink
from candidates.web.named import named

CONTRACTURE = "proximal_joint_contracture"
ALL = 100  # per cent
STRAIGHT = 90  # degrees; a bone that points at the film has no length on it


@dataclass(frozen=True, slots=True)
class Says:
    """One thing to know, under its name, with what it rests on."""

    title: str
    says: str
    basis: words.Basis
    sources: tuple[SourceLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """What stands beside the length: a drawing for each bone it can be, what to know, and what the bent joint does."""

    drawings: tuple[SafeString, ...]
    ways: tuple[Says, ...]
    errors: tuple[Says, ...]
    foreshortening: str


def guide(name: str, answers: Mapping[str, Any], bones: tuple[str, ...], edition: InForce) -> Guide:
    """Return how the length of one limb is measured; `name` is its field's, `answers` are those of the limb."""
    bones = tuple(bone for bone in bones if bone == answers.get("bone", bone))
    pitfalls = edition.tree["measurement"]["pitfalls"]
    side = str(answers.get("side") or "")
    drawings = (_drawing(f"{name}-{bone}", bone, side, edition) for bone in bones if bone in OUTLINES)
    return Guide(tuple(drawings), tuple(_ways(pitfalls, bones)), tuple(_errors(pitfalls, edition)), _foreshort(answers))


def _drawing(name: str, bone: str, side: str, edition: InForce) -> SafeString:
    called = {"bone": bone_in_words(bone, edition.knowledge)}
    landmarks = {id: str(says) for id, says in edition.tree["measurement"]["landmarks"].get(bone, {}).items()}
    if side == "left":
        title, view = _("Where to measure the left %(bone)s"), _("Left %(bone)s, seen from the front")
    elif side == "right":
        title, view = _("Where to measure the right %(bone)s"), _("Right %(bone)s, seen from the front")
    else:
        title = _("Where to measure the %(bone)s")
        view = _("Side not recorded: a left %(bone)s, from the front")
    end = _("last level where the cortex is a complete tube")
    start = _(", or: ").join(landmarks.values())
    says = _("From: %(start)s. Along the shaft, down to the %(end)s. Spurs are not counted.")
    says %= {"start": start, "end": end}
    told = Told(title % called, says, view % called, landmarks, end, _("spur: not counted"))
    # Made of our own strokes; every word in it is escaped where it is drawn.
    return mark_safe(where_to_measure(name, bone, told, is_right=side == "right"))  # noqa: S308


def _ways(pitfalls: Mapping[str, Any], bones: tuple[str, ...]) -> Iterator[Says]:
    """Yield from where, in which view and with which pitfalls each bone is measured, then what holds for all."""
    titles = {"from": _("From"), "view": _("View"), "pitfalls": _("What goes wrong here"), "record": _("To record")}
    told = [(entry, "%s") for bone, entry in pitfalls["levels"].items() if bone in bones]
    for entry, titled in [*told, (pitfalls["all_levels"], _("%s, of every bone"))]:
        basis = words.BASES[entry["basis"]]
        yield from (Says(titled % titles[part], entry[part], basis) for part in titles if part in entry)


def _errors(pitfalls: Mapping[str, Any], edition: InForce) -> Iterator[Says]:
    """Yield what goes wrong with each way of measuring."""
    for error in pitfalls["errors"]:
        if "methods" in error:
            sources = edition.sources([error["source"]]) if "source" in error else ()
            yield Says(error["title"], named(error["says"], edition.tree), words.BASES[error["basis"]], sources)


def _foreshort(answers: Mapping[str, Any]) -> str:
    """Return by how much a film reads short with the contracture that is recorded: length × cos(angle)."""
    recorded = answers.get(CONTRACTURE)
    degrees = as_number(recorded.get("value")) if isinstance(recorded, dict) else None
    if not degrees or not 0 < degrees < STRAIGHT:
        return ""
    short = ALL * (1 - math.cos(math.radians(degrees)))
    return _(
        "A contracture of %(angle)s is recorded. On a film to which the bone lies at that angle it reads %(short)s "
        "short (length × cos of the angle). CT, reformatted along the shaft, does not."
    ) % {"angle": amount(str(degrees), "degrees"), "short": amount(f"{short:.2g}", "percent")}
