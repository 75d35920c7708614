"""What is refused in an edition: one deliberately wrong file for each mistake, in `wrong/`."""

import shutil
from pathlib import Path

import pytest

from tests.knowledge.editions import SMALL, Mistake, faults_of, mistakes, small_edition


def test_the_small_edition_that_the_mistakes_are_made_in_is_in_order() -> None:
    assert [str(fault) for fault in faults_of(SMALL)] == []


@pytest.mark.parametrize("mistake", mistakes(), ids=lambda mistake: mistake.path.stem)
def test_a_mistake_is_refused_where_it_stands_and_nothing_else_is(mistake: Mistake, tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    shutil.copy(mistake.path, edition / mistake.replaces)

    found = faults_of(edition)

    assert [(fault.file, fault.line) for fault in found] == [(mistake.replaces, line) for line in mistake.lines], found
    for fault, words in zip(found, mistake.faults, strict=True):
        assert words in str(fault)
        assert fault.mend.strip()
