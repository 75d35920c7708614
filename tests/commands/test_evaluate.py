"""`manage.py evaluate`: one input in, its answer or its faults out; no database where the knowledge is in a folder."""

import io
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from candidates.knowledge import OURS
from candidates.management import judges
from candidates.queries.editions import NoEditionError
from tests.api.ways import EXAMPLES, INPUTS, ROOT, example, posted

PERSON = EXAMPLES / "HSS-TF-25M.json"
# Nobody listens there: whoever asks this database for anything fails.
NO_DATABASE = "postgresql://nobody@127.0.0.1:1/nothing"


def said(*arguments: str) -> str:
    """What the command prints."""
    out = io.StringIO()
    call_command("evaluate", *arguments, stdout=out)
    return out.getvalue()


def faults(*arguments: str) -> list[dict[str, str]]:
    """What the command says on standard error of an input that it refuses with status 2."""
    out, errors = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("evaluate", *arguments, stdout=out, stderr=errors)
    assert ended.value.code == 2
    assert out.getvalue() == ""
    return json.loads(errors.getvalue())["faults"]


def run(*arguments: str, given: bytes = b"", **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    """The command as it is called from a shell."""
    command = [sys.executable, "manage.py", "evaluate", *arguments]
    around = {**os.environ, "DJANGO_SETTINGS_MODULE": "osseo.settings", "SECRET_KEY": "x" * 50, **surroundings}
    return subprocess.run(command, input=given, capture_output=True, cwd=ROOT, env=around, check=False)


@pytest.mark.django_db
@pytest.mark.parametrize("name", INPUTS)
def test_the_command_prints_the_bytes_that_the_interface_answers(name: str):
    assert said(str(EXAMPLES / f"{name}.json")).encode() == posted(example(name)).content


@pytest.mark.parametrize("name", INPUTS)
def test_knowledge_from_a_folder_judges_without_asking_any_database(name: str):
    # Without the mark django_db, pytest refuses every use of the database.
    assert json.loads(said(str(EXAMPLES / f"{name}.json"), "--knowledge", str(OURS)))["verdict"]


@pytest.mark.django_db
def test_knowledge_from_a_folder_gives_the_bytes_that_the_loaded_knowledge_gives():
    assert said(str(PERSON), "--knowledge", str(OURS)) == said(str(PERSON))


def test_an_answer_is_one_line_of_json_with_sorted_keys():
    printed = said(str(PERSON), "--knowledge", str(OURS))
    answer = json.loads(printed)
    assert printed == json.dumps(answer, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"


def test_from_a_shell_no_database_is_needed_and_the_status_is_0():
    ended = run(str(PERSON), "--knowledge", str(OURS), DATABASE_URL=NO_DATABASE)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == said(str(PERSON), "--knowledge", str(OURS))


def test_a_dash_reads_standard_input():
    ended = run("-", "--knowledge", str(OURS), given=PERSON.read_bytes(), DATABASE_URL=NO_DATABASE)
    assert ended.stdout.decode() == said(str(PERSON), "--knowledge", str(OURS))


def test_what_is_printed_is_utf_8_whatever_the_terminal_is_set_to():
    body = '{"facts": {"smoking": "größer"}}'.encode()
    ended = run("-", "--knowledge", str(OURS), given=body, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "'größer' is no option of smoking." in ended.stderr.decode("utf-8")


def test_from_a_shell_a_refused_input_has_its_faults_on_standard_error_and_status_2():
    ended = run("-", "--knowledge", str(OURS), given=b'{"facts": {"smokng": 1}}', DATABASE_URL=NO_DATABASE)
    assert (ended.returncode, ended.stdout) == (2, b"")
    (fault,) = json.loads(ended.stderr)["faults"]
    assert fault["place"] == "facts.smokng"
    assert "Did you mean 'smoking'?" in fault["wrong"]
    assert ended.stderr.endswith(b"}\n")


def test_from_a_shell_a_database_that_cannot_be_read_is_said_in_words():
    ended = run(str(PERSON), DATABASE_URL=NO_DATABASE)
    assert ended.returncode == 1
    assert b"The database cannot be read" in ended.stderr
    assert b"--knowledge" in ended.stderr
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("file", "words"),
    [("/nowhere/at/all.json", "No such file"), (str(ROOT), "directory"), ("/dev/zero", "more than 1000000 bytes"),
     ("", "directory"), ("x" * 5000, "name too long")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_a_fault(file: str, words: str):
    (fault,) = faults(file, "--knowledge", str(OURS))
    assert words in fault["wrong"]
    assert len(fault["wrong"]) < 300


def test_standard_input_that_is_closed_is_a_fault():
    shell = ["sh", "-c", f'exec "{sys.executable}" manage.py evaluate - --knowledge candidates/knowledge <&-']
    ended = subprocess.run(shell, capture_output=True, cwd=ROOT, check=False)
    assert ended.returncode == 2
    assert b"cannot be read" in ended.stderr


def test_a_folder_without_an_edition_is_refused(tmp_path: Path):
    (fault,) = faults(str(PERSON), "--knowledge", str(tmp_path))
    assert fault["place"] == "edition.yaml, line 1"


def test_a_folder_that_is_none_is_refused(tmp_path: Path):
    assert faults(str(PERSON), "--knowledge", str(tmp_path / "nowhere"))
    assert faults(str(PERSON), "--knowledge", str(PERSON))


def test_a_faulty_edition_judges_nobody_and_every_fault_of_it_is_told(tmp_path: Path):
    folder = tmp_path / "knowledge"
    shutil.copytree(OURS, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    tobacco = folder / "facts" / "tobacco.yaml"
    tobacco.write_text(
        tobacco.read_text().replace("tier: screen", "tier: scren").replace("kind: choice", "kind: chioce")
    )
    found = faults(str(PERSON), "--knowledge", str(folder))
    assert len(found) > 1
    assert all(fault["place"].startswith(("facts/tobacco.yaml, line ", "criteria/", "policies/")) for fault in found)
    assert any("scren" in fault["wrong"] for fault in found)


def test_a_file_of_an_edition_that_is_no_text_is_refused(tmp_path: Path):
    folder = tmp_path / "knowledge"
    shutil.copytree(OURS, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (folder / "units.yaml").write_bytes(b"\xff\xfe\x00")
    assert faults(str(PERSON), "--knowledge", str(folder))[0]["place"].startswith("units.yaml")


def test_the_day_is_read_once_and_stands_in_the_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    asked: list[date] = []

    def today() -> date:
        asked.append(date(2027, 2, 28))
        return asked[-1]

    monkeypatch.setattr(timezone, "localdate", today)
    file = tmp_path / "input.json"
    file.write_text('{"facts": {"birth_date": "2000-02-29"}}')
    answer = json.loads(said(str(file), "--knowledge", str(OURS)))
    assert answer["as_of"] == "2027-02-28"
    assert len(asked) == 1


def test_without_a_loaded_edition_one_is_told_how_to_load_it(monkeypatch: pytest.MonkeyPatch):
    def nothing() -> None:
        raise NoEditionError("No edition of the knowledge is loaded. Load it with: python manage.py load_knowledge")

    monkeypatch.setattr(judges, "current_judge", nothing)
    with pytest.raises(CommandError, match="load_knowledge"):
        said(str(PERSON))
