"""The prosthetic knee: a setting means something only with how it was found, left and tried."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import WITH_KNEE, Context, EntryForm
from candidates.forms.aftercare.fields import Number, count, day, line, one_of, words, yes_no
from candidates.roles import Act

KNEES = {
    "constant_friction": _("Constant friction, single axis"),
    "lock": _("Lock"),
    "weight_activated": _("Weight-activated"),
    "polycentric": _("Polycentric"),
    "fluid": _("Fluid"),
    "microprocessor": _("Microprocessor"),
}
# What stays the same from one setting to the next, as long as the knee does.
OF_THE_KNEE = (
    "knee", "make", "model", "serial", "on_list", "friction", "reference", "assist", "spring", "preload",
)  # fmt: skip


TRIED = ("heel_rise", "heel_rise_cm", "end_impact", "stance_level", "stance_slope", "cadence")


class Knee(EntryForm):
    """A setting by a prosthetist of the clinic: found, left, tried, and why."""

    kind = "knee"
    title = _("Knee setting")
    in_short = ("found", "left", "why")
    lead = _(
        "Only a prosthetist of this clinic may change it. A technician acts under the prosthetist who records it. "
        "Change one thing at a time, or say that more was changed together."
    )
    act = Act.SET_KNEE
    needs_side = True
    levels = WITH_KNEE
    days_to_come = ("next_on",)
    groups = (
        (_("The knee"), OF_THE_KNEE),
        (_("The setting"), ("found", "left", "speed", "heel_height", "why", "together", "alignment")),
        (_("How it walks and stands"), TRIED),
        (_("Afterwards"), ("firm", "next_on", "technician")),
    )

    knee = one_of(_("Kind of knee"), KNEES, required=True)
    make = line(_("Make"), required=True)
    model = line(_("Model"), required=True)
    serial = line(_("Serial number"), required=True)
    on_list = yes_no(_("On the list of the maker of the implant"), _("Not known: ask the maker."))
    friction = line(
        _("Friction device"),
        required=True,
        help_text=_("Bolt, pad, or none. For a microprocessor: name of the profile and version of the software."),
    )
    reference = line(
        _("Counted from where, and which way is more"),
        required=True,
        help_text=_(
            "For example: turns from first contact, clockwise is more. Or a mark of the scale, or a pad number."
        ),
    )
    found = line(_("Setting found"), required=True)
    left = line(_("Setting left"), required=True)
    assist = one_of(
        _("Extension assist"),
        {"none": _("None"), "internal": _("Internal spring"), "external": _("External spring")},
        required=True,
    )
    spring = line(_("Spring"), help_text=_("Type and number of springs. Needed where there is one."))
    preload = line(_("Preload step"), help_text=_("In words where it has no steps. Needed where there is a spring."))
    speed = line(_("Walking speed at which it was set"), required=True, help_text=_("In words: own pace, quick pace."))
    heel_height = line(_("Heel height of the shoe"), required=True)
    heel_rise = one_of(
        _("Heel rise against the sound side"),
        {"less": _("Less"), "equal": _("Equal"), "more": _("More"), "no_sound_side": _("No sound side to compare")},
        required=True,
    )
    end_impact = one_of(
        _("Impact at the end of the swing"), {"none": _("None"), "soft": _("Soft"), "hard": _("Hard")}, required=True
    )
    stance_level = one_of(
        _("Standing on level ground"), {"steady": _("Steady"), "buckles": _("Buckles")}, required=True
    )
    stance_slope = one_of(
        _("Standing on a slope"),
        {"steady": _("Steady"), "buckles": _("Buckles"), "not_tried": _("Not tried")},
        required=True,
    )
    why = words(_("Why it was set"), required=True)
    alignment = words(_("Alignment"), help_text=_("What was changed of it in the same visit."))
    together = yes_no(_("More than one thing was changed together"))
    firm = line(
        _("In words, for the person"), help_text=_("For the person’s sheet: for example “firm”. No number of turns.")
    )
    next_on = day(_("Next check on"), required=True, help_text=_("No source gives an interval; the day is yours."))
    heel_rise_cm = Number(label=_("Heel rise in cm"), required=False, max_value=100)
    cadence = count(_("Cadence in steps a minute"), most=250)
    technician = line(_("Turned by"), help_text=_("A technician who acted under you."))

    @classmethod
    def proposed(cls, context: Context) -> dict[str, Any]:
        """Return the knee as it was last recorded; what was found now is always typed anew."""
        last = context.record.last("knee")
        return {name: last.said[name] for name in OF_THE_KNEE if name in last.said} if last else {}

    def clean(self) -> dict[str, Any]:
        """Refuse a limb without a side, a spring of which nothing is said, and turns in the words for the person."""
        given = super().clean()
        if any(sign.isnumeric() for sign in given.get("firm") or ""):
            self.add_error("firm", _("Say it without a number: a number of turns invites turning the screw."))
        if self.context.side == "":
            nowhere = _("A setting belongs to one side, and none is recorded of this limb. Record the side first.")
            self.add_error(None, nowhere)
        if given.get("assist") in ("internal", "external"):
            for name in ("spring", "preload"):
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, _("Needed, since there is a spring."))
        return given


class KneeElsewhere(EntryForm):
    """What was adjusted by somebody outside the clinic: reported, and no setting of ours."""

    kind = "knee_elsewhere"
    title = _("Knee adjusted elsewhere")
    in_short = ("who", "what")
    lead = _("It stands as reported. The setting of the clinic stays what it was until a prosthetist sets it anew.")
    levels = WITH_KNEE

    who = line(_("Who adjusted it, and where"), required=True)
    what = words(_("What was adjusted"), required=True)
    told_by = line(_("Who reported it"), required=True)
