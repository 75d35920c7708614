"""The same conclusion gives the same bytes: in another process, time zone and locale, whatever dictionaries hash to."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.report.digests import digests
from tests.report.dossiers import example, given

ROOT = Path(__file__).parents[2]
ELSEWHERE = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "20261122"},
]
DOCUMENTS = {"a published person": lambda: example("HSS-TF-25M"), "a smoker": lambda: given(smoking="current_light")}


@cache
def digests_here(name: str) -> dict[str, str]:
    """The digests that a document has in this process."""
    return digests(DOCUMENTS[name]())


@pytest.mark.parametrize("elsewhere", ELSEWHERE, ids=lambda place: place["TZ"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_another_process_elsewhere_makes_the_same_bytes(name: str, elsewhere: dict[str, str]) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.report.digests"],
        input=json.dumps(DOCUMENTS[name](), default=float).encode(),
        cwd=ROOT, env={**os.environ, **elsewhere}, capture_output=True, check=True,
    )  # fmt: skip
    assert told.stdout.decode().splitlines() == [f"{name}: {digest}" for name, digest in digests_here(name).items()]


def test_twice_in_one_process_gives_the_same_bytes() -> None:
    assert digests(given()) == digests(given())


def test_reports_that_are_asked_for_at_once_have_the_bytes_that_each_has_alone() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.report.at_once"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    at_once, alone = (line.split() for line in told.stdout.splitlines())
    assert at_once == alone
