"""What is asked of a clinic about itself."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.models import Clinic


class ClinicForm(forms.ModelForm):
    """Name, address and number for warning signs."""

    class Meta:
        model = Clinic
        fields = ("name", "address", "warning_contact")
        labels: ClassVar = {
            "name": _("Name of the clinic"),
            "address": _("Address, as it stands on your paper"),
            "warning_contact": _("Number for warning signs"),
        }
        help_texts: ClassVar = {
            "address": _("The letterhead of every report, line by line."),
            "warning_contact": _(
                "Where a person with a warning sign is to call today. It stands beside every warning sign, on the page "
                "and on paper."
            ),
        }
        widgets: ClassVar = {
            "name": forms.TextInput(attrs={"autocomplete": "organization"}),
            "address": forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
            "warning_contact": forms.TextInput(attrs={"autocomplete": "tel"}),
        }
