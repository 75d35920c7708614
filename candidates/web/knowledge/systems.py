"""Implant systems: availability, limits with their status, rows of their own, and all that is known or not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy

from candidates.engine.rules import Limit, System
from candidates.web import words
from candidates.web.amounts import amount, unit
from candidates.web.conditions import COMPARATORS
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.rows import Line, lines
from candidates.web.knowledge.value_names import value_name
from candidates.web.knowledge.vocabulary import CONFIDENCE, FIXATIONS, JUDGED, NO_LIMIT, NOT_FOUND
from candidates.web.words import Basis, Mark, Word

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One limit in words; without a value it says so, and shows no number."""

    title: Word
    says: Word
    landmark: str
    status: Basis
    explained: Word
    note: str
    source: Link | None
    instead: list[Link]


@dataclass(frozen=True, slots=True)
class Value:
    """One thing known of a system, with how sure it is; `status` is None where nothing was found."""

    title: str
    says: list[str]
    status: Basis | None
    confidence: Word
    note: str
    source: Link | None


@dataclass(frozen=True, slots=True)
class Page:
    """One system at its levels."""

    title: str
    summary: str
    category: str
    note: str
    availability: Word
    judged: Word
    maker: str
    levels: list[str]
    bones: list[str]
    fixation: Word
    stages: Word
    unknown: Mark
    limits: list[LimitLine]
    rows: list[Line]
    values: list[Value]
    gaps: list[Value]
    instead: list[Link]
    mentioned: list[tuple[Word, list[Link]]]


def listed(library: Library) -> list[Group]:
    """Return all systems by availability, in alphabetical order."""
    systems = sorted(library.knowledge.systems.values(), key=lambda system: system.name.casefold())
    groups = grouped(words.AVAILABILITIES, ((system.availability, _item(system, library)) for system in systems))
    return [Group(group.anchor, group.title, group.items, JUDGED[group.anchor]) for group in groups]


def page(library: Library, key: str) -> Page:
    """Return the page of one system."""
    system, told = library.knowledge.systems[key], library.tree["systems"][key]
    values = [_value(name, value, library) for name, value in told.get("values", {}).items()]
    return Page(
        title=system.name,
        summary=told.get("summary", ""),
        category=told.get("category", ""),
        note=system.note,
        availability=words.AVAILABILITIES[system.availability],
        judged=JUDGED[system.availability],
        maker=system.maker,
        levels=library.levels(system.levels),
        bones=[library.option("bone", bone) for bone in system.bones],
        fixation=FIXATIONS[system.fixation],
        stages=gettext_lazy("Not known") if system.stages == UNKNOWN else system.stages,
        unknown=words.OUTCOMES["unknown"],
        limits=[limit_line(limit, library) for limit in system.limits],
        rows=lines(system.rows, library),
        values=[value for value in values if value.status],
        gaps=[value for value in values if not value.status],
        instead=[library.route(other) for other in system.instead],
        mentioned=[*_mentioned(key, library)],
    )


def limit_line(limit: Limit, library: Library) -> LimitLine:
    """Return a limit in words."""
    return LimitLine(
        title=words.LIMITS[limit.id],
        says=_allowed(limit),
        landmark=landmark(limit.landmark, library),
        status=words.LIMIT_STATUSES[limit.status],
        explained=EXPLAINED.get(limit.status, ""),
        note=limit.note,
        source=library.link("sources", limit.source) if limit.source else None,
        instead=[library.route(other) for other in limit.instead] if limit.is_length and limit.value else [],
    )


def landmark(key: str | None, library: Library) -> str:
    """Return a landmark in words; nothing where there is none."""
    landmarks = library.tree["measurement"]["landmarks"].values()
    return next((of_bone[key] for of_bone in landmarks if key in of_bone), "") if key else ""


def _allowed(limit: Limit) -> Word:
    if limit.value is None:
        return NO_LIMIT
    return str(COMPARATORS[limit.comparator]) % amount(limit.value, limit.unit or "")


def _value(name: str, told: dict[str, Any], library: Library) -> Value:
    if told["value"] == UNKNOWN:
        return Value(value_name(name), [str(NOT_FOUND)], None, "", _worth_saying(told), None)
    says = told["value"] if isinstance(told["value"], list) else [_with_unit(told)]
    return Value(
        value_name(name),
        says,
        words.BASES[told["basis"]],
        CONFIDENCE[told["confidence"]],
        told.get("note", ""),
        library.link("sources", told["source"]),
    )


def _worth_saying(told: dict[str, Any]) -> str:
    """Return the note on a gap, but for the one that only repeats that nothing was found."""
    note: str = told.get("note", "")
    return "" if note == "no value found in a source yet" else note


def _with_unit(told: dict[str, str]) -> str:
    """Return a value with its unit, where the value does not say it already."""
    value, name = told["value"].replace(">= ", "≥ "), told.get("unit", "")
    says_it = not name or name in NOT_WRITTEN or name in value
    return value if says_it else f"{value}\N{NO-BREAK SPACE}{unit(name)}"


def _item(system: System, library: Library) -> Item:
    levels = ", ".join(library.levels(system.levels)) or gettext_lazy("No level")
    return Item(library.link("systems", system.id), library.tree["systems"][system.id].get("summary", ""), levels)


def _mentioned(key: str, library: Library) -> Iterator[tuple[Word, list[Link]]]:
    for kind, title in MENTIONED.items():
        links = library.speaking_of("systems", key, kind)
        if links:
            yield title, links


# A unit that its value says already, or that is no unit.
NOT_WRITTEN = frozenset({"date", "planned"})
EXPLAINED: dict[str, Word] = {
    "derived": gettext_lazy("The complement of a printed rule, not printed itself."),
}
MENTIONED: dict[str, Word] = {
    "policies": gettext_lazy("Policies that speak of it"),
    "outcomes": gettext_lazy("What happened to people who had it"),
    "protocols": gettext_lazy("Loading, follow-up and activities"),
    "pathways": gettext_lazy("Routes that lead to it"),
    "systems": gettext_lazy("Systems that point to it"),
}
KIND = Kind(
    "systems",
    gettext_lazy("Implant systems"),
    gettext_lazy("Implant system"),
    gettext_lazy("Systems stand in alphabetical order; the order says nothing about them."),
    listed,
    page,
)
