"""`manage.py new_clinic CLINIC ADDRESS`: a clinic of one's own, and who invites everybody else."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from candidates.actions.founding import found


class Command(BaseCommand):
    """Makes a clinic with its first administrator, and says how to go on."""

    help = "Make a clinic whose first administrator has this e-mail address; the administrator invites everybody else."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the clinic's name, and the address and the name of its administrator."""
        parser.add_argument("clinic", help="the name of the clinic, as it stands on its paper")
        parser.add_argument("address", help="the e-mail address of its first administrator")
        parser.add_argument(
            "--name", default="", help="the administrator's name, as it stands beside what they confirm"
        )

    def handle(self, *args: Any, clinic: str, address: str, name: str = "", **options: Any) -> None:
        """Make it, and say what the administrator does next."""
        try:
            member = found(clinic, address, person=name, at=timezone.now())
        except ValidationError as wrong:
            raise CommandError(" ".join(wrong.messages)) from None
        self.stdout.write(f"{member.clinic} is made, and {member.user.email} is its administrator.")
        if member.user.has_usable_password():
            self.stdout.write("They sign in as before, press the name at the top and choose this clinic.")
            return
        door = f"{settings.PUBLIC_ADDRESS}{reverse('account_reset_password')}"
        self.stdout.write(f"They open {door} , type the address, and choose a password from the letter that comes.")
