"""What is asked of somebody who writes a letter: the text of a paragraph, and which text of a policy was read."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.confirmation import Day
from candidates.letter_edits import LONGEST


class ParagraphForm(forms.Form):
    """What is printed in place of the generated text. `seen` is what the writer saw of it."""

    text = forms.CharField(
        label=_("What is printed"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "lang": "en-GB", "dir": "ltr"}),
        error_messages={"required": _("Write what is printed here, or put the generated text back.")},
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)


class TextReadForm(forms.Form):
    """That the current text of a policy was read, and the day that this text bears."""

    dated = forms.DateField(
        label=_("The day that the current text bears"),
        widget=Day,
        help_text=_("As it is printed on it."),
        error_messages={"required": _("Give the day that is printed on the text.")},
    )
    read = forms.BooleanField(
        label=_("I have read the current text of this policy, to its end"),
        error_messages={"required": _("Tick this only where you have read it. Without it the letter is not issued.")},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_dated(self) -> date:
        """Return a day that is not to come."""
        day: date = self.cleaned_data["dated"]
        if day > self.today:
            raise forms.ValidationError(_("This day is still to come. Give the day that is printed on the text."))
        return day
