"""What is asked of a clinic about itself."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Knowledge
from candidates.forms import units
from candidates.models import Clinic


class ClinicForm(forms.ModelForm):
    """Name, address, number for warning signs, the sheet, and the units that the clinic prefers."""

    class Meta:
        model = Clinic
        fields = ("name", "address", "warning_contact", "paper_size")
        labels: ClassVar = {
            "name": _("Name of the clinic"),
            "address": _("Address, as it stands on your paper"),
            "warning_contact": _("Number for warning signs"),
            "paper_size": _("Paper"),
        }
        help_texts: ClassVar = {
            "address": _("The letterhead of every report, line by line."),
            "warning_contact": _(
                "Where a person with a warning sign is to call today. It stands beside every warning sign, on the page "
                "and on paper."
            ),
            "paper_size": _("Every file is set on it, unless another is asked for beside the link."),
        }
        error_messages: ClassVar = {
            "name": {"required": _("Type the name of the clinic.")},
            "paper_size": {"required": _("Choose a size of paper.")},
        }
        widgets: ClassVar = {
            "name": forms.TextInput(attrs={"autocomplete": "organization"}),
            "address": forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
            "warning_contact": forms.TextInput(attrs={"autocomplete": "tel"}),
        }

    def __init__(self, *args: Any, knowledge: Knowledge, unit_words: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.knowledge = knowledge
        self.fields.update(units.fields(knowledge, self.instance.preferred_units, unit_words))

    def clean(self) -> dict[str, Any]:
        """Return what was given, the units gathered as the clinic keeps them."""
        given = super().clean() or self.cleaned_data
        return {**given, "preferred_units": units.chosen(given, self.knowledge)}
