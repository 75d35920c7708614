"""Rows as lines of JSON (NDJSON): an input a line, its verdicts a line."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from candidates.evaluation import ENOUGH_BYTES
from candidates.screening.verdicts import Row

ENCODER = msgspec.json.Encoder(order="sorted")


def inputs(path: Path) -> Iterator[tuple[int, bytes]]:
    """Give each line that is not empty, with its number; of a line that is too long, enough to refuse it."""
    with path.open("rb") as stream:
        yield from ((row, line) for row, line in enumerate(_lines(stream), 1) if line.strip())


def write(rows: Iterable[Row], path: Path) -> None:
    """Write rows, a line each, keys sorted."""
    with path.open("wb") as stream:
        stream.writelines(ENCODER.encode(row) + b"\n" for row in rows)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(ENOUGH_BYTES):
        part = line
        while len(part) == ENOUGH_BYTES and not part.endswith(b"\n"):
            part = stream.readline(ENOUGH_BYTES)
        yield line
