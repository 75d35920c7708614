"""`manage.py load_knowledge`: put an edition of the knowledge into the catalogue."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from candidates.actions import editions
from candidates.engine.loading import KnowledgeError, Tree, read_tree
from candidates.knowledge import OURS
from candidates.knowledge.checking import check

COUNTED = ("facts", "criteria", "systems", "policies", "sources")


class Command(BaseCommand):
    """Reads an edition, refuses it where anything in it is wrong, and loads it, whole or not at all."""

    help = "Load an edition of the knowledge. One that is loaded already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the folder to read."""
        told = "the folder of the edition (default: Osseo's own)"
        parser.add_argument("--knowledge", type=Path, default=OURS, metavar="DIR", help=told)

    def handle(self, *, knowledge: Path, verbosity: int, **options: Any) -> None:
        """Load the edition and say so in one line; CommandError, after every fault that was found."""
        try:
            tree = self._checked(knowledge)
            loaded = editions.load(tree, now=timezone.now())
        except KnowledgeError as fault:
            raise CommandError(f"Nothing was loaded. {fault}") from None
        if verbosity:
            self.stdout.write(_in_words(loaded, tree))

    def _checked(self, folder: Path) -> Tree:
        tree = read_tree(folder)
        faults = list(check(tree))
        for fault in faults:
            self.stderr.write(str(fault))
        if faults:
            raise CommandError(f"Nothing was loaded. Faults found: {len(faults)}.")
        return tree


def _in_words(loaded: editions.Loaded, tree: Tree) -> str:
    if not loaded.is_new:
        return f"Edition {loaded.edition} is already loaded."
    counts = ", ".join(f"{len(tree[part])} {part}" for part in COUNTED)
    return f"Edition {loaded.edition} is loaded: {counts}."
