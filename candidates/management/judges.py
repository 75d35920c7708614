"""By which knowledge a command judges: the edition that was loaded last, or one in a folder, without any database."""

from pathlib import Path

from django.core.management.base import CommandError, CommandParser
from django.db import DatabaseError

from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.faults import Fault, Refused, quoted
from candidates.engine.loading import KnowledgeError, read_tree
from candidates.engine.rulebook import Rulebook
from candidates.knowledge.checking import check
from candidates.queries.editions import EditionAlteredError, NoEditionError
from candidates.queries.judging import current_judge


def ask_for_knowledge(parser: CommandParser) -> None:
    """Add the option that names a folder with an edition."""
    told = "an edition in YAML to judge by, without any database (default: the edition that was loaded last)"
    parser.add_argument("--knowledge", type=Path, metavar="DIR", help=told)


def judge_by(folder: Path | None, command: str) -> Judge:
    """Return the judge of an edition in a folder, or of the one in force.

    Raises Refused with everything that is wrong with that folder; CommandError where no edition can be had.
    """
    return _judge_in(folder) if folder else _judge_in_force(command)


def unreadable(path: Path | str, reason: OSError, accepted: str) -> Fault:
    """Return the fault of a file that cannot be read."""
    return Fault("", f"{quoted(path)} cannot be read: {reason.strerror or reason}.", accepted)


def _judge_in_force(command: str) -> Judge:
    try:
        return current_judge()
    except (NoEditionError, EditionAlteredError) as reason:
        raise CommandError(str(reason)) from None
    except DatabaseError as reason:
        raise CommandError(
            f"The database cannot be read: {reason}. Prepare it with `make run`, or name an edition: "
            f"python manage.py {command} --knowledge candidates/knowledge"
        ) from None


def _judge_in(folder: Path) -> Judge:
    try:
        tree = read_tree(folder)
    except KnowledgeError as fault:
        raise Refused([_told(fault)]) from None
    except OSError as reason:
        raise Refused([unreadable(folder, reason, "a folder with an edition in YAML")]) from None
    faults = check(tree)
    if faults:
        raise Refused(map(_told, faults))
    return Judge(Rulebook(build(tree)))


def _told(fault: KnowledgeError) -> Fault:
    """Return a fault of the knowledge in the shape of a fault of an input."""
    return Fault(f"{fault.file}, line {fault.line}", fault.wrong, fault.mend)
