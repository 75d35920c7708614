"""The contract, section Where it can be reached: the same judgement on the command line and over REST."""

import json
import os
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pyarrow import parquet

import candidates
from candidates.engine.documents import decoded
from candidates.engine.encoding import evaluated
from candidates.engine.reading import read
from tests.engine.asking import as_bytes, somebody
from tests.engine.edition import TODAY, judge
from tests.engine.proving import proves

KNOWLEDGE = Path(candidates.__file__).parent / "knowledge"
MANAGE = KNOWLEDGE.parents[1] / "manage.py"
FACTS: dict[str, Any] = {"level": "transfemoral", "smoking": "current_light", "age": 42}
INPUT = as_bytes({"as_of": "2026-11-22", "facts": FACTS})
WRONG = as_bytes({"as_of": "2026-11-22", "facts": {"smoking": "sometimes", "shoe_size": 42}})
OVERALL = ("referral", "clinical", "verdict", "verdict_with_overrides", "provisional", "incomplete_because")
PLACES = ["facts.shoe_size", "facts.smoking"]


def answer() -> Any:
    """What the engine itself answers."""
    return json.loads(evaluated(judge(), read(decoded(INPUT), judge().knowledge, TODAY)))


def evaluate(file: str, *options: str) -> tuple[bytes, bytes, int]:
    """Standard output, standard error and exit status of the command."""
    out, wrong = (TextIOWrapper(BytesIO(), encoding="utf-8") for _ in range(2))
    try:
        call_command("evaluate", file, *options, stdout=out, stderr=wrong)
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    return out.buffer.getvalue(), wrong.buffer.getvalue(), status  # type: ignore[attr-defined]


@proves(
    "C147", "`python manage.py evaluate FILE` (or `-`): JSON in, JSON out, exit status 0; refused input: the faults"
)
@pytest.mark.django_db
def test_the_command_answers_a_file_and_refuses_with_the_faults_and_status_two(tmp_path: Path) -> None:
    right, wrong = tmp_path / "right.json", tmp_path / "wrong.json"
    right.write_bytes(INPUT)
    wrong.write_bytes(WRONG)
    out, told, status = evaluate(str(right))
    assert (json.loads(out), told, status) == (answer(), b"", 0)
    out, told, status = evaluate(str(wrong))
    assert (out, status) == (b"", 2)
    assert sorted(fault["place"] for fault in json.loads(told)["faults"]) == PLACES


@proves("C147", "`python manage.py evaluate FILE` (or `-`)")
@proves("C148", "`--knowledge DIR` reads an edition from YAML without a database.")
@pytest.mark.parametrize(("body", "status"), [(INPUT, 0), (WRONG, 2)])
def test_the_command_reads_standard_input_and_needs_no_database(tmp_path: Path, body: bytes, status: int) -> None:
    nowhere = f"sqlite:///{tmp_path}/there/is/no/database.sqlite3"
    done = subprocess.run(
        [sys.executable, str(MANAGE), "evaluate", "-", "--knowledge", str(KNOWLEDGE)],
        input=body, capture_output=True, check=False, timeout=60, env={**os.environ, "DATABASE_URL": nowhere},
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    if status == 0:
        assert json.loads(done.stdout) == answer()
    else:
        assert done.stdout == b""
        assert sorted(fault["place"] for fault in json.loads(done.stderr)["faults"]) == PLACES


def post(body: bytes) -> Any:
    """The response to an evaluation over REST."""
    return Client().post("/api/v1/evaluate", data=body, content_type="application/json")


@proves("C149", "`POST /api/v1/evaluate`: the same JSON, stateless, stores nothing; refused input: 400")
@pytest.mark.django_db
def test_over_rest_the_same_json_comes_and_nothing_is_stored() -> None:
    post(INPUT)
    with CaptureQueriesContext(connection) as queries:
        response = post(INPUT)
    assert response.status_code == 200
    assert json.loads(response.content) == answer()
    assert not [query["sql"] for query in queries if not query["sql"].upper().startswith(("SELECT", "PRAGMA"))]
    assert response.cookies == {}


@proves("C149", "`POST /api/v1/evaluate`")
@pytest.mark.django_db
def test_over_rest_refused_input_is_a_problem_with_one_entry_per_fault() -> None:
    response = post(WRONG)
    assert response.status_code == 400
    assert response["Content-Type"].startswith("application/problem+json")
    lists = [entries for entries in json.loads(response.content).values() if isinstance(entries, list) and entries]
    assert [sorted(entry["place"] for entry in entries) for entries in lists] == [PLACES]


@proves("C149", "`POST /api/v1/evaluate`: the same JSON")
@pytest.mark.django_db
def test_the_command_and_rest_give_the_same_bytes(tmp_path: Path) -> None:
    file = tmp_path / "somebody.json"
    file.write_text(json.dumps({"as_of": "2026-11-22", "facts": somebody()}, default=float))
    assert evaluate(str(file))[0] == post(file.read_bytes()).content


@proves("C150", "`python manage.py screen IN OUT`: many rows (NDJSON or Parquet), the same verdicts row by row")
@pytest.mark.parametrize("kind", [".ndjson", ".parquet"])
@pytest.mark.django_db
def test_many_rows_get_the_same_verdicts_row_by_row(tmp_path: Path, kind: str) -> None:
    given, out = tmp_path / "people.ndjson", tmp_path / f"verdicts{kind}"
    somebody_else = json.dumps({"as_of": "2026-11-22", "facts": somebody()}, default=float).encode()
    given.write_bytes(b"\n".join([INPUT, somebody_else]))
    call_command("screen", str(given), str(out), stdout=StringIO())
    found = parquet.read_table(out).to_pylist() if kind == ".parquet" else map(json.loads, out.open(encoding="utf-8"))
    alone = [json.loads(post(line).content) for line in given.read_bytes().splitlines()]
    for row, whole in zip(found, alone, strict=True):
        assert {name: row["verdicts"][name] for name in OVERALL} == {name: whole[name] for name in OVERALL}
        assert _by_id(row["verdicts"]["systems"]) == _by_id(whole["systems"])
        assert _by_id(row["verdicts"]["policies"]) == _by_id(whole["policies"])


def _by_id(each: Any) -> list[tuple[str, str]]:
    return [(one["id"], one["verdict"]) for one in each]
