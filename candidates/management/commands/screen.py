"""`manage.py screen`: many people in, the same verdicts row by row out; NDJSON or Parquet, by the ends of the names."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from pyarrow import ArrowException

from candidates.engine.faults import Refused
from candidates.management.judges import ask_for_knowledge, judge_by
from candidates.screening import ndjson, parquet
from candidates.screening.verdicts import Row, judged

SOME_REFUSED = 2
FORMATS: dict[str, ModuleType] = {".ndjson": ndjson, ".jsonl": ndjson, ".parquet": parquet}


class Command(BaseCommand):
    """Writes a row for every row that it reads: its verdicts, or its faults; status 2 where any row was refused."""

    help = (
        "Judge every row of IN and write its verdicts as a row of OUT. Both are .ndjson, .jsonl or .parquet. "
        "A refused row holds its faults and ends the command with exit status 2, after all others are judged."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the file to read, the file to write, and where the knowledge comes from."""
        parser.add_argument("rows", metavar="IN", type=Path, help="an input a row: a line of JSON, or nested columns")
        parser.add_argument("verdicts", metavar="OUT", type=Path, help="where the verdicts go; must not be there yet")
        ask_for_knowledge(parser)

    def handle(self, *, rows: Path, verdicts: Path, knowledge: Path | None, **options: Any) -> None:
        """Write OUT whole or not at all, and say how many rows were judged."""
        reading, writing = _format(rows), _format(verdicts)
        if verdicts.exists():
            raise CommandError(f"{verdicts} is there already. Name another file, or remove it first.")
        tally = Tally()
        try:
            judge = judge_by(knowledge, "screen IN OUT")
            written = judged(reading.inputs(rows), judge, timezone.localdate())
            _write_whole(writing, tally.counted(written), verdicts)
        except Refused as refused:
            raise CommandError("\n".join(f"{fault.place}: {fault.wrong}" for fault in refused.faults)) from None
        except (OSError, ArrowException) as reason:
            raise CommandError(f"{rows} cannot be read, or {verdicts} not written: {reason}") from None
        self.stdout.write(f"{tally.judged} judged, {tally.refused} refused: {verdicts}")
        if tally.refused:
            sys.exit(SOME_REFUSED)


class Tally:
    """How many rows were judged, and how many refused."""

    def __init__(self) -> None:
        self.judged = self.refused = 0

    def counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Give the rows on, counting them."""
        for row in rows:
            self.refused += bool(row.faults)
            self.judged += not row.faults
            yield row


def _format(path: Path) -> ModuleType:
    """Return what reads and writes such a file; CommandError where its name ends in no format."""
    if path.suffix.lower() not in FORMATS:
        raise CommandError(f"{path} ends in none of {', '.join(FORMATS)}: the end of the name says what is in a file.")
    return FORMATS[path.suffix.lower()]


def _write_whole(writing: ModuleType, rows: Iterable[Row], path: Path) -> None:
    """Write a file beside its place first, so that what stands there is never half of it."""
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        writing.write(rows, unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
