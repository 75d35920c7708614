"""What holds of every answer: the same input gives the same bytes, wherever and after whatever it is judged."""

import json
import os
import random
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidates.engine.documents import decoded
from candidates.engine.encoding import evaluated
from candidates.engine.evaluate import Judge
from candidates.engine.reading import read
from candidates.engine.rulebook import Rulebook
from candidates.engine.writing import evaluate
from tests.engine import people
from tests.engine.asking import Words, ask, somebody
from tests.engine.edition import TODAY, judge, knowledge
from tests.engine.people import usual
from tests.engine.proving import proves


@settings(usual, max_examples=60)
@given(people.inputs(), st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_count(document: Words, chance: random.Random) -> None:
    first, second = (
        evaluated(judge(), read(one, knowledge(), TODAY)) for one in (document, shuffled(document, chance))
    )
    assert first == second


@settings(usual, max_examples=60)
@given(people.inputs())
def test_the_bytes_hold_the_answer_and_nothing_else(document: Words) -> None:
    case = read(document, knowledge(), TODAY)
    assert json.loads(evaluated(judge(), case)) == json.loads(json.dumps(evaluate(judge(), case)))


@settings(usual, max_examples=20)
@given(people.inputs())
def test_what_was_judged_before_does_not_count(document: Words) -> None:
    case = read(document, knowledge(), TODAY)
    assert evaluated(judge(), case) == evaluated(Judge(Rulebook(knowledge())), case)


def test_what_a_caller_does_with_an_answer_does_not_change_the_next_one() -> None:
    fresh = Judge(Rulebook(knowledge()))
    answer = ask(somebody(smoking="current_light"), by=fresh)
    kept = deepcopy(answer)
    emptied(answer)
    assert ask(somebody(smoking="current_light"), by=fresh) == kept


def emptied(value: Any) -> None:
    """Take everything out of a document, from the inside."""
    if isinstance(value, dict | list):
        for inner in list(value.values() if isinstance(value, dict) else value):
            emptied(inner)
        value.clear()


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same document with its keys in another order."""
    if not isinstance(value, dict):
        return [shuffled(inner, chance) for inner in value] if isinstance(value, list) else value
    keys = list(value)
    chance.shuffle(keys)
    return {key: shuffled(value[key], chance) for key in keys}


ANOTHER_PROCESS = """
import json, sys
from tests.engine.edition import TODAY, judge, knowledge
from candidates.engine.documents import decoded
from candidates.engine.encoding import evaluated
from candidates.engine.reading import read
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(evaluated(judge(), read(decoded(line), knowledge(), TODAY)) + b"\\n")
"""


@proves("C146", "The same input, edition, confirmations and day give the same bytes")
@pytest.mark.parametrize(
    ("seed", "zone", "language"), [("1", "Pacific/Auckland", "tr_TR.UTF-8"), ("2", "America/Adak", "C")]
)
def test_another_process_with_another_hash_time_zone_and_language_gives_the_same_bytes(
    seed: str, zone: str, language: str
) -> None:
    documents = [json.dumps(document, default=float).encode() for document in some_inputs()]
    here = [evaluated(judge(), read(decoded(one), knowledge(), TODAY)) for one in documents]
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "LANG": language}
    done = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS], input=b"\n".join(documents), capture_output=True, check=True,
        timeout=120, env=surroundings, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.splitlines() == here


def some_inputs() -> list[Words]:
    """A score of inputs, the same ones in every run."""
    found: list[Words] = []

    @settings(usual, max_examples=20, database=None)
    @given(people.inputs())
    def collect(document: Words) -> None:
        found.append(document)

    collect()
    return found
