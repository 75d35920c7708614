"""The systems offered at a level, each with its sentence, in alphabetical order; and what else is known there."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.web import sentences, words
from candidates.web.amounts import amount
from candidates.web.conditions import COMPARATORS
from candidates.web.in_force import InForce

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class SystemLine:
    """One system: its name, whether it is in use, its length limit in words, its sentence, what is to be confirmed."""

    id: str
    name: str
    availability: words.Word
    length: str
    length_basis: words.Basis | None
    landmark: str
    mark: words.Mark
    to_confirm: tuple[words.Word, ...]


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Something that is known at the level and not judged."""

    id: str
    name: str
    word: words.Word
    kind: str


def system_lines(document: Document, edition: InForce) -> list[SystemLine]:
    """Return the systems of an answer in words, in the alphabetical order of their names."""
    lines = [_line(system, document, edition) for system in document["systems"]]
    return sorted(lines, key=lambda line: line.name.casefold())


def _line(system: Document, document: Document, edition: InForce) -> SystemLine:
    length = system["length"]
    return SystemLine(
        system["id"],
        edition.knowledge.systems[system["id"]].name,
        words.AVAILABILITIES[system["availability"]],
        _length(length),
        words.LIMIT_STATUSES[length["limit_status"]] if length and length["required_mm"] else None,
        _landmark(length, edition),
        _sentence(system, document),
        tuple(words.LIMITS[limit] for limit in system["limits_to_confirm"]),
    )


def _length(length: Document | None) -> str:
    if length is None or length["required_mm"] is None:
        return _("no published limit; ask the centre")
    return str(COMPARATORS[length["comparator"]]) % amount(length["required_mm"], "mm")


def _landmark(length: Document | None, edition: InForce) -> str:
    """Return from where a length counts, in words."""
    if length is None or length["landmark"] is None:
        return ""
    landmarks = edition.tree["measurement"]["landmarks"].values()
    return next(names[length["landmark"]] for names in landmarks if length["landmark"] in names)


def _sentence(system: Document, document: Document) -> words.Mark:
    findings = [*document["findings"], *system["findings"]]
    missing = [entry for entry in document["missing"] if _concerns(entry, system["id"])]
    return sentences.of_verdict(system["verdict"], findings, missing, _on_what(system))


def _on_what(system: Document) -> str:
    """Return the provisional part of a system's sentence: its own limits, where they are part of what is said."""
    because = [{"criterion": found["criterion"], "why": "limit"} for found in system["findings"]]
    return sentences.on_what(system["verdict"], system["findings"], because) if system["provisional"] else ""


def _concerns(entry: Document, system: str) -> bool:
    """Return whether a missing answer is needed for the general criteria or for this system."""
    return any("." not in name or name.startswith(f"{system}.") for name in entry["needed_for"])


def other_ways(document: Document, edition: InForce) -> list[OtherWay]:
    """Return what is known at the level and never judged: other systems, and routes that are no system.

    A route and the system that it takes may have one name; it is told once.
    """
    known = (_other(entry, edition) for entry in document["also_known"])
    return list({way.name: way for way in known}.values())


def _other(entry: Document, edition: InForce) -> OtherWay:
    kind = "pathways" if entry["id"] in edition.knowledge.pathways else "systems"
    known = edition.knowledge.pathways if kind == "pathways" else edition.knowledge.systems
    return OtherWay(entry["id"], known[entry["id"]].name, words.AVAILABILITIES[entry["availability"]], kind)
