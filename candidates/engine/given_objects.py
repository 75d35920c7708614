"""Objects, lists of objects and texts of an input; every fault goes to its place."""

from collections.abc import Mapping
from typing import Any

from candidates.engine.documents import Unreadable
from candidates.engine.faults import Faults, quoted


def texts_in(given: Mapping[str, Any], keys: tuple[str, ...], place: str, faults: Faults) -> dict[str, str] | None:
    """Return the texts under `keys`; None where one is missing or empty."""
    before = len(faults)
    for key in keys:
        text = given.get(key)
        if not isinstance(text, str) or isinstance(text, Unreadable) or not text.strip():
            faults.add(
                f"{place}.{key}",
                "This has to be said." if key not in given else f"{quoted(text)} says nothing.",
                "a text",
            )
    return {key: given[key] for key in keys} if len(faults) == before else None


def object_in(document: Mapping[str, Any], key: str, faults: Faults) -> Mapping[str, Any]:
    """Return the object under a key, empty where there is none; a fault where it is something else."""
    given = document.get(key, {})
    if isinstance(given, Mapping):
        return given
    faults.add(key, f"{quoted(given)} is no object.", "an object")
    return {}


def objects_in(
    document: Mapping[str, Any], key: str, allowed: tuple[str, ...], faults: Faults
) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the objects of a list with their places; keys that they do not have are refused."""
    given = document.get(key, [])
    if not isinstance(given, list):
        faults.add(key, f"{quoted(given)} is no list.", "a list of objects with " + ", ".join(allowed))
        return []
    objects = []
    for at, item in enumerate(given):
        place = f"{key}.{at}"
        if not isinstance(item, Mapping):
            faults.add(place, f"{quoted(item)} is no object.", "an object with " + ", ".join(allowed))
            continue
        for name in item:
            if name not in allowed:
                faults.unknown_word(f"{place}.{name}", name, allowed, "key here")
        objects.append((place, item))
    return objects
