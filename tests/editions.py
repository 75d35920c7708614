"""Editions for tests: that of the repository under another name, to be altered at will."""

import json
from functools import lru_cache

from candidates.engine.loading import Tree, read_tree
from candidates.knowledge import OURS


@lru_cache(maxsize=1)
def _written() -> str:
    return json.dumps(read_tree(OURS))


def an_edition(name: str = "tried out") -> Tree:
    """A fresh copy of the repository's edition that is called `name`."""
    tree: Tree = json.loads(_written())
    tree["edition"]["name"] = name
    return tree
