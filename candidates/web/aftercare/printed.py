"""What programmes of the edition print for a level, each by itself with its source: none is merged and none chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from candidates.web import words
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.short_forms import short_forms_in
from candidates.web.words import Basis, Word


@dataclass(frozen=True)
class Printed:
    """One programme as it is printed: when it does what, its rules and its own note, and what it rests on."""

    link: Link
    box: Basis
    stages: list[tuple[str, str]]
    rules: list[str]
    note: str
    source: Link | None
    short_forms: list[tuple[str, Word]]


def printed(library: Library, key: str) -> Printed | None:
    """Return one programme; None where the edition has none of this key."""
    told = library.tree["protocols"].get(key)
    if told is None:
        return None
    stages, rules, note = (
        [_stage(stage) for stage in told.get("stages", [])],
        told.get("rules", []),
        told.get("note", ""),
    )
    return Printed(
        library.link("protocols", key),
        words.BASES[told["basis"]],
        stages,
        rules,
        note,
        library.link("sources", told["source"]) if "source" in told else None,
        short_forms_in([*(text for stage in stages for text in stage), *rules, note]),
    )


def all_printed(library: Library, kind: str, level: str) -> list[Printed]:
    """Return what is printed of a kind for a level."""
    protocols: Mapping[str, Any] = library.tree["protocols"]
    keys = [key for key, told in protocols.items() if told["kind"] == kind and level in told["levels"]]
    return [one for one in (printed(library, key) for key in keys) if one]


def _stage(stage: Mapping[str, str]) -> tuple[str, str]:
    """Return a stage: when, and what with how much."""
    return stage["when"], "; ".join(stage[part] for part in ("does", "load") if part in stage)
