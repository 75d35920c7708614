"""The judge that a request is answered by: the edition in force, compiled once and kept."""

from functools import lru_cache
from time import monotonic

from candidates.engine.evaluate import Judge
from candidates.engine.loading import Tree
from candidates.engine.rulebook import Rulebook
from candidates.models import Edition
from candidates.queries.editions import KEPT_EDITIONS, current_edition, knowledge_of, tree_of

# A running server notices a newly loaded edition after this many seconds, without asking the database every time.
LOOKED_UP_EVERY = 5.0

_in_force: tuple[float, Edition] | None = None


def edition_in_force() -> Edition:
    """Return the edition that was loaded last; NoEditionError where there is none."""
    global _in_force
    now = monotonic()
    if _in_force is None or now - _in_force[0] > LOOKED_UP_EVERY:
        _in_force = (now, current_edition())
    return _in_force[1]


def current_judge() -> Judge:
    """Return the judge of the edition in force."""
    return judge_of(edition_in_force())


def current_tree() -> Tree:
    """Return everything that the edition in force says, as text, for showing it. Never alter it."""
    return tree_of(edition_in_force())


def judge_of(edition: Edition) -> Judge:
    """Return the judge of one edition."""
    return _judge(edition.name, edition.sha256, edition)


@lru_cache(maxsize=KEPT_EDITIONS)
def _judge(name: str, sha256: str, edition: Edition) -> Judge:
    return Judge(Rulebook(knowledge_of(edition)))
