"""The repository's edition as the engine is handed it, without a database, and what it answers to an input."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import candidates
from candidates.engine import reading, writing
from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.loading import Tree, read_tree
from candidates.engine.rulebook import Rulebook
from candidates.engine.rules import Knowledge

TODAY = date(2026, 11, 22)


@lru_cache(maxsize=1)
def tree() -> Tree:
    """The edition as nested text, as its files have it."""
    return read_tree(Path(candidates.__file__).parent / "knowledge")


@lru_cache(maxsize=1)
def judge() -> Judge:
    """A judge by the edition."""
    return Judge(Rulebook(build(tree())))


def knowledge() -> Knowledge:
    """The edition as plain objects."""
    return judge().knowledge


def answer_to(document: dict[str, Any], *, by: Judge | None = None) -> dict[str, Any]:
    """The answer to an input document, as plain data; Refused where it cannot be judged."""
    by = by or judge()
    return writing.evaluate(by, reading.read(document, by.knowledge, TODAY))
