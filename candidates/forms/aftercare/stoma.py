"""The opening in the skin: the daily regime, how it looks, and infections."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import EntryForm
from candidates.forms.aftercare.fields import count, day, line, one_of, pain, words, yes_no
from candidates.roles import Act

# The grade at which the implant failed, and the only one that the classification treats by taking it out.
LOST = "4"


class Regime(EntryForm):
    """What was agreed about washing the stoma."""

    kind = "regime"
    title = _("Washing regime")
    in_short = ("what", "who")

    what = words(_("What is done, and how often"), required=True, help_text=_("As it was taught to the person."))
    who = one_of(
        _("Who does it"),
        {"alone": _("The person alone"), "helped": _("The person with help"), "carer": _("A named carer")},
        required=True,
    )
    carer = line(_("Who helps"), help_text=_("Name and how they are related."))
    taught_back = yes_no(_("The person showed it back"))

    def clean(self) -> dict[str, Any]:
        """Refuse a named carer without a name."""
        given = super().clean()
        if given.get("who") == "carer" and not given.get("carer") and "carer" not in self.errors:
            self.add_error("carer", _("Name the carer."))
        return given


class Stoma(EntryForm):
    """How the stoma looks on one day, in plain things. There is no accepted grade for a quiet stoma."""

    kind = "stoma"
    title = _("Stoma")
    in_short = ("moisture", "fluid", "redness", "pain", "changed")
    lead = _("Plain things that were seen. No grade is made of them, and no infection is told from them.")

    washed = yes_no(_("Residual limb and stoma washed"))
    looked = yes_no(_("Looked at all round, with a mirror"))
    moisture = one_of(_("Moisture"), {"dry": _("Dry"), "moist": _("Moist"), "wet": _("Wet")})
    fluid = one_of(
        _("Fluid"),
        {"none": _("None"), "clear": _("Clear"), "cloudy": _("Cloudy"), "pus": _("Pus"), "blood": _("Blood")},
    )
    smell = yes_no(_("Smell"))
    redness = count(_("Redness in mm from the edge"), most=300)
    warmth = yes_no(_("Warmth"))
    overgrown = yes_no(_("Overgrown tissue"))
    fold = yes_no(_("A fold of skin"))
    pain = pain(_("Pain at the stoma"))
    photo = yes_no(_("Photo taken, in the same light and from the same distance"))
    changed = words(_("What changed"), help_text=_("Amounts differ between people; a change matters."))

    def clean(self) -> dict[str, Any]:
        """Refuse a look that says nothing."""
        given = super().clean()
        if not self.errors and not self.document():
            self.add_error("washed", _("Say at least one thing that was done or seen."))
        return given


class Infection(EntryForm):
    """One infection, graded by a clinician."""

    kind = "infection"
    title = _("Infection")
    in_short = ("grade", "treatment", "over_on")
    lead = _("Graded by a clinician, by the classification that the 2018 review prints. A swab belongs to an event.")
    act = Act.GRADE_INFECTION

    grade = one_of(
        _("Grade"),
        {
            "1": _("1: low-grade soft tissue (cellulitis)"),
            "2": _("2: high-grade soft tissue (pus, raised CRP)"),
            "3": _("3: bone infection (osteitis or osteomyelitis on a radiograph)"),
            "4": _("4: septic failure of the implant (loosening)"),
        },
        required=True,
    )
    treatment = one_of(
        _("Treatment"),
        {
            "A": _("A: antibiotic by mouth"),
            "B": _("B: antibiotic by vein"),
            "C": _("C: surgery"),
            "removal": _("Antibiotic by vein and removal of the implant"),
        },
    )
    antibiotic_days = count(_("Days of antibiotic"), most=400)
    swab = words(_("Swab"), help_text=_("Taken because of this event: what grew."))
    over_on = day(_("Over on"), help_text=_("Left empty while it lasts."))
    note = words(_("Note"))

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning or still to come, and a treatment that belongs to another grade."""
        given = super().clean()
        grade, treatment = given.get("grade"), given.get("treatment")
        if grade and treatment and (grade == LOST) != (treatment == "removal"):
            belongs = _("In the classification, removal of the implant belongs to grade 4; A, B and C to the others.")
            self.add_error("treatment", belongs)
        over = given.get("over_on")
        if over and given.get("on") and over < given["on"]:
            self.add_error("over_on", _("This is before the day on which it began."))
        if over and over > self.context.today:
            self.add_error("over_on", _("This day is still to come."))
        return given
