"""Rows as a Parquet file: nested columns by the names of the contract, in and out."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
from pyarrow import parquet

from candidates.screening.verdicts import Row

AT_ONCE = 1000  # rows that are held in memory
ENCODER = msgspec.json.Encoder(decimal_format="number")

TEXT, TRUTH = pa.string(), pa.bool_()
TEXTS = pa.list_(TEXT)
SYSTEM = {
    "id": TEXT,
    "available": TRUTH,
    "verdict": TEXT,
    "provisional": TRUTH,
    "incomplete_because": TEXTS,
    "side": TEXT,
}
VERDICTS = {
    "edition": pa.struct({"name": TEXT, "sha256": TEXT, "adopted": TRUTH}),
    "engine": TEXT,
    "as_of": TEXT,
    "intended_use": TEXT,
    "limits_of_knowledge": TEXT,
    "scope": pa.struct({"in_scope": TRUTH, "reason": TEXT}),
    "warnings": TEXTS,
    "referral": TEXT,
    "clinical": pa.struct({"verdict": TEXT, "incomplete_because": TEXTS}),
    "verdict": TEXT,
    "verdict_with_overrides": TEXT,
    "incomplete_because": TEXTS,
    "provisional": TRUTH,
    "systems": pa.list_(pa.struct(SYSTEM)),
    "policies": pa.list_(pa.struct({"id": TEXT, "verdict": TEXT, "complete": TRUTH, "side": TEXT})),
}
FAULT = pa.struct({"place": TEXT, "wrong": TEXT, "accepted": TEXT})
SCHEMA = pa.schema({"row": pa.int64(), "verdicts": pa.struct(VERDICTS), "faults": pa.list_(FAULT)})


def inputs(path: Path) -> Iterator[tuple[int, bytes]]:
    """Give each row as the JSON of one input, with its number; a column that is null is left out of it.

    Raises pyarrow.ArrowException where the file is none of Parquet.
    """
    with parquet.ParquetFile(path) as file:
        batches = file.iter_batches(batch_size=AT_ONCE)
        rows = (row for batch in batches for row in batch.to_pylist())
        yield from ((number, ENCODER.encode(_given(row))) for number, row in enumerate(rows, 1))


def write(rows: Iterable[Row], path: Path) -> None:
    """Write rows as a Parquet file, a thousand at once."""
    left = iter(rows)
    with parquet.ParquetWriter(path, SCHEMA) as file:
        while some := [msgspec.to_builtins(row) for row in islice(left, AT_ONCE)]:
            file.write_batch(pa.RecordBatch.from_pylist(some, SCHEMA))


def _given(thing: Any) -> Any:
    """Return plain data without what is null, since a column stands in every row and says nothing by being empty."""
    if isinstance(thing, dict):
        return {key: _given(value) for key, value in thing.items() if value is not None}
    if isinstance(thing, list):
        return [_given(value) for value in thing]
    # A number that is none is sent as text, so that it is refused instead of passing as nothing.
    return thing if isinstance(thing, date) or thing == thing else str(thing)
