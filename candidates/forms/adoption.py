"""What is asked of whoever adopts an edition of the knowledge for a clinic, or withdraws that."""

from typing import Any

from allauth.account.forms import ReauthenticateForm
from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.sign_in import plain

SIGNATURE = {"password": _("Your password, as your signature")}


class AdoptionForm(ReauthenticateForm):
    """Who read the edition and approves it, signed with the password. The edition is the one that the signer saw."""

    field_order = ("clinicians", "remarks", "edition", "edition_sha256", "password")
    clinicians = forms.CharField(
        label=_("Clinicians who read this edition and approve it"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Name at least one clinician with the profession.")},
    )
    remarks = forms.CharField(
        label=_("What was read, limits, remarks"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    # Without them another edition than the one in force was read.
    edition = forms.CharField(required=False, widget=forms.HiddenInput)
    edition_sha256 = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, SIGNATURE)
        self.fields["clinicians"].help_text = _("One to a line: the name, a comma, the profession.")

    def clean_clinicians(self) -> str:
        """Return a clinician on each line; refuse a line without a name or a profession."""
        lines = [line.strip() for line in self.cleaned_data["clinicians"].splitlines() if line.strip()]
        for line in lines:
            name, _comma, profession = line.partition(",")
            if not (name.strip() and profession.strip()):
                says = _("“%(line)s”: write the name, a comma, and the profession.")
                raise forms.ValidationError(says, params={"line": line})
        return "\n".join(lines)


class WithdrawalForm(ReauthenticateForm):
    """Why an adoption is withdrawn, signed with the password. `adoption` is the one that the signer saw."""

    field_order = ("reason", "adoption", "password")
    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why it is withdrawn.")},
    )
    adoption = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, SIGNATURE)
