"""Collects the YAML files here and below: each case is a test whose failure prints its sentence and what was found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.aftercare import cases as after_surgery
from tests.cases import expectations
from tests.cases.sentences import AFTER_SURGERY, BACKGROUNDS, read


class OtherwiseError(Exception):
    """Something else follows than the case expects."""


class Sentence(pytest.Item):
    """One case."""

    def __init__(self, *, case: dict[str, Any], **known: Any) -> None:
        super().__init__(**known)
        self.case = case

    def runtest(self) -> None:
        """Put the case to the engine, or to what follows from entries after surgery."""
        after = self.path.parent == AFTER_SURGERY
        differences = after_surgery.differences if after else expectations.differences
        if found := list(differences(self.case)):
            raise OtherwiseError("\n".join([self.case["name"], *(f"  {line}" for line in found)]))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the sentence alone; anything unforeseen in full."""
        return str(excinfo.value) if excinfo.errisinstance(OtherwiseError) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the sentence stands and what it says."""
        return self.path, 0, self.case["name"]


class Sentences(pytest.File):
    """One file of cases."""

    def collect(self) -> Iterator[Sentence]:
        """Yield its cases."""
        for case in read(self.path):
            yield Sentence.from_parent(self, name=case["name"], case=case)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take the YAML files of this folder and those below."""
    ours = file_path.suffix == ".yaml" and file_path != BACKGROUNDS
    return Sentences.from_parent(parent, path=file_path) if ours else None
