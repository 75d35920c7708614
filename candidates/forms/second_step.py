"""What is asked at the second step: allauth's forms with our labels, and with the keys of numbers on a tablet."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.sign_in import plain


def of_digits(form: forms.Form) -> None:
    """Let a code be typed with the keys of numbers."""
    plain(form, {"code": _("Code")})
    form.fields["code"].widget.attrs["inputmode"] = "numeric"


class Code(AuthenticateForm):
    """A code from the app, or one of the codes put aside."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        of_digits(self)
        self.fields["code"].help_text = _("Six digits from the app, or eight of those that you put aside.")


class FirstCode(ActivateTOTPForm):
    """The first code from the app, which shows that the two understand each other."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        of_digits(self)
        self.fields["code"].help_text = _("The six digits that the app shows now.")


class NewPasskey(AddWebAuthnForm):
    """A passkey: what it is called, and what the device made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone = _("It opens the door without the password")
        plain(self, {"name": _("Name of the passkey"), "passwordless": alone})
        self.fields["name"].help_text = _("So that you know it again: Phone, Laptop at the clinic.")
        self.initial["passwordless"] = True
