"""Forms that ask for no fact: their fields, and what is wrong with them."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.forms.team import ImpressionForm
from candidates.web.in_force import InForce
from candidates.web.styleguide.samples import Sample, only


class ExampleForm(forms.Form):
    """A field that is needed, one that is not, and a box."""

    name = forms.CharField(label=gettext_lazy("Name"))
    note = forms.CharField(label=gettext_lazy("Note"), required=False, help_text=gettext_lazy("Not judged."))
    agreed = forms.BooleanField(label=gettext_lazy("Read and agreed"), required=False)


def room(edition: InForce) -> list[Sample]:
    """Return the samples of forms and their errors."""
    form, wrong = ExampleForm(), ExampleForm({"name": ""})
    impression, unheard = ImpressionForm(), ImpressionForm({"says": "nothing"})
    errors = {"errors": [{"target": "id_name", "says": _("Name: write it.")}], "form": wrong}
    own = errors | {"heading_of_errors": _("Somebody else answered meanwhile")}
    return [
        Sample("form", _("The fields of a form, in a column."), ((_("Empty"), {"form": form}),), "form"),
        Sample(
            "form_field",
            _("One field of a form."),
            (
                (_("Needed"), {"field": form["name"]}),
                (_("Optional, with help"), {"field": form["note"]}),
                (_("A box"), {"field": form["agreed"]}),
                (_("Wrong"), {"field": wrong["name"]}),
            ),
            "form",
        ),
        Sample(
            "form_choices",
            _("A choice of a form."),
            ((_("Open"), {"field": impression["says"]}), (_("Wrong"), {"field": unheard["says"]})),
            "form",
        ),
        Sample("form_errors", _("At the head of a page whose form was refused."), only({"form": wrong}), "to_mend"),
        Sample(
            "errors",
            _("The same for questions."),
            ((_("To mend"), errors), (_("Under a heading of its own"), own)),
            "to_mend",
        ),
    ]
