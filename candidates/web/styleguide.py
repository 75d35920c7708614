"""The style guide: components in their states, with nothing in them that is of anybody."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from candidates.forms.answer_field import NOT_KNOWN, Given
from candidates.web import words
from candidates.web.fields import Field, field_of
from candidates.web.in_force import InForce, in_force


class ExampleForm(forms.Form):
    """A field that is wrong, one that is not needed, and a box."""

    name = forms.CharField(label=gettext_lazy("Name"))
    note = forms.CharField(label=gettext_lazy("Note"), required=False, help_text=gettext_lazy("Not judged."))
    agreed = forms.BooleanField(label=gettext_lazy("Read and agreed"), required=False)


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the components of the pages, each in its states."""
    known = in_force()
    states = ("done", "open", "ahead")
    shown: dict[str, Any] = {
        "marks": [*words.OUTCOMES.values(), *words.EFFECTS.values(), words.NEUTRAL],
        "verdicts": list(words.REFERRALS.values()),
        "bases": [*words.BASES.values(), *words.LIMIT_STATUSES.values()],
        "tags": [_("Provisional"), _("Draft"), _("Demonstration"), _("Superseded")],
        "errors": [{"target": "id_name", "says": _("Name: write it.")}],
        "warnings": [_("Fever")],
        "rows": [{"state": state} for state in states],
        "form": ExampleForm({"name": ""}),
        "fields": _fields(known),
    }
    return render(request, "candidates/styleguide.html", shown)


def _fields(known: InForce) -> list[Field]:
    """A number with its unit, one that is not known, one that is wrong, and a choice."""
    facts = known.knowledge.facts
    wrong = (_("820 kg is heavier than anybody. Did you mean 82 kg?"),)
    return [
        field_of(facts["body_weight"], Given(("82",), "kg"), known, name="typed"),
        field_of(facts["body_weight"], Given((NOT_KNOWN,)), known, name="open"),
        field_of(facts["body_weight"], Given(("820",), "kg"), known, name="wrong", errors=wrong),
        field_of(facts["smoking"], Given(("never",)), known, name="chosen"),
    ]
