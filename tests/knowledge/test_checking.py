"""How an edition is checked: everything at once, in the order of the files, and never with a crash."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from candidates.engine.loading import FILES, FOLDERS, Entry, read_tree
from candidates.knowledge.checking import check
from tests.knowledge.editions import SMALL, faults_of, small_edition


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_all_faults_are_found_at_once_in_the_order_of_the_files(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    _change(edition / "systems" / "stem.yaml", "instead: [lengthening]", "instead: [shortening]")
    _change(edition / "criteria" / "smoking.yaml", "holds_up: listing, ", "")
    _change(edition / "facts" / "hba1c.yaml", "label:", "lable:")

    assert [fault.file for fault in faults_of(edition)] == [
        "criteria/smoking.yaml",
        "facts/hba1c.yaml",
        "facts/hba1c.yaml",
        "systems/stem.yaml",
    ]


def test_an_entry_whose_shape_is_at_fault_still_bears_its_name(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    _change(edition / "facts" / "smoking.yaml", "label: Tobacco", "label: []")

    (fault,) = faults_of(edition)

    assert str(fault) == "facts/smoking.yaml, line 2: 'label' is a list. Write text here."


def test_a_fault_says_where_what_and_how_to_mend_it(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    _change(edition / "policies" / "payer.yaml", "when: {hba1c:", "when: {hba1:")

    (fault,) = faults_of(edition)

    assert (fault.file, fault.line) == ("policies/payer.yaml", 16)
    assert fault.wrong == "'hba1' is no fact."
    assert fault.mend == "Declare it in facts/. Did you mean 'hba1c'?"


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    (edition / "sources.yaml").unlink()

    (fault,) = faults_of(edition)

    assert str(fault).startswith("sources.yaml, line 1: This file is missing.")


def test_a_table_too_large_to_go_through_is_not_said_to_be_wrong(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    options = ", ".join(f"o{number}: Option {number}" for number in range(24))
    _change(edition / "facts" / "limb.yaml", "sweating: Sweating", f"sweating: Sweating, {options}")
    rows = "\n".join(
        f"    - {{when: {{indication_socket_problem: [o{number}]}}, effect: caution, modifiable: 'no', "
        "origin: proposed, basis: proposed, sources: [], says: It weighs.}"
        for number in range(24)
    )
    (edition / "criteria" / "socket.yaml").write_text(
        "socket:\n  title: Socket\n  tier: screen\n  section: limb\n  order: '6'\n  applies_when: always\n"
        f"  rows:\n{rows}\n"
        "  neutral: {indication_socket_problem: [socket_pain, sweating, none]}\n  why: It hurts.\n",
        encoding="utf-8",
    )

    assert check(read_tree(edition)) == []


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every mapping and list inside with every key and place in it."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield value, key
        yield from _spots(inner)


@pytest.mark.parametrize("part", [*FILES, *FOLDERS])
def test_checking_never_crashes_whatever_stands_in_a_file(part: str) -> None:
    tree = read_tree(SMALL)
    for holder, key in [*_spots(tree[part])]:
        right = holder[key]
        for wrong in ("x", [], [[]], Entry("x.yaml", 1)):
            holder[key] = wrong
            assert all(str(fault) for fault in check(tree))
        holder[key] = right
    assert check(tree) == []


def test_checking_never_crashes_whatever_is_missing_in_a_file() -> None:
    tree = read_tree(SMALL)
    for holder, key in [spot for part in (*FILES, *FOLDERS) for spot in _spots(tree[part])]:
        if isinstance(holder, dict):
            right = dict(holder)
            del holder[key]
            assert all(str(fault) for fault in check(tree))
            holder.clear()
            holder.update(right)
    assert check(tree) == []
