"""What happens beside the plan: the operation, the diary of load and pain, and the signatures of the team."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import EntryForm
from candidates.forms.aftercare.fields import count, day, kilograms, line, one_of, pain, words


class Operation(EntryForm):
    """An operation: what was done, and whom to ring."""

    kind = "operation"
    title = _("Operation")
    in_short = ("what", "system")

    what = one_of(
        _("What was done"),
        {
            "first_stage": _("First stage"),
            "second_stage": _("Second stage"),
            "single_stage": _("In a single stage"),
            "revision": _("Revision"),
            "removal": _("Removal of the implant"),
            "soft_tissue": _("Surgery on the soft tissue or the stoma"),
        },
        required=True,
    )
    system = line(_("Implant system"), required=True, help_text=_("As it stands on the implant card."))
    lot = line(_("Sizes and lot numbers"), help_text=_("As they stand on the labels of the implant."))
    ring = line(_("Whom to ring"), help_text=_("Name and number, for the person’s sheet: day and night."))
    next_on = day(_("First visit on"), help_text=_("Intervals differ between centres; the day is yours."))
    note = words(_("Note"))
    days_to_come = ("next_on",)


class Load(EntryForm):
    """One line of the load diary."""

    kind = "load"
    title = _("Load and pain")
    in_short = ("measured", "pain_during", "pain_next_morning", "aid")
    lead = _("A missed day is not a failure. What was not measured is left empty.")

    measured = kilograms(
        _("Load on the scale in kg"),
        required=False,
        help_text=_("The most of the day. A scale reads straight down and not along the implant: the bone may carry "
                    "another load."),
    )  # fmt: skip
    minutes = count(_("Minutes each time"), most=600)
    sets = count(_("How many times"), most=50)
    pain_before = pain(_("Pain before"))
    pain_during = pain(_("Pain during"))
    pain_next_morning = pain(_("Pain the next morning"))
    aid = one_of(
        _("Walking aid"),
        {
            "none_standing": _("Standing or sitting only"),
            "bars": _("Bars"),
            "two_crutches": _("Two crutches"),
            "one_crutch": _("One crutch"),
            "without": _("Without"),
            "other": _("Another"),
        },
    )
    note = words(_("Note"))

    def clean(self) -> dict[str, Any]:
        """Refuse a line that says nothing."""
        given = super().clean()
        if not self.errors and not set(self.document()):
            self.add_error("measured", _("Give at least one thing that was measured or felt."))
        return given


class Signature(EntryForm):
    """A member of the team signs the loading plan."""

    kind = "signature"
    title = _("Signature under the plan")
    in_short = ("agrees", "why")
    answers: ClassVar = ("plan",)

    agrees = one_of(_("How you see it"), {"yes": _("I agree"), "no": _("I do not agree")}, required=True)
    why = words(_("Why"), help_text=_("Needed where you do not agree."))

    def clean(self) -> dict[str, Any]:
        """Refuse a disagreement without its reason."""
        given = super().clean()
        if given.get("agrees") == "no" and not given.get("why"):
            self.add_error("why", _("Say why you do not agree."))
        return given
