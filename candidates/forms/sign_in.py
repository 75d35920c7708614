"""What is asked at the door: allauth's forms with our labels, and without words that vanish when one types."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

HOW_A_PASSWORD_IS = _("At least twelve characters. Three words that do not belong together make a good one.")

# What is said where one of allauth's fields was left empty, by its name.
MISSING: dict[str, Any] = {
    "login": _("Type your e-mail address."),
    "email": _("Type your e-mail address."),
    "password": _("Type your password."),
    "oldpassword": _("Type the password that you have so far."),
    "password1": _("Type a new password."),
    "password2": _("Type the new password once more."),
    "code": _("Type the code."),
}


def plain(form: forms.Form, labels: dict[str, Any]) -> None:
    """Give fields these labels, take their placeholders away, and let them say what is missing where they are empty."""
    for name, field in form.fields.items():
        field.label = labels.get(name, field.label)
        field.error_messages["required"] = MISSING.get(name, field.error_messages["required"])
        field.help_text = ""
        field.widget.attrs.pop("placeholder", None)


class SignIn(LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        remember = _("Keep me signed in for eight hours, also when I close the browser")
        plain(self, {"login": _("E-mail address"), "password": _("Password"), "remember": remember})
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ForgottenPassword(ResetPasswordForm):
    """The address to which a way to a new password is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, {"email": _("E-mail address")})


class NewPassword(ResetPasswordKeyForm):
    """A new password, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, {"password1": _("New password"), "password2": _("New password, once more")})
        self.fields["password1"].help_text = HOW_A_PASSWORD_IS


class OtherPassword(ChangePasswordForm):
    """The password so far, and a new one, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {"oldpassword": _("Password so far"), "password1": _("New password")}
        plain(self, {**labels, "password2": _("New password, once more")})
        self.fields["password1"].help_text = HOW_A_PASSWORD_IS


class PasswordAgain(ReauthenticateForm):
    """The password once more, before something is changed at the door."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, {"password": _("Password")})
