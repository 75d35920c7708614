"""What is not known: limits without a value, values not found, documents not read."""

from dataclasses import dataclass

from candidates.web import words
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.value_names import value_name
from candidates.web.words import Mark, Word

NOT_FOUND, NOT_READ = "unknown", "gap"


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is not known of one system: its limits, and its values."""

    system: Link
    limits: list[Word]
    values: list[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement about something unknown."""

    link: Link
    says: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that is known to be unknown."""

    mark: Mark
    systems: list[Gaps]
    not_found: list[Told]
    not_read: list[Told]


def page(library: Library) -> Page:
    """Return the page on what is not known."""
    systems = [_gaps(key, library) for key in library.knowledge.systems]
    return Page(
        mark=words.OUTCOMES["unknown"],
        systems=sorted((gaps for gaps in systems if gaps.limits or gaps.values), key=lambda gaps: gaps.system.title),
        not_found=_told(NOT_FOUND, library),
        not_read=_told(NOT_READ, library),
    )


def _gaps(key: str, library: Library) -> Gaps:
    limits = library.knowledge.systems[key].limits
    values = library.tree["systems"][key].get("values", {}).items()
    return Gaps(
        library.link("systems", key),
        [words.LIMITS[limit.id] for limit in limits if limit.value is None],
        [value_name(name) for name, told in values if told["value"] == NOT_FOUND],
    )


def _told(kind: str, library: Library) -> list[Told]:
    of_kind = ((key, told) for key, told in library.tree["statements"].items() if told["kind"] == kind)
    return [Told(library.link("statements", key), told.get("says", "")) for key, told in of_kind]
