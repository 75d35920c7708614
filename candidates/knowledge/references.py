"""Names that point at something: sources, levels, bones, systems, sections, facts, options."""

from collections.abc import Iterable, Iterator
from typing import Any

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import NOTHING, Catalogue
from candidates.knowledge.faults import Faults, at


def check_references(catalogue: Catalogue) -> Faults:
    """Yield a fault for every name in an edition that points at nothing."""
    yield from _sources(catalogue)
    yield from _sections(catalogue)
    yield from _levels_and_bones(catalogue)
    yield from _systems(catalogue)
    yield from _conflicts(catalogue)


def pointing(entry: Entry, key: str, known: Iterable[str] | None, what: str, mend: str) -> Faults:
    """Yield a fault for every name under a key, one or a list of them, that is none of the known ones."""
    if key not in entry or known is None:
        return
    names = entry[key] if isinstance(entry[key], list) else [entry[key]]
    known = [*known]
    for name in names:
        if name not in known:
            yield at(entry, key).unknown(name, what, known, mend)


def keys_pointing(entry: Entry, known: Iterable[str] | None, what: str, mend: str) -> Faults:
    """Yield a fault for every key of a mapping that is none of the known names."""
    known = [*known] if known is not None else [*entry]
    return (at(entry, key).unknown(key, what, known, mend) for key in entry if key not in known)


def _sources(catalogue: Catalogue) -> Faults:
    known = catalogue.declared("sources")
    for entry in _all_citing(catalogue):
        for key in ("source", "sources", "also_read"):
            if not isinstance(entry.get(key), Entry):
                yield from pointing(entry, key, known, "source", "Declare it in sources.yaml.")


def _all_citing(catalogue: Catalogue) -> Iterator[Entry]:
    """Yield every sound entry with everything in it, wherever a source may be named."""
    for section in CITING:
        for _, entry in catalogue.entries(section):
            yield from _with_all_inside(entry)
    measurement = catalogue.record("measurement")
    yield from _with_all_inside(measurement) if measurement else ()


CITING = (
    "derived",
    "instruments",
    "criteria",
    "systems",
    "pathways",
    "policies",
    "outcomes",
    "protocols",
    "statements",
    "conflicts",
)


def _with_all_inside(value: Any) -> Iterator[Entry]:
    if isinstance(value, Entry):
        yield value
    for inner in value.values() if isinstance(value, Entry) else value if isinstance(value, list) else ():
        yield from _with_all_inside(inner)


def _sections(catalogue: Catalogue) -> Faults:
    steps = catalogue.record("steps")
    known = [section["id"] for section in steps["sections"]] if steps else None
    for section in ("facts", "criteria"):
        for _, entry in catalogue.entries(section):
            yield from pointing(entry, "section", known, "section", "Declare it under sections in steps.yaml.")


def _levels_and_bones(catalogue: Catalogue) -> Faults:
    levels, bones = catalogue.options("level"), catalogue.options("bone")
    for section in ("systems", "pathways", "policies", "outcomes", "protocols"):
        for _, entry in catalogue.entries(section):
            yield from pointing(entry, "levels", levels, "level", "It has to be an option of the fact 'level'.")
            yield from pointing(entry, "bones", bones, "bone", "It has to be an option of the fact 'bone'.")
    for derived in catalogue.derived.values():
        shares = derived.get("segment_fractions", NOTHING)
        yield from keys_pointing(shares, levels, "level", "It has to be an option of the fact 'level'.")


def _conflicts(catalogue: Catalogue) -> Faults:
    for _, protocol in catalogue.entries("protocols"):
        known = catalogue.declared("conflicts")
        yield from pointing(protocol, "conflict", known, "conflict", "Declare it in conflicts.yaml.")


def _systems(catalogue: Catalogue) -> Faults:
    systems = catalogue.declared("systems")
    routes = systems | catalogue.declared("pathways")
    measurement = catalogue.record("measurement")
    for _, system in catalogue.entries("systems"):
        yield from pointing(system, "instead", routes, "system or pathway", "Declare it in systems/ or pathways/.")
        for limit in system["limits"]:
            yield from pointing(limit, "instead", routes, "system or pathway", "Declare it in systems/ or pathways/.")
            landmarks = _landmarks(system, measurement) if measurement else None
            yield from pointing(limit, "landmark", landmarks, "landmark of its bones", "See measurement.yaml.")
    for key, sections in (("system", ("pathways",)), ("systems", ("policies", "outcomes", "protocols"))):
        for section in sections:
            for _, entry in catalogue.entries(section):
                yield from pointing(entry, key, systems, "system", "Declare it in systems/.")


def _landmarks(system: Entry, measurement: Entry) -> list[str]:
    return [mark for bone in system["bones"] for mark in measurement["landmarks"].get(bone, ())]
