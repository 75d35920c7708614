"""Words: every id of the contract has its own, none of them forbidden, with the right number."""

import pytest

from candidates.engine.rules import EFFECTS, HOLDS_UP, LIMITS
from candidates.engine.verdict import VERDICTS
from candidates.queries.judging import current_judge
from candidates.web import words
from candidates.web.answer.policies import SAYS
from candidates.web.sentences import of_verdict, provisional_words

NEVER = ("suitable", "cleared", "approved", "pass", "rejected", "unfit", "safe", "failed", "score")


def finding(effect, holds_up=None):
    return {"effect": effect, "holds_up": holds_up, "could_be": None, "criterion": "c"}


def test_every_word_of_the_contract_is_worded():
    assert set(EFFECTS) == set(words.EFFECTS)
    assert set(HOLDS_UP) == set(words.HOLDS_UP)
    assert set(LIMITS) == set(words.LIMITS)
    assert set(VERDICTS) == set(words.VERDICT_SHAPES)


@pytest.mark.django_db
def test_every_kind_availability_bone_and_landmark_of_the_edition_is_worded():
    knowledge = current_judge().knowledge
    assert {policy.kind for policy in knowledge.policies.values()} <= words.KINDS.keys() & SAYS.keys()
    assert {system.availability for system in knowledge.systems.values()} <= words.AVAILABILITIES.keys()
    assert knowledge.measurement.landmarks.keys() <= words.BONES.keys()


SENTENCES = [
    ("out_of_scope", [], [], "Outside what this tool knows"),
    ("not_suitable", [finding("exclude")], [], "A recognised stop is recorded"),
    ("not_yet_suitable", [finding("defer", "listing")], [], "1 thing stands in the way now and could change"),
    ("not_yet_suitable", [finding("defer", "surgery")] * 2, [], "2 things stand in the way now and could change"),
    ("not_yet_suitable", [finding("defer", "listing"), finding("defer", "access")], [], "1 thing stands"),
    ("incomplete", [], [{"could_be": "exclude"}], "Cannot be said yet: 1 decisive answer missing"),
    ("incomplete", [], [{"could_be": "defer"}] * 3 + [{"could_be": "caution"}], "3 decisive answers missing"),
    ("incomplete", [], [], "Cannot be said yet"),
    ("suitable_with_cautions", [finding("caution")], [], "No stop found; 1 point to weigh"),
    ("suitable_with_cautions", [finding("caution")] * 3, [], "No stop found; 3 points to weigh"),
    ("suitable", [], [], "No obstacle found in what was recorded"),
]


@pytest.mark.parametrize(("verdict", "findings", "missing", "says"), SENTENCES)
def test_a_verdict_is_a_sentence_that_counts(verdict, findings, missing, says):
    assert says in of_verdict(verdict, findings, missing).word


def test_provisional_is_part_of_the_sentence():
    limits = provisional_words([{"why": "row proposed, not read"}, {"why": "limit unknown"}])
    said = of_verdict("suitable", [], [], limits)
    assert said.word == "No obstacle found in what was recorded, on limits not yet confirmed"
    assert provisional_words([{"why": "row proposed, not read"}]) == "on rules that still have to be confirmed"
    assert provisional_words([]) == ""


def test_no_word_is_a_forbidden_one():
    marks = [*words.OUTCOMES.values(), *words.EFFECTS.values(), *words.REFERRALS.values(), *words.LEADS_TO.values()]
    told = [str(mark.word).lower() for mark in marks] + [str(says).lower() for both in SAYS.values() for says in both]
    assert not [word for word in told if any(never in word.split() for never in NEVER)]
