"""`manage.py check_knowledge`: a sentence where all is well, every fault with its place where it is not."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.knowledge.editions import SMALL, small_edition


def _said(*arguments: str) -> str:
    out = StringIO()
    call_command("check_knowledge", *arguments, stdout=out)
    return out.getvalue()


def test_an_edition_in_order_is_said_to_be_so_in_one_line() -> None:
    assert _said("--knowledge", str(SMALL)) == (
        "Knowledge small is in order: 2 criteria, 12 facts, 1 systems, 1 policies, 2 sources.\n"
    )


def test_the_edition_of_the_repository_is_checked_where_no_other_is_named() -> None:
    assert _said().startswith("Knowledge 2026.11 is in order: 72 criteria, ")


def test_counts_are_printed_when_asked_for() -> None:
    _, *table = _said("--knowledge", str(SMALL), "--counts").splitlines()

    assert [line.rsplit(maxsplit=1) for line in table[:3]] == [
        ["sources", "2"],
        ["facts", "12"],
        ["derived facts", "2"],
    ]
    assert len(table) == 21


def test_every_fault_is_a_line_on_standard_error_and_the_command_fails(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    (edition / "criteria" / "smoking.yaml").write_text("smoking:\n  titel: Tobacco\n", encoding="utf-8")
    err = StringIO()

    with pytest.raises(CommandError, match="Faults found: 8"):
        call_command("check_knowledge", "--knowledge", str(edition), stderr=err)

    lines = err.getvalue().splitlines()
    assert len(lines) == 8
    assert (
        "criteria/smoking.yaml, line 2: 'titel' is no key of a criterion. Take it out. Did you mean 'title'?" in lines
    )


def test_an_edition_that_cannot_be_read_is_a_fault_like_any_other(tmp_path: Path) -> None:
    err = StringIO()

    with pytest.raises(CommandError, match="Faults found: 1"):
        call_command("check_knowledge", "--knowledge", str(tmp_path), stderr=err)

    assert err.getvalue().startswith("edition.yaml, line 1: This file is missing.")
