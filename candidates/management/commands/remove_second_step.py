"""`manage.py remove_second_step ADDRESS`: the password alone lets somebody in again who lost phone and codes."""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError

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
        if not Authenticator.objects.filter(user=user).delete()[0]:
            raise CommandError(f"{user.email} has no second step.")
        self.stdout.write(f"{user.email} signs in with the password alone from now on.")
