"""The judge that a request is answered by: the edition in force, with a clinic's own policies where it has any.

Each is compiled once and kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic

from candidates import answer_documents
from candidates.engine.evaluate import Judge
from candidates.engine.loading import Tree
from candidates.engine.rulebook import Rulebook
from candidates.engine.rules import Knowledge
from candidates.models import Clinic, Edition, OwnPolicyVersion
from candidates.own_policies.beside import Own, knowledge_with, tree_with
from candidates.own_policies.checking import faults_of_all
from candidates.queries.editions import KEPT_EDITIONS, current_edition, knowledge_of, tree_of

# A running server notices a newly loaded edition after this many seconds, without asking the database every time.
LOOKED_UP_EVERY = 5.0
# Clinics with policies of their own that one process judges for at a time.
KEPT_CLINICS = 16

_in_force: tuple[float, Edition] | None = None


@dataclass(frozen=True)
class Rules:
    """What a clinic is judged by: the judge, everything that its edition says, and the clinic's own policies in both.

    `left_out` are own policies that this edition cannot judge by, since it no longer asks what they speak of.
    """

    judge: Judge
    tree: Tree
    own: Own
    left_out: Own

    @property
    def knowledge(self) -> Knowledge:
        """Return the rules as plain objects."""
        return self.judge.knowledge


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


def rules_of(clinic: Clinic) -> Rules:
    """Return what a clinic is judged by now: the edition in force and its own policies in force."""
    in_force = OwnPolicyVersion.objects.filter(in_force_of__clinic=clinic)
    return _rules_with(edition_in_force(), in_force.values_list("in_force_of__key", "document"))


def rules_with(edition: Edition, own: Own) -> Rules:
    """Return an edition with these own policies beside it."""
    return _rules_with(edition, ((key, answer_documents.written(one)) for key, one in own.items()))


def judge_beside(judge: Judge, own: Own) -> Judge:
    """Return a judge with own policies beside its edition; the same judge where there are none."""
    return Judge(Rulebook(knowledge_with(judge.knowledge, own))) if own else judge


def _rules_with(edition: Edition, written: Iterable[tuple[str, str]]) -> Rules:
    texts = tuple(sorted(written))
    if not texts:
        return Rules(judge_of(edition), tree_of(edition), {}, {})
    return _rules(edition.name, edition.sha256, texts, edition)


@lru_cache(maxsize=KEPT_CLINICS)
def _rules(name: str, sha256: str, texts: tuple[tuple[str, str], ...], edition: Edition) -> Rules:
    written = {key: answer_documents.read(text) for key, text in texts}
    # What was put in force under this very edition was checked then.
    unsure = {key: one for key, one in written.items() if one["version"]["edition_sha256"] != sha256}
    wrong = {key for key, found in faults_of_all(unsure, tree_of(edition)).items() if found} if unsure else set()
    own = {key: one for key, one in written.items() if key not in wrong}
    judge, tree = judge_beside(judge_of(edition), own), tree_with(tree_of(edition), own)
    return Rules(judge, tree, own, {key: written[key] for key in wrong})
