"""What the cases prove: which outcome of which rule, at which value, with which options."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from candidates.engine.case import Answers
from candidates.engine.faults import Refused
from candidates.engine.reading import read
from tests.cases.expectations import in_three
from tests.cases.sentences import document, every_case
from tests.engine.edition import TODAY, knowledge

# What a case can say of a system or policy beside its findings.
OF_A_RULE_SET = {"verdict", "available", "provisional", "incomplete_because", "limits_to_confirm", "instead", "missing"}


class Proof(NamedTuple):
    """One expectation about one criterion: the words of the case, and the answers to which they belong."""

    rule_set: str
    criterion: str
    outcome: str
    effect: str | None
    says: str | None
    answers: Answers

    def number(self, fact: str) -> Decimal | None:
        """The value of a numeric fact in its canonical unit; None where the case has none."""
        answer = self.answers.get(fact)
        return answer.value if answer is not None else None


@lru_cache(maxsize=1)
def proofs() -> tuple[Proof, ...]:
    """Every expectation about a criterion in every case."""
    return tuple(proof for _, case in every_case() for proof in _of(case))


def _of(case: Mapping[str, Any]) -> Iterator[Proof]:
    try:
        limbs = read(document(case), knowledge(), TODAY).limbs
    except Refused:
        return
    yield from _told(case["expect"], limbs[0])
    for answers in limbs:
        side = answers["side"].value if "side" in answers else None
        yield from _told(case["expect"].get(side, {}), answers)


def _told(expected: Mapping[str, Any], answers: Answers) -> Iterator[Proof]:
    for holder in ("systems", "policies"):
        for id, own in expected.get(holder, {}).items():
            findings = set(own) - OF_A_RULE_SET if isinstance(own, Mapping) else set()
            yield from (_proof(id, criterion, own[criterion], answers) for criterion in sorted(findings))
    yield from (_proof("general", id, words, answers) for id, words in expected.items() if id in knowledge().criteria)


def _proof(rule_set: str, criterion: str, words: Any, answers: Answers) -> Proof:
    return Proof(rule_set, criterion, *in_three(words), answers)


def policy_verdicts_proved() -> set[tuple[str, str]]:
    """Every verdict of a policy that a case expects."""
    found = set()
    for _, case in every_case():
        for id, own in case["expect"].get("policies", {}).items():
            found.add((id, own if isinstance(own, str) else own.get("verdict", "")))
    return found


def options_used() -> set[tuple[str, str]]:
    """Every option of a choice that a case answers with."""
    found = set()
    for _, case in every_case():
        put = document(case)
        for answers in [put["facts"], *put.get("limbs", [])]:
            for fact, given in answers.items():
                found |= {(fact, str(option)) for option in (given if isinstance(given, list) else [given])}
    return found
