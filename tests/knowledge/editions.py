"""Editions for the tests of checking: a small one that is right, and mistakes that replace one of its files."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from candidates.engine.loading import KnowledgeError, read_tree
from candidates.knowledge.checking import check

HERE = Path(__file__).parent
SMALL = HERE / "small"
MARK = "# <- here"


@dataclass(frozen=True)
class Mistake:
    """A wrong file: which file of the small edition it replaces, and the faults to be found where it is marked."""

    path: Path
    replaces: str
    faults: tuple[str, ...]
    lines: tuple[int, ...]


def mistakes() -> list[Mistake]:
    """Return every mistake in `wrong/`."""
    return [_mistake(path) for path in sorted((HERE / "wrong").glob("*.yaml"))]


def small_edition(folder: Path) -> Path:
    """Return a copy of the small edition inside `folder`."""
    return Path(shutil.copytree(SMALL, folder / "edition"))


def faults_of(edition: Path) -> list[KnowledgeError]:
    """Return the faults of an edition; the one that stops the reading where it cannot be read."""
    try:
        return check(read_tree(edition))
    except KnowledgeError as fault:
        return [fault]


def _mistake(path: Path) -> Mistake:
    text = path.read_text(encoding="utf-8").splitlines()
    (replaces,) = _headed(text, "# replaces: ")
    marked = tuple(number for number, line in enumerate(text, 1) if line.endswith(MARK))
    return Mistake(path, replaces, tuple(_headed(text, "# fault: ")), marked or (1,))


def _headed(text: list[str], head: str) -> list[str]:
    return [line.removeprefix(head) for line in text if line.startswith(head)]
