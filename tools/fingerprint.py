"""A digest of files, to know whether something has to be done again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path


def fingerprint(*places: Path) -> str:
    """The SHA-256 of the names and contents of all files in these places."""
    digest = hashlib.sha256()
    for path in files(places):
        digest.update(f"{path}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def files(places: tuple[Path, ...]) -> Iterator[Path]:
    """All files in these places, in order, without what Python compiled."""
    for place in places:
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)
