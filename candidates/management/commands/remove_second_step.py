"""`manage.py remove_second_step ADDRESS`: the password alone lets somebody in again who lost phone and codes.

It is noted in the audit of each of their clinics. Where one of these asks a second step, another is set up first.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now

from candidates.actions.door import take_second_step_away
from candidates.models import User


class Command(BaseCommand):
    """Takes the second step of one account away."""

    help = "Take the second step at the door from an account whose owner has lost phone, passkeys and codes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address of the account."""
        parser.add_argument("address", help="the e-mail address of the account")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        """Take it away and say what follows."""
        user = User.objects.filter(email__iexact=address.strip()).first()
        if user is None:
            raise CommandError(f"No account has the address {address}.")
        if not take_second_step_away(user, at=now()):
            raise CommandError(f"{user.email} has no second step.")
        self.stdout.write(f"{user.email} signs in with the password alone from now on.")
