"""tools/python.sh finds a Python that can run Osseo, and says in words what to install where there is none."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "python.sh"
MODERN, OLD, WITHOUT_VENV = "3.12 yes yes", "3.10 no yes", "3.12 yes no"

# Answers the script's three questions: which version, is it accepted, has it venv.
FAKE = """#!/bin/sh
set -- {answers} "$2"
case $4 in
    *print*) echo "$1" ;;
    *ensurepip*) [ "$3" = yes ] ;;
    *) [ "$2" = yes ] ;;
esac
"""


@pytest.fixture
def machine(tmp_path):
    """Runs the script on a machine that has only these Pythons."""
    for needed in ("sh", "cat"):
        (tmp_path / needed).symlink_to(shutil.which(needed))

    def find(pythons: dict[str, str], **surroundings: str) -> subprocess.CompletedProcess[str]:
        for name, answers in pythons.items():
            fake = tmp_path / name
            fake.write_text(FAKE.format(answers=answers))
            fake.chmod(0o755)
        environment = {"PATH": str(tmp_path), **surroundings}
        return subprocess.run(["sh", str(SCRIPT)], env=environment, capture_output=True, text=True, check=False)

    return find


def test_the_newest_python_that_fits_is_taken(machine, tmp_path):
    found = machine({"python3": OLD, "python3.12": MODERN, "python3.11": MODERN})
    assert found.stdout.strip() == str(tmp_path / "python3.12")


def test_a_python_that_is_too_old_is_refused_in_words(machine):
    refused = machine({"python3": OLD})
    assert refused.returncode == 1
    assert "Osseo needs Python 3.11, 3.12 or 3.13. Found 3.10." in refused.stderr
    assert "sudo apt install python3 python3-venv" in refused.stderr


def test_a_machine_without_python_is_told_what_to_install(machine):
    refused = machine({})
    assert refused.returncode == 1
    assert "Found none." in refused.stderr


def test_a_python_without_venv_is_refused_in_words(machine):
    refused = machine({"python3": WITHOUT_VENV})
    assert refused.returncode == 1
    assert "not its module for virtual environments" in refused.stderr
    assert "sudo apt install python3.12-venv" in refused.stderr


def test_one_that_was_asked_for_is_not_replaced_by_another(machine):
    refused = machine({"python3": MODERN, "mine": OLD}, PYTHON="mine")
    assert refused.returncode == 1
    assert "Found 3.10 (PYTHON is mine)." in refused.stderr


def test_a_shim_that_only_fails_is_passed_over(machine, tmp_path):
    broken = tmp_path / "python3.13"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    assert machine({"python3": MODERN}).stdout.strip() == str(tmp_path / "python3")


def test_this_machine_has_one():
    found = subprocess.run(["sh", str(SCRIPT)], env=os.environ, capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()).exists()
