"""Which line of the evaluation contract a test proves. A test that quotes a line wrongly does not even start."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Test = TypeVar("Test", bound=Callable[..., Any])


def _read() -> dict[str, str]:
    lines = Path(__file__).with_name("contract_lines.txt").read_text(encoding="utf-8").splitlines()
    numbered = (line.split(" ", 1) for line in lines if line and not line.startswith("#"))
    return {number: words for number, words in numbered}  # noqa: C416


LINES = _read()
PROVED: dict[str, set[str]] = {}


def proves(number: str, beginning: str) -> Callable[[Test], Test]:
    """Mark a test as the proof of one line of the contract, which it quotes by its beginning."""
    if not LINES[number].startswith(beginning):
        raise ValueError(f"{number} of the contract is {LINES[number]!r}, not {beginning!r}.")

    def mark(test: Test) -> Test:
        PROVED.setdefault(number, set()).add(test.__qualname__)
        return test

    return mark
