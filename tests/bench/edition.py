"""The repository's edition, read from its files and compiled."""

from datetime import date
from functools import lru_cache

from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.loading import read_tree
from candidates.engine.rulebook import Rulebook
from candidates.engine.rules import Knowledge
from candidates.knowledge import OURS

TODAY = date(2026, 11, 22)


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Return the edition as plain objects."""
    return build(read_tree(OURS))


def new_judge() -> Judge:
    """Return a judge by the edition who remembers nobody."""
    return Judge(Rulebook(knowledge()))
