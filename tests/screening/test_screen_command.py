"""`manage.py screen`: for every row the verdicts that `evaluate` gives, or its faults; NDJSON and Parquet alike."""

import io
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from django.core.management import CommandError, call_command
from pyarrow import parquet

from candidates.knowledge import OURS
from tests.api.ways import EXAMPLES, INPUTS

GOOD = {"facts": {"level": "transfemoral", "smoking": "never", "age": 42}}
WRONG = {"facts": {"level": "transfemoral", "shoe_size": 42}}
KINDS = [".ndjson", ".parquet"]


def screen(given: Path, out: Path) -> tuple[str, int]:
    """What the command says, and its exit status."""
    said = io.StringIO()
    try:
        call_command("screen", str(given), str(out), "--knowledge", str(OURS), stdout=said)
    except SystemExit as ended:
        return said.getvalue(), int(ended.code or 0)
    return said.getvalue(), 0


@cache
def answered(person: Path) -> dict[str, Any]:
    """What `evaluate` answers about a person."""
    said = io.StringIO()
    call_command("evaluate", str(person), "--knowledge", str(OURS), stdout=said)
    return json.loads(said.getvalue())


def lines(path: Path) -> list[dict[str, Any]]:
    """The rows of an NDJSON file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of either kind."""
    return parquet.read_table(path).to_pylist() if path.suffix == ".parquet" else lines(path)


def put(path: Path, documents: list[dict[str, Any]]) -> Path:
    """Write inputs as a file of the kind that its name says."""
    if path.suffix == ".parquet":
        parquet.write_table(pa.Table.from_pylist(documents), path)
    else:
        path.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_has_the_verdicts_that_evaluate_gives(tmp_path: Path, kind: str):
    # Given the published people in one file
    people = [EXAMPLES / f"{name}.json" for name in INPUTS]
    given = tmp_path / "people.ndjson"
    given.write_bytes(b"".join(json.dumps(json.loads(person.read_bytes())).encode() + b"\n" for person in people))
    # When they are screened
    assert screen(given, tmp_path / f"out{kind}")[1] == 0
    # Then each row says what is said of that person alone
    found = rows(tmp_path / f"out{kind}")
    assert [row["row"] for row in found] == list(range(1, len(people) + 1))
    for row, person in zip(found, people, strict=True):
        whole = answered(person)
        verdicts = row["verdicts"]
        for name in ("referral", "clinical", "verdict", "verdict_with_overrides", "provisional", "incomplete_because"):
            assert verdicts[name] == whole[name]
        for name in ("systems", "policies"):
            assert [(each["id"], each["verdict"], each.get("side")) for each in verdicts[name]] == [
                (each["id"], each["verdict"], each.get("side")) for each in whole[name]
            ]
        assert verdicts["intended_use"] == whole["intended_use"]


def test_a_parquet_file_of_nested_columns_says_the_same_as_lines_of_json(tmp_path: Path):
    # Given two people, one of whom leaves most columns empty, with a length as an exact decimal
    length = {"value": Decimal("182.5"), "unit": "mm", "landmark": "lesser_trochanter_midline", "method": "ct"}
    documents = [{"facts": {"level": "transfemoral", "residual_bone_length": length}}, GOOD]
    given = put(tmp_path / "people.parquet", documents)
    plain = [json.loads(json.dumps(document, default=str)) for document in documents]
    screen(given, tmp_path / "one.ndjson")
    screen(put(tmp_path / "people.ndjson", plain), tmp_path / "two.ndjson")
    assert lines(tmp_path / "one.ndjson") == lines(tmp_path / "two.ndjson")
    assert not any(row["faults"] for row in lines(tmp_path / "one.ndjson"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_refused_row_says_why_at_its_place_and_stops_nobody_else(tmp_path: Path, kind: str):
    said, status = screen(put(tmp_path / "people.ndjson", [GOOD, WRONG, GOOD]), tmp_path / f"out{kind}")
    found = rows(tmp_path / f"out{kind}")
    assert status == 2
    assert said.startswith("2 judged, 1 refused")
    assert [bool(row["verdicts"]) for row in found] == [True, False, True]
    assert [[fault["place"] for fault in row["faults"]] for row in found] == [[], ["facts.shoe_size"], []]


HOSTILE = {
    "no JSON": b"people",
    "a list": b"[]",
    "a key twice": b'{"facts": {"age": 4, "age": 40}}',
    "a number that is none": b'{"facts": {"age": NaN}}',
    "no text": b"\xff\xfe",
    "two million bytes": b'{"facts": {"level": "' + b"x" * 2_000_000 + b'"}}',
    "deep": b"[" * 5000,
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE)
def test_hostile_rows_get_faults_and_the_next_row_its_verdict(tmp_path: Path, line: bytes):
    given = tmp_path / "people.ndjson"
    given.write_bytes(line + b"\n\n" + json.dumps(GOOD).encode())
    assert screen(given, tmp_path / "out.ndjson")[1] == 2
    refused, judged = lines(tmp_path / "out.ndjson")
    assert refused["faults"]
    assert refused["verdicts"] is None
    # The empty line is passed over, and the number is that of the line.
    assert judged["row"] == 3
    assert judged["verdicts"]


def test_a_number_that_is_none_is_refused_in_parquet_too(tmp_path: Path):
    given = put(tmp_path / "people.parquet", [{"facts": {"level": "transfemoral", "age": float("nan")}}])
    assert screen(given, tmp_path / "out.ndjson")[1] == 2
    assert [fault["place"] for fault in lines(tmp_path / "out.ndjson")[0]["faults"]] == ["facts.age"]


def test_no_rows_give_a_file_without_rows(tmp_path: Path):
    (tmp_path / "people.ndjson").write_bytes(b"")
    assert screen(tmp_path / "people.ndjson", tmp_path / "out.parquet")[1] == 0
    assert rows(tmp_path / "out.parquet") == []


def test_what_is_there_already_is_never_written_over(tmp_path: Path):
    given = put(tmp_path / "people.ndjson", [GOOD])
    with pytest.raises(CommandError, match="is there already"):
        screen(given, given)
    assert lines(given) == [GOOD]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("people.csv", "out.ndjson"), "ends in none of"),
        (("people.ndjson", "out.txt"), "ends in none of"),
        (("nobody.ndjson", "out.ndjson"), "cannot be read"),
        (("text.parquet", "out.ndjson"), "cannot be read"),
        (("people.ndjson", "no-folder/out.ndjson"), "not written"),
    ],
)
def test_files_that_cannot_be_used_are_refused_in_words_and_nothing_is_left(
    tmp_path: Path, names: tuple[str, str], told: str
):
    put(tmp_path / "people.ndjson", [GOOD])
    (tmp_path / "text.parquet").write_text("people", encoding="utf-8")
    with pytest.raises(CommandError, match=told):
        screen(tmp_path / names[0], tmp_path / names[1])
    assert {path.name for path in tmp_path.iterdir()} == {"people.ndjson", "text.parquet"}
