"""What a policy is called, where and of whom it speaks, and what it was read in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.confirmation import Day
from candidates.own_policies.beside import Document
from candidates.own_policies.checking import UNKNOWN_DATE, is_dated
from candidates.wording import marks

KINDS = [(kind, _(word)) for kind, word in marks.KINDS.items()]
ORIGINS = [
    ("published_oi", _("A publication on bone-anchored prostheses")),
    ("published_other", _("A publication on something else")),
    ("proposed", _("No publication: this clinic’s own practice")),
]
YES_NO = [("yes", _("Yes")), ("no", _("No"))]
# Under what name each stands among the words of a policy, and what it is read in.
IN_SHORT = "statement"
READING = ("document", "read_by", "origin")


class PolicyForm(forms.Form):
    """Everything about a policy but its requirements."""

    title = forms.CharField(
        label=_("Name"), max_length=200, help_text=_("As whoever issued it calls it."),
        error_messages={"required": _("Type the name of the policy.")},
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("Choose a kind")), *KINDS], error_messages={"required": _("Choose the kind.")}
    )
    jurisdiction = forms.CharField(
        label=_("Where it counts"), max_length=100, help_text=_("A country, a region, a fund, or your clinic alone."),
        error_messages={"required": _("Type where it counts.")},
    )  # fmt: skip
    levels = forms.MultipleChoiceField(
        label=_("Levels of amputation that it speaks of"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one level.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("What it says, in short"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In its own words. It stands above the requirements."),
        error_messages={"required": _("Type in short what it says.")},
    )  # fmt: skip
    origin = forms.ChoiceField(
        label=_("Where its rules come from"), choices=ORIGINS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose where its rules come from.")},
    )  # fmt: skip
    document = forms.CharField(
        label=_("Document"), max_length=500, required=False,
        help_text=_("Its title as printed. Leave it empty where there is none, as for a practice of your own."),
    )  # fmt: skip
    dated = forms.CharField(
        label=_("Date that the document bears"), max_length=20, required=False,
        help_text=_("A year, a month or a day: 2026, 2026-04 or 2026-04-10."),
    )  # fmt: skip
    read_on = forms.DateField(label=_("Read on"), widget=Day, required=False)
    read_by = forms.CharField(label=_("Read by"), max_length=200, required=False)
    complete = forms.ChoiceField(
        label=_("Was the text read to its end?"), choices=YES_NO, widget=forms.RadioSelect,
        help_text=_("Where it was not, a favourable result says “as far as read”."),
        error_messages={"required": _("Say whether the text was read to its end.")},
    )  # fmt: skip

    def __init__(self, *args: Any, levels: Mapping[str, str], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["levels"].choices = list(levels.items())  # type: ignore[attr-defined]
        self.today = today

    def clean_dated(self) -> str:
        """Return the date as editions have it; refuse what is neither year, month nor day."""
        dated: str = self.cleaned_data["dated"].strip() or UNKNOWN_DATE
        if not is_dated(dated):
            raise forms.ValidationError(_("Write a year, a month or a day: 2026, 2026-04 or 2026-04-10."))
        return dated

    def clean_read_on(self) -> date | None:
        """Refuse a day that is still to come."""
        day: date | None = self.cleaned_data["read_on"]
        if day is not None and day > self.today:
            raise forms.ValidationError(_("This day is still to come. Take the day on which it was read."))
        return day

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs together: a text that was read has a title, a day, and somebody who read it."""
        given = super().clean() or self.cleaned_data
        reads = given.get("complete") == "yes" and given.get("origin") != "proposed"
        if given.get("read_on") or reads:
            for name, says in _BELONGS.items():
                if name not in self.errors and not given.get(name):
                    self.add_error(name, says)
        return given

    def document_said(self) -> Document:
        """Return the policy as a draft without requirements."""
        given = self.cleaned_data
        policy = {name: given[name] for name in ("title", "kind", "jurisdiction", "dated", "levels", "complete")}
        read_on = given["read_on"].isoformat() if given["read_on"] else ""
        reading = {"read_on": read_on, **{name: given[name] for name in READING}}
        return {"policy": {**policy, "words": {IN_SHORT: given["words"]}}, "reading": reading}


def beginning(draft: Document) -> dict[str, Any]:
    """Return what stands in the form of a policy that is written already."""
    policy, reading = draft["policy"], draft["reading"]
    dated = "" if policy["dated"] == UNKNOWN_DATE else policy["dated"]
    return {**policy, **reading, "dated": dated, "words": policy["words"][IN_SHORT]}


_BELONGS = {
    "document": _("Type the title of the document that was read."),
    "read_on": _("Choose the day on which it was read."),
    "read_by": _("Type who read it."),
}
