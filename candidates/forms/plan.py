"""What is asked of a part of a plan: what is done, who leads it, and when it is looked at again."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.confirmation import Day
from candidates.membership import Member
from candidates.models import User
from candidates.queries.people import colleagues

FURTHEST = timedelta(days=5 * 366)


class PlanForm(forms.Form):
    """One part of a plan. The day is always entered by a person: no rule knows it."""

    action = forms.CharField(
        label=_("What is done"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say what is done.")},
    )
    owner = forms.CharField(
        label=_("Who leads it"),
        max_length=200,
        required=False,
        help_text=_("A person or a service, in words."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    member = forms.ModelChoiceField(
        label=_("Member of the clinic"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Nobody of the clinic"),
        help_text=_("Who then finds it in the clinic’s list."),
    )
    look_again = forms.DateField(
        label=_("Look again on"),
        widget=Day,
        error_messages={"required": _("Choose the day on which it is looked at again.")},
    )

    def __init__(self, *args: Any, by: Member, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        everybody = [one.user.pk for one in colleagues(by)]
        self.fields["member"].queryset = User.objects.filter(pk__in=everybody).order_by("name")  # type: ignore[attr-defined]

    def clean_look_again(self) -> date:
        """Return a day that is still to come and not absurdly far."""
        day: date = self.cleaned_data["look_again"]
        if day == self.initial.get("look_again"):
            return day
        if day < self.today:
            raise forms.ValidationError(_("This day is over. Choose a day to come."))
        if day > self.today + FURTHEST:
            raise forms.ValidationError(_("This is more than five years away. Check the year."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse a part of a plan that nobody leads."""
        given = super().clean() or self.cleaned_data
        if not given.get("owner") and not given.get("member"):
            self.add_error("owner", _("Say who leads it, in words or as a member of the clinic."))
        return given
