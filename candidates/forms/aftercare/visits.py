"""Follow-up: visits with the day of the next one, radiographs, and a note that closes something."""

from typing import Any, ClassVar

from django.forms import ChoiceField
from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import EntryForm
from candidates.forms.aftercare.fields import Number, count, day, one_of, words, yes_no
from candidates.roles import Act

SEEN_IN_A_ZONE = {
    "none": _("None"),
    "line": _("Line"),
    "resorption": _("Resorption"),
    "thickening": _("Thickening"),
    "cannot_judge": _("Cannot judge"),
}


def zone(label: Any) -> ChoiceField:
    """Return a field for what is seen in one zone around the stem."""
    return one_of(label, SEEN_IN_A_ZONE)


class Visit(EntryForm):
    """A visit of the follow-up, and the day of the next one as the clinic sets it."""

    kind = "visit"
    title = _("Follow-up visit")
    in_short = ("seen", "next_on")

    seen = words(_("What was seen"), required=True)
    wear_hours = Number(label=_("Hours a day with the prosthesis"), required=False, max_value=24)
    days_without = count(_("Days without the prosthesis since the last visit"), most=400)
    antibiotics = count(_("Courses of antibiotic since the last visit"), most=100)
    again = one_of(_("Would choose it again"), {"yes": _("Yes"), "no": _("No"), "not_sure": _("Not sure")})
    next_on = day(_("Next visit on"), help_text=_("Intervals differ between centres; the day is yours."))
    days_to_come = ("next_on",)


class Radiograph(EntryForm):
    """What a surgeon sees around the stem, zone by zone. Nothing is added up and no picture is analysed."""

    kind = "radiograph"
    title = _("Radiograph")
    in_short = ("same_projection", "note")
    lead = _(
        "Front and side, in the same projection as before. Zones have been published and none is standard: number "
        "these seven as your centre does. Nothing is added up."
    )
    act = Act.READ_RADIOGRAPH

    same_projection = yes_no(_("Same projection as before"))
    zone_1 = zone(_("Zone 1"))
    zone_2 = zone(_("Zone 2"))
    zone_3 = zone(_("Zone 3"))
    zone_4 = zone(_("Zone 4"))
    zone_5 = zone(_("Zone 5"))
    zone_6 = zone(_("Zone 6"))
    zone_7 = zone(_("Zone 7"))
    note = words(_("In words"))

    def clean(self) -> dict[str, Any]:
        """Refuse a reading that says nothing."""
        given = super().clean()
        if not self.errors and not self.document():
            self.add_error("note", _("Say what was seen, zone by zone or in words."))
        return given


class Closing(EntryForm):
    """Somebody looked at an entry and closes it with a note."""

    kind = "closing"
    title = _("Closing note")
    in_short = ("note",)
    answers: ClassVar = (
        "load",
        "mishap",
        "loosening",
        "infection",
        "knee",
        "knee_elsewhere",
        "operation",
        "visit",
        "part",
    )

    note = words(_("What was found and decided"), required=True)
