"""`manage.py check_knowledge`: say of an edition that it is in order, or everything that is wrong with it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from candidates.engine.loading import KnowledgeError, Tree, read_tree
from candidates.knowledge import OURS
from candidates.knowledge.checking import check, counts

TOLD = ("criteria", "facts", "systems", "policies", "sources")


class Command(BaseCommand):
    """Reads an edition and checks it; loads nothing, and needs no database."""

    help = "Check an edition of the knowledge and print every fault with its file, its line and how to mend it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the folder to read, and whether to count."""
        told = "the folder of the edition (default: Osseo's own)"
        parser.add_argument("--knowledge", type=Path, default=OURS, metavar="DIR", help=told)
        parser.add_argument("--counts", action="store_true", help="print how many of each kind the edition holds")

    def handle(self, *, knowledge: Path, counts: bool, **options: Any) -> None:
        """Print that the edition is in order; CommandError, after every fault, where it is not."""
        tree = self._in_order(knowledge)
        self.stdout.write(_in_words(tree))
        if counts:
            self.stdout.write(_table(tree))

    def _in_order(self, folder: Path) -> Tree:
        tree: Tree = {}
        try:
            tree = read_tree(folder)
            faults = check(tree)
        except KnowledgeError as unreadable:
            faults = [unreadable]
        for fault in faults:
            self.stderr.write(str(fault))
        if faults:
            raise CommandError(f"Faults found: {len(faults)}.")
        return tree


def _in_words(tree: Tree) -> str:
    counted = counts(tree)
    told = ", ".join(f"{counted[kind]} {kind}" for kind in TOLD)
    return f"Knowledge {tree['edition']['name']} is in order: {told}."


def _table(tree: Tree) -> str:
    counted = counts(tree)
    width = max(map(len, counted))
    return "\n".join(f"{kind:<{width}}  {number:>4}" for kind, number in counted.items())
