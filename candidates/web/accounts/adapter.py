"""What signing in means here: on invitation only, without a message that moves, and first to one's own work."""

from functools import partial
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from candidates.actions import door
from candidates.models import User
from candidates.web.access import member_in
from candidates.web.clinic.first_page import first_page


class Accounts(DefaultAccountAdapter):
    """How allauth treats accounts here."""

    error_messages = {  # noqa: RUF012
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed. Ask your clinic's administrator."),
        "email_password_mismatch": _(
            "Address and password do not belong together. Check both; after five tries the door shuts for a quarter "
            "of an hour. If you forgot the password, set a new one."
        ),
        "enter_current_password": _("This is not the password so far. Type the one you signed in with."),
        "same_as_current": _("This is the password so far. Choose another."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account without an invitation."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing beside the page: the page that follows says it."""

    @transaction.atomic
    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Set a new password, which ends all other sessions of the user, and note that in the user's clinics."""
        super().set_password(user, password)
        if isinstance(user, User):
            door.note("set a new password", user, at=now())

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Write about a change once it is kept: a slow mail server holds nobody else's writing up."""
        transaction.on_commit(partial(super().send_notification_mail, *args, **kwargs))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Where somebody goes who signed in to go nowhere in particular."""
        return first_page(member_in(request))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """The page that says that the password was changed."""
        return reverse("account_password_changed")

    def get_reauthentication_methods(self, user: AbstractBaseUser | AnonymousUser) -> list[dict[str, str]]:
        """How somebody shows once more who they are: by the password, which everybody has."""
        return [{"id": "reauthenticate", "url": reverse("account_reauthenticate")}] if user.is_authenticated else []
