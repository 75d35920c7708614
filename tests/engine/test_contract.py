"""Every line of the evaluation contract is proved by a test that quotes it."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.engine.proving import LINES, PROVED, proves


def test_every_line_of_the_contract_is_proved() -> None:
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        import_module(f"tests.engine.{path.stem}")
    unproved = [f"{number} {words}" for number, words in LINES.items() if number not in PROVED]
    assert not unproved, "\n".join(["Nobody proves:", *unproved])


def test_a_line_that_is_quoted_wrongly_is_refused() -> None:
    with pytest.raises(ValueError, match="C1 of the contract is"):
        proves("C1", "something else")


def test_the_lines_are_numbered_in_their_order_without_a_gap() -> None:
    assert list(LINES) == [f"C{number}" for number in range(1, len(LINES) + 1)]
