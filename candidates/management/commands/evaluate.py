"""`manage.py evaluate`: one person in, an explained verdict out, as JSON; no server, and if need be no database."""

import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from candidates.engine.faults import Refused
from candidates.evaluation import ENOUGH_BYTES, TOO_MANY_BYTES, answer_to, as_json
from candidates.management.judges import ask_for_knowledge, judge_by, unreadable

REFUSED = 2
STANDARD_INPUT = "-"


class Command(BaseCommand):
    """Writes the answer on standard output; of an input that is refused, the faults on standard error (status 2)."""

    help = "Evaluate the person in FILE (JSON) and print the answer as JSON. Refused input ends with exit status 2."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the file to read, and where the knowledge comes from."""
        parser.add_argument("file", metavar="FILE", help="a file with one input in JSON, or - for standard input")
        ask_for_knowledge(parser)

    def handle(self, *, file: str, knowledge: Path | None, **options: Any) -> None:
        """Print the answer; SystemExit with status 2 after the faults of a refused input or edition."""
        try:
            judge = judge_by(knowledge, "evaluate FILE")
            answer = answer_to(_body(file), judge, timezone.localdate())
        except Refused as refused:
            self._refuse(refused)
        _put(self.stdout, answer)

    def _refuse(self, refused: Refused) -> NoReturn:
        _put(self.stderr, as_json({"faults": [fault.document() for fault in refused.faults]}))
        sys.exit(REFUSED)


def _body(file: str) -> bytes:
    """Return what the file holds; Refused where it cannot be read or is too large."""
    try:
        with open(0, "rb", closefd=False) if file == STANDARD_INPUT else Path(file).open("rb") as stream:
            body = stream.read(ENOUGH_BYTES)
    except OSError as reason:
        raise Refused([unreadable(file, reason, "a file with one input in JSON, or - for standard input")]) from None
    if len(body) >= ENOUGH_BYTES:
        raise Refused([TOO_MANY_BYTES])
    return body


def _put(stream: Any, text: bytes) -> None:
    """Write UTF-8, whatever the terminal is set to."""
    binary = getattr(stream, "buffer", None)
    if binary is None:
        stream.write(text.decode(), ending="")
        return
    binary.write(text)
    binary.flush()
