"""What holds and what gives way: falls and overloads, signs of loosening, the connector, and parts exchanged."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import EntryForm
from candidates.forms.aftercare.fields import day, line, one_of, words, yes_no


class Mishap(EntryForm):
    """A fall, an overload, a tripped fail-safe, a fever: what somebody looks at first."""

    kind = "mishap"
    title = _("Something happened")
    in_short = ("what", "how")

    what = one_of(
        _("What happened"),
        {
            "fall": _("A fall"),
            "overload": _("An overload"),
            "failsafe": _("The fail-safe tripped or its pin broke"),
            "fracture": _("A fracture"),
            "fever": _("Fever"),
            "other": _("Something else"),
        },
        required=True,
    )
    how = words(_("How it happened"), required=True)
    harm = words(
        _("What it did"), help_text=_("To the person, the stoma, the implant, the connector or the prosthesis.")
    )
    done = words(_("What was done"))


class Loosening(EntryForm):
    """Signs that can belong to loosening. Loosening is a story; no score is made of it."""

    kind = "loosening"
    title = _("Signs of loosening")
    in_short = ("signs", "since")
    lead = _("What the person tells and what was seen. No score and no diagnosis is made of it.")

    signs = forms.MultipleChoiceField(
        label=_("Signs"),
        choices={
            "start_up_pain": _("New pain with the first steps"),
            "loading_pain": _("Pain on loading or twisting"),
            "toggle": _("Toggle"),
            "clicking": _("Clicking at the stem"),
            "widening": _("A widening line, as a surgeon read the radiograph"),
            "migration": _("Migration, as a surgeon read the radiograph"),
        },
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one sign.")},
    )
    since = words(_("Since when, and what changed"), required=True)
    done = words(_("What was done"))


class Connector(EntryForm):
    """A check of the connector by the maker's list."""

    kind = "connector"
    title = _("Connector check")
    in_short = ("play", "wear", "corrosion", "failsafe", "note")
    lead = _("By the list of the product. Release torques are unknown here: no number is given.")

    by_list = line(_("List that was followed"), required=True, help_text=_("Document and revision of the maker."))
    torque = line(_("Torque of the bolts"), help_text=_("As the maker’s sheet has it."))
    driver = line(_("Torque driver"), help_text=_("Serial number, and the day on which it was calibrated."))
    play = yes_no(_("Play"))
    wear = yes_no(_("Wear"))
    corrosion = yes_no(_("Corrosion"))
    failsafe = one_of(_("Fail-safe"), {"intact": _("Intact"), "tripped": _("Tripped"), "none": _("There is none")})
    note = words(_("What was found and done"))

    def clean(self) -> dict[str, Any]:
        """Refuse a tripped fail-safe without a word why."""
        given = super().clean()
        if given.get("failsafe") == "tripped" and not given.get("note"):
            self.add_error("note", _("Say why the fail-safe tripped."))
        return given


class Part(EntryForm):
    """A part that was exchanged."""

    kind = "part"
    title = _("Part exchanged")
    in_short = ("part", "why")

    part = line(_("Part"), required=True)
    taken_out = line(_("Taken out"), help_text=_("Serial or lot number."))
    put_in = line(_("Put in"), help_text=_("Serial or lot number."))
    why = one_of(
        _("Why"),
        {
            "broken": _("Broken"),
            "worn": _("Worn"),
            "loose": _("Loose"),
            "failsafe": _("Fail-safe tripped"),
            "planned": _("Planned exchange"),
            "fit": _("Another part suits better"),
            "infection": _("Infection"),
            "other": _("Another reason"),
        },
        required=True,
    )
    where = one_of(_("Where"), {"clinic": _("In the clinic"), "theatre": _("In the operating theatre")})
    next_on = day(_("Look again on"))
    note = words(_("Note"))
    days_to_come = ("next_on",)
