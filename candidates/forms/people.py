"""What is asked about a person: name, birth date, number, residual limbs; and what filters the list of people."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Knowledge
from candidates.forms.of_the_edition import OfTheEdition
from candidates.models import Candidate, ResidualLimb, State

EARLIEST = 120  # years


class CandidateForm(forms.ModelForm):
    """A person as the clinic knows them."""

    class Meta:
        model = Candidate
        fields = ("family_name", "given_names", "birth_date", "reference", "note")
        labels: ClassVar = {
            "family_name": _("Family name"),
            "given_names": _("Given names"),
            "birth_date": _("Date of birth"),
            "reference": _("Your own number"),
            "note": _("Note"),
        }
        help_texts: ClassVar = {
            "birth_date": _("The age is worked out from it. Leave it empty where it is not known."),
            "reference": _("As it stands in your records. Not needed."),
            "note": _("Not judged and not printed."),
        }
        error_messages: ClassVar = {
            "family_name": {"required": _("Type the family name.")},
            "given_names": {"required": _("Type the given names.")},
        }
        widgets: ClassVar = {
            "family_name": forms.TextInput(attrs={"autocomplete": "off"}),
            "given_names": forms.TextInput(attrs={"autocomplete": "off"}),
            "birth_date": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "reference": forms.TextInput(attrs={"autocomplete": "off"}),
            "note": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, today: date, clinic: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.instance.clinic = clinic

    def clean_birth_date(self) -> date | None:
        """Return a day that is neither to come nor longer ago than anyone lives."""
        birth_date: date | None = self.cleaned_data["birth_date"]
        if birth_date and birth_date > self.today:
            raise forms.ValidationError(_("This day lies in the future. Check the year."))
        if birth_date and birth_date.year < self.today.year - EARLIEST:
            raise forms.ValidationError(_("This is more than 120 years ago. Check the year."))
        return birth_date

    def _get_validation_exclusions(self) -> set[str]:
        """Let the clinic take part, so that a number given twice is said at its field."""
        return super()._get_validation_exclusions() - {"clinic"}  # type: ignore[misc]


class LimbForm(forms.Form):
    """One residual limb: where it is."""

    level = forms.ChoiceField(
        label=_("Level of amputation"), widget=OfTheEdition, error_messages={"required": _("Choose the level.")}
    )
    side = forms.ChoiceField(
        label=_("Side"), required=False, help_text=_("The person’s own left or right."), widget=OfTheEdition
    )

    def __init__(self, *args: Any, knowledge: Knowledge, optional: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        levels = [(id, name) for id, name in knowledge.facts["level"].options.items() if id != "none"]
        sides = list(knowledge.facts["side"].options.items())
        nothing = _("Not recorded yet") if optional else _("Choose")
        self.fields["level"].choices = [("", nothing), *levels]  # type: ignore[attr-defined]
        self.fields["level"].required = not optional
        self.fields["side"].choices = [("", _("Not recorded")), *sides]  # type: ignore[attr-defined]

    def limbs(self) -> list[tuple[str, str]]:
        """Return the limb as level and side; none where no level was chosen."""
        level = self.cleaned_data.get("level")
        return [(level, self.cleaned_data["side"])] if level else []


class SideForm(forms.Form):
    """The side of a limb that was recorded without."""

    side = forms.ChoiceField(
        label=_("Side"),
        help_text=_("The person’s own left or right. It cannot be changed afterwards."),
        widget=OfTheEdition,
        error_messages={"required": _("Choose the side.")},
    )

    def __init__(self, *args: Any, knowledge: Knowledge, limb: ResidualLimb, **kwargs: Any) -> None:
        # Several limbs of one page may be without a side.
        super().__init__(*args, **{"auto_id": f"id_%s_{limb.pk}", **kwargs})
        self.limb = limb
        sides = list(knowledge.facts["side"].options.items())
        self.fields["side"].choices = [("", _("Choose")), *sides]  # type: ignore[attr-defined]


class FilterForm(forms.Form):
    """What the list of people shows. A name to search for is never part of an address."""

    state = forms.ChoiceField(label=_("State"), required=False)
    level = forms.ChoiceField(label=_("Level"), required=False, widget=OfTheEdition)
    archived = forms.ChoiceField(
        label=_("Show"), required=False, choices=[("", _("People in the list")), ("yes", _("Archived people"))]
    )
    sort = forms.ChoiceField(
        label=_("Sorted by"),
        required=False,
        choices=[
            ("", _("Name")),
            ("-name", _("Name, backwards")),
            ("changed", _("Latest change")),
            ("added", _("Latest added")),
        ],
    )

    def __init__(self, *args: Any, knowledge: Knowledge, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        states = [("none", _("No assessment yet")), *State.choices]
        levels = [(id, name) for id, name in knowledge.facts["level"].options.items() if id != "none"]
        self.fields["state"].choices = [("", _("Any")), *states]  # type: ignore[attr-defined]
        self.fields["level"].choices = [("", _("Any")), *levels]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """Return the filters as the query of the list takes them; what is no choice is left out."""
        self.full_clean()
        given = self.cleaned_data
        return {
            "state": given.get("state", ""),
            "level": given.get("level", ""),
            "archived": given.get("archived") == "yes",
            "sort": given.get("sort") or "name",
        }


class SameNameForm(forms.Form):
    """Said where somebody of the same name is there already."""

    another_person = forms.BooleanField(
        label=_("This is another person"),
        error_messages={"required": _("Tick this where it is another person, or open the one in the list.")},
    )
