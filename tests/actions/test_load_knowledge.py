"""`manage.py load_knowledge`: it says in one line what it did, or every fault that it found."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from candidates.engine.loading import KnowledgeError
from candidates.knowledge import OURS
from candidates.management.commands import load_knowledge
from candidates.models import Edition
from candidates.queries.editions import current_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the repository's edition under another name."""
    copy = tmp_path / "knowledge"
    shutil.copytree(OURS, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    edition = copy / "edition.yaml"
    edition.write_text(edition.read_text().replace('name: "2026.11"', 'name: "tried out"'))
    return copy


def said(*arguments: object) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("load_knowledge", *arguments, stdout=out)
    return out.getvalue()


def test_it_loads_the_edition_in_a_folder_and_says_so_in_one_line(folder: Path) -> None:
    assert said("--knowledge", folder).startswith("Edition tried out is loaded: 95 facts, 72 criteria, 25 systems")
    assert current_edition().name == "tried out"


def test_a_second_time_it_says_that_the_edition_is_there_already() -> None:
    assert said() == f"Edition {current_edition()} is already loaded.\n"


def test_it_prints_every_fault_and_loads_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = [
        KnowledgeError("facts/limb.yaml", 3, "This is wrong.", "Mend it."),
        KnowledgeError("a.yaml", 4, "So is this.", ""),
    ]
    monkeypatch.setattr(load_knowledge, "check", lambda tree: faults)
    err = StringIO()

    with pytest.raises(CommandError, match=r"Nothing was loaded\. Faults found: 2."):
        call_command("load_knowledge", "--knowledge", folder, stderr=err)

    assert err.getvalue().splitlines() == [str(fault) for fault in faults]
    assert not Edition.objects.filter(name="tried out").exists()


def test_a_folder_that_holds_no_edition_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"Nothing was loaded. edition.yaml, line 1: This file is missing"):
        said("--knowledge", tmp_path)
