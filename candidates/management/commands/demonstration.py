"""`manage.py demonstration`: make the demonstration clinic, or make it anew."""

import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from candidates.demonstration.building import NAME, USERS, build
from candidates.demonstration.removing import remove
from candidates.models import Clinic, Role
from candidates.queries.editions import NoEditionError

WORDS = ("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heath", "inlet", "junco", "kelp", "larch")


class Command(BaseCommand):
    """Makes the demonstration clinic where there is none, and prints how to sign in."""

    help = "Make the demonstration clinic with published and invented people; --reset makes it anew."

    def add_arguments(self, parser: CommandParser) -> None:
        """It can be made anew."""
        parser.add_argument("--reset", action="store_true", help="remove the demonstration clinic first")

    def handle(self, *args: Any, reset: bool = False, verbosity: int = 1, **options: Any) -> None:
        """Make the clinic, and say how to sign in; CommandError where no edition is there to judge by."""
        password = kept_password(Path(settings.KEPT) / "demonstration_password")
        try:
            self._make(password, anew=reset)
        except NoEditionError as reason:
            raise CommandError(str(reason)) from None
        if verbosity:
            email = USERS[Role.PROSTHETIST][0]
            self.stdout.write(f"Demonstration clinic: sign in as {email} with the password {password}")

    @transaction.atomic
    def _make(self, password: str, *, anew: bool) -> None:
        if anew:
            remove()
        if not Clinic.objects.filter(name=NAME, is_demonstration=True).exists():
            build(password, at=timezone.now())


def kept_password(file: Path) -> str:
    """Return this machine's password for the demonstration, made the first time."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text("-".join(secrets.choice(WORDS) for _ in range(4)) + f"-{secrets.randbelow(90) + 10}")
    return file.read_text().strip()
