"""What is installed is pinned, hashed and explained, and the lists name no machine."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRITTEN = ("requirements.in", "requirements-dev.in")
LOCKED = ("requirements.txt", "requirements-dev.txt")


@pytest.mark.parametrize("name", WRITTEN)
def test_every_requirement_has_a_word_why(name):
    lines = [line for line in (ROOT / name).read_text().splitlines() if line and not line.startswith(("#", "-c"))]
    assert [line for line in lines if not re.search(r"\s# \w", line)] == []


@pytest.mark.parametrize("name", LOCKED)
def test_every_requirement_is_pinned_with_a_hash(name):
    entries = re.sub(r"\\\n", "", (ROOT / name).read_text()).strip().splitlines()
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", WRITTEN + LOCKED)
def test_no_list_names_an_index_or_a_path(name):
    assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links|\s/\w", (ROOT / name).read_text())
