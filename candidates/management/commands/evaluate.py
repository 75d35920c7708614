"""`manage.py evaluate`: one person in, an explained verdict out, as JSON; no server, and if need be no database."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.faults import Fault, Refused, quoted
from candidates.engine.loading import KnowledgeError, Tree, read_tree
from candidates.engine.rulebook import Rulebook
from candidates.evaluation import ENOUGH_BYTES, TOO_MANY_BYTES, answer_to, as_json
from candidates.knowledge.checking import check
from candidates.queries.editions import EditionAlteredError, NoEditionError
from candidates.queries.judging import current_judge

REFUSED = 2
STANDARD_INPUT = "-"


class Command(BaseCommand):
    """Writes the answer on standard output; of an input that is refused, the faults on standard error (status 2)."""

    help = "Evaluate the person in FILE (JSON) and print the answer as JSON. Refused input ends with exit status 2."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file to read, and where the knowledge comes from."""
        told = "an edition in YAML to judge by, without any database (default: the edition that was loaded last)"
        parser.add_argument("file", metavar="FILE", help="a file with one input in JSON, or - for standard input")
        parser.add_argument("--knowledge", type=Path, metavar="DIR", help=told)

    def handle(self, *, file: str, knowledge: Path | None, **options: Any) -> None:
        """Print the answer; SystemExit with status 2 after the faults of a refused input or edition."""
        try:
            judge = _judge_in(knowledge) if knowledge else _judge_in_force()
            answer = answer_to(_body(file), judge, timezone.localdate())
        except Refused as refused:
            self._refuse(refused)
        _put(self.stdout, answer)

    def _refuse(self, refused: Refused) -> NoReturn:
        _put(self.stderr, as_json({"faults": [fault.document() for fault in refused.faults]}))
        sys.exit(REFUSED)


def _judge_in_force() -> Judge:
    """Return the judge of the loaded edition; CommandError where none can be had."""
    try:
        return current_judge()
    except (NoEditionError, EditionAlteredError) as reason:
        raise CommandError(str(reason)) from None
    except DatabaseError as reason:
        raise CommandError(
            f"The database cannot be read: {reason}. Prepare it with `make run`, or name an edition: "
            "python manage.py evaluate FILE --knowledge candidates/knowledge"
        ) from None


def _judge_in(folder: Path) -> Judge:
    """Return the judge of the edition in a folder; Refused with everything that is wrong with it."""
    try:
        tree = read_tree(folder)
    except KnowledgeError as fault:
        raise Refused([_told(fault)]) from None
    except OSError as reason:
        raise Refused([_unreadable(folder, reason, "a folder with an edition in YAML")]) from None
    return _judge_of(tree)


def _judge_of(tree: Tree) -> Judge:
    faults = check(tree)
    if faults:
        raise Refused(map(_told, faults))
    return Judge(Rulebook(build(tree)))


def _told(fault: KnowledgeError) -> Fault:
    """Return a fault of the knowledge in the shape of a fault of an input."""
    return Fault(f"{fault.file}, line {fault.line}", fault.wrong, fault.mend)


def _body(file: str) -> bytes:
    """Return what the file holds; Refused where it cannot be read or is too large."""
    try:
        with open(0, "rb", closefd=False) if file == STANDARD_INPUT else Path(file).open("rb") as stream:
            body = stream.read(ENOUGH_BYTES)
    except OSError as reason:
        raise Refused([_unreadable(file, reason, "a file with one input in JSON, or - for standard input")]) from None
    if len(body) >= ENOUGH_BYTES:
        raise Refused([TOO_MANY_BYTES])
    return body


def _unreadable(path: Path | str, reason: OSError, accepted: str) -> Fault:
    return Fault("", f"{quoted(path)} cannot be read: {reason.strerror or reason}.", accepted)


def _put(stream: Any, text: bytes) -> None:
    """Write UTF-8, whatever the terminal is set to."""
    binary = getattr(stream, "buffer", None)
    if binary is None:
        stream.write(text.decode(), ending="")
        return
    binary.write(text)
    binary.flush()
