"""Two assessments of one person side by side, as plain data: the earlier one, the later one, and one in between.

In between stand the earlier answers under the rules, the limits and on the day of the later assessment. So what the
rules changed and what the answers changed can be told apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Any

from candidates.dossier import Dossier

Document = dict[str, Any]
# The place of a limb in the engine's input, and a fact; the place is None where the fact belongs to the person.
Days = Mapping[tuple[int | None, str], date]

# What the clinic puts beside the answers; it belongs to the rules and not to the answers.
OF_THE_CLINIC = ("as_of", "available_systems", "confirmations")


@dataclass(frozen=True)
class Comparison:
    """The earlier and the later assessment, with the days since when their answers stand.

    `between` is None where the earlier answers cannot be read under the later rules; `refused` then says why.
    """

    before: Dossier
    now: Dossier
    between: Dossier | None
    refused: tuple[str, ...] = ()
    since_before: Days = field(default_factory=dict)
    since_now: Days = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LimbPair:
    """One limb in both assessments: its place in each, None where it was not recorded, and its own answers."""

    place_before: int | None
    place_now: int | None
    before: Document
    now: Document


def old_answers_with_new_rules(before: Document, now: Document) -> Document:
    """Return the input that holds the earlier answers, with what the clinic puts beside them now."""
    kept = {key: value for key, value in before.items() if key not in OF_THE_CLINIC}
    return {**kept, **{key: now[key] for key in OF_THE_CLINIC if key in now}}


def answers(dossier: Dossier) -> tuple[Document, list[Document]]:
    """Return the answers about the person, and those about each limb."""
    facts, own = dossier.given["facts"], dossier.knowledge.levels.limb_facts
    if "limbs" in dossier.given:
        return facts, dossier.given["limbs"]
    shared = {fact: answer for fact, answer in facts.items() if fact not in own}
    return shared, [{fact: answer for fact, answer in facts.items() if fact in own}]


def paired_limbs(comparison: Comparison) -> list[LimbPair]:
    """Return the limbs of both: the same level and side first, then the same side, then in their order."""
    before, now = answers(comparison.before)[1], answers(comparison.now)[1]
    left, right = dict(enumerate(before)), dict(enumerate(now))
    pairs: list[tuple[int | None, int | None]] = []
    for same in (("level", "side"), ("side",)):
        for at, limb in list(left.items()):
            found = next((place for place, other in right.items() if _alike(limb, other, same)), None)
            if found is not None:
                pairs.append((at, found))
                del left[at], right[found]
    pairs += zip_longest(left, right)
    return [
        LimbPair(at, to, {} if at is None else before[at], {} if to is None else now[to])
        for at, to in sorted(pairs, key=lambda pair: (pair[1] is None, pair[1], pair[0]))
    ]


def _alike(limb: Document, other: Document, facts: tuple[str, ...]) -> bool:
    return all(limb.get(fact) is not None and limb.get(fact) == other.get(fact) for fact in facts)
