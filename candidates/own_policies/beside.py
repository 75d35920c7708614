"""An edition with a clinic's own policies beside it, for judging and for showing. The edition itself stays what it is.

    {"own-1f0a…": {"policy": {...}, "source": {...}, "reading": {...}, "version": {"number", "by", "at"}}, ...}

The part "policy" is an entry as in knowledge/policies/, "source" one as in sources.yaml under the same key.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from candidates.engine.building import with_policies
from candidates.engine.encoding import encoded
from candidates.engine.loading import Tree
from candidates.engine.rules import Knowledge, Policy
from candidates.wording.marks import OWN_NAMED
from candidates.wording.tongue import ENGLISH, Tongue

Document = dict[str, Any]
Own = Mapping[str, Document]

# No policy of an edition begins so.
PREFIX = "own-"
# The part of a frozen conclusion that holds those it was judged by.
OWN_POLICIES = "own_policies"
NONE: Own = {}


def is_own(policy: str) -> bool:
    """Return whether the key of a policy is that of a clinic's own."""
    return policy.startswith(PREFIX)


def tree_with(tree: Tree, own: Own) -> Tree:
    """Return the tree of an edition with a clinic's own policies and their sources; the tree itself without any."""
    if not own:
        return tree
    policies = {key: one["policy"] for key, one in own.items()}
    sources = {key: one["source"] for key, one in own.items()}
    return {**tree, "policies": {**tree["policies"], **policies}, "sources": {**tree["sources"], **sources}}


def knowledge_with(knowledge: Knowledge, own: Own) -> Knowledge:
    """Return an edition with a clinic's own policies, under the edition's name and digest."""
    return with_policies(knowledge, {key: one["policy"] for key, one in own.items()}) if own else knowledge


def own_in(tree: Tree) -> dict[str, Document]:
    """Return the policies of a clinic that stand in a tree, each as far as judging needs it."""
    keys = filter(is_own, tree["policies"])
    return {key: {"policy": tree["policies"][key], "source": tree["sources"][key]} for key in keys}


def called(policy: Policy, tongue: Tongue = ENGLISH) -> str:
    """Return the name of a policy, which says of a clinic's own that it is one."""
    return tongue.say(OWN_NAMED) % policy.title if is_own(policy.id) else policy.title


def rules_of_policy(policy: str, tree: Tree, edition_sha256: str) -> str:
    """Return the digest of what a policy asks: that of its edition, of a clinic's own that of the policy itself."""
    return digest(own_in(tree)[policy]) if is_own(policy) else edition_sha256


def digest(document: Any) -> str:
    """Return the SHA-256 of own policies, of one or of all."""
    return hashlib.sha256(encoded(document)).hexdigest()


def fitting(given: Document, knowledge: Knowledge) -> Document:
    """Return an input without what answers, or sets aside, something of own policies that do not count here.

    A clinic withdraws a policy, or asks another question, while assessments are open: what was said to it then is no
    fault of theirs.
    """
    fitted = dict(given)
    if "policy_statements" in given:
        answers = {key: _asked(key, said, knowledge) for key, said in given["policy_statements"].items()}
        fitted["policy_statements"] = {key: said for key, said in answers.items() if said or not is_own(key)}
    if "overrides" in given:
        fitted["overrides"] = [one for one in given["overrides"] if _is_known(one, knowledge)]
    return {key: value for key, value in fitted.items() if value or key not in ("policy_statements", "overrides")}


def _asked(key: str, said: Any, knowledge: Knowledge) -> Any:
    if not is_own(key) or not isinstance(said, Mapping):
        return said
    asked = knowledge.policies[key].statement_ids if key in knowledge.policies else ()
    return {statement: answer for statement, answer in said.items() if statement in asked}


def _is_known(override: Mapping[str, Any], knowledge: Knowledge) -> bool:
    rule_set = override.get("rule_set", "general")
    if not isinstance(rule_set, str) or not is_own(rule_set):
        return True
    policy = knowledge.policies.get(rule_set)
    return policy is not None and override.get("criterion") in {row.id for row in policy.rows}
