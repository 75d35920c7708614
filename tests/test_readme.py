"""What the README shows of one person is what the command takes and prints."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs/examples/HSS-TF-25M.json"
LEFT_OUT = "…"


def shown() -> list[str]:
    """The pieces of JSON that the README shows."""
    return re.findall(r"```json\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def stands_in(excerpt: str, whole: str) -> bool:
    """Whether an excerpt stands word for word in a text, but for what is left out and how lines are broken."""
    pieces = [re.escape(" ".join(piece.split())) for piece in excerpt.split(LEFT_OUT)]
    return re.search(".*".join(pieces), " ".join(whole.split())) is not None


def test_the_input_shown_is_that_of_the_example():
    assert stands_in(shown()[0], EXAMPLE.read_text(encoding="utf-8"))


@pytest.mark.django_db
def test_the_output_shown_is_what_the_command_prints(capfdbinary):
    call_command("evaluate", str(EXAMPLE))
    assert stands_in(shown()[1], capfdbinary.readouterr().out.decode())


def test_an_excerpt_that_says_something_else_would_be_noticed():
    assert stands_in("“a”: 1 … “c”: 3", "“a”: 1, “b”: 2, “c”: 3")
    assert not stands_in("“c”: 3 … “a”: 1", "“a”: 1, “b”: 2, “c”: 3")
    assert not stands_in("“a”: 2", "“a”: 1, “b”: 2, “c”: 3")
