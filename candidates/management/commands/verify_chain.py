"""`manage.py verify_chain`: does what was saved still stand as it was saved?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from candidates.actions import chain
from candidates.models import Clinic


class Command(BaseCommand):
    """Goes through the chain of every clinic, or of one, and says which row was changed, removed or re-ordered."""

    help = "Verify the chain of answer revisions and conclusions of every clinic."

    def add_arguments(self, parser: CommandParser) -> None:
        """A clinic may be named."""
        parser.add_argument("--clinic", help="name of one clinic; all where it is left out")

    def handle(self, *args: Any, clinic: str | None = None, **options: Any) -> None:
        """Verify, and end with status 1 where a chain does not hold."""
        clinics = Clinic.objects.order_by("name")
        if clinic:
            clinics = clinics.filter(name=clinic)
            if not clinics:
                raise CommandError(f"There is no clinic named {clinic!r}.")
        broken = sum(self._verified(each) for each in clinics)
        if broken:
            raise CommandError(f"Breaks found: {broken}.")

    def _verified(self, clinic: Clinic) -> int:
        """Print what was found in one chain, and return how many breaks it has."""
        breaks = chain.verify(clinic)
        for found in breaks:
            self.stderr.write(f"{clinic}: at link {found.position}: {found.wrong}")
        if not breaks:
            self.stdout.write(f"{clinic}: {clinic.chain_length} links, all as they were written.")
        return len(breaks)
