"""The weight that comes back: the operation, the plan, a changed week, the diary, and the signatures of the team."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.aftercare.loading import last_painless, plan_in_force, weeks_of
from candidates.forms.aftercare.entry import EntryForm, Setting
from candidates.forms.aftercare.fields import Number, count, day, kilograms, line, one_of, pain, words
from candidates.forms.of_the_edition import OfTheEdition
from candidates.roles import Act

MOST_WEEKS = 104


class Loads(forms.CharField):
    """The kilograms of each week, one number after the other; whole numbers or with a point, and commas between."""

    def to_python(self, value: Any) -> list[Decimal]:  # type: ignore[override]
        """Return the loads; ValidationError names the one that is wrong."""
        one = Number()
        loads: list[Decimal] = []
        for number, text in enumerate(
            (super().to_python(value) or "").replace("\n", ",").rstrip(", ").split(","), start=1
        ):
            try:
                loads.append(one.clean(text))
            except forms.ValidationError:
                wrong = _("“%(text)s”, for week %(week)s, is no number of kilograms.")
                raise forms.ValidationError(wrong, params={"text": text.strip(), "week": number}) from None
        if len(loads) > MOST_WEEKS:
            raise forms.ValidationError(_("These are more than %(most)s weeks."), params={"most": MOST_WEEKS})
        return loads

    def prepare_value(self, value: Any) -> Any:
        """Return the loads as they were typed."""
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


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


class Plan(EntryForm):
    """How much the limb is loaded, week by week, as a clinician sets it."""

    kind = "plan"
    title = _("Loading plan")
    in_short = ("loads", "body_weight")
    lead = _(
        "Start day and steps are a centre’s own. Programmes contradict one another and none of them is put in for you: "
        "the loads, the pain limit and the days are what you prescribe."
    )
    act = Act.PRESCRIBE_LOAD

    protocol = forms.ChoiceField(label=_("Programme that it follows"), required=False, widget=OfTheEdition)
    body_weight = kilograms(_("Body weight in kg"), help_text=_("Without the prosthesis."))
    weighed_on = day(_("Weighed on"), required=True)
    loads = Loads(
        label=_("Load of each week in kg"),
        max_length=1000,
        help_text=_("One number for each week, with commas between: 8, 14, 20. A point for halves: 7.5."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give the load of each week.")},
    )
    how = line(_("How"), help_text=_("For example: on a scale, three times 30 minutes a day."))
    pain_limit = pain(
        _("Pain limit"), _("From 0 to 10, as your centre has it. Programmes differ. Left empty, no week is marked.")
    )
    pain_rule = one_of(_("The load rises only while pain is"), {"below": _("below it"), "at_most": _("at most that")})
    why = words(_("Why so"), help_text=_("What the steps rest on: bone, operation, weight."))

    def __init__(self, *args: Any, setting: Setting, **keys: Any) -> None:
        super().__init__(*args, setting=setting, **keys)
        self.fields["protocol"].choices = [  # type: ignore[attr-defined]
            ("", _("Our own")),
            *((key, told["title"]) for key, told in setting.protocols.items() if setting.level in told["levels"]),
        ]
        self.fields["on"].label = _("First day of week 1")

    @classmethod
    def proposed(cls, setting: Setting) -> dict[str, Any]:
        """Return the plan in force, which a new one follows."""
        last = setting.record.last("plan")
        return dict(last.said) if last else {}

    def clean(self) -> dict[str, Any]:
        """Refuse half a pain rule, and a weight of a day to come."""
        given = super().clean()
        if (given.get("pain_limit") is None) != (not given.get("pain_rule")):
            missing = "pain_limit" if given.get("pain_limit") is None else "pain_rule"
            if missing not in self.errors:
                self.add_error(missing, _("A pain limit is a number and whether it still counts as within."))
        if given.get("weighed_on") and given["weighed_on"] > self.setting.today:
            self.add_error("weighed_on", _("This day is still to come."))
        return given

    def clean_on(self) -> Any:
        """Return the first day, which may lie ahead: a plan is made before it begins."""
        return self.cleaned_data["on"]


class Change(EntryForm):
    """One week is changed: the load is held, or goes back. What was planned for it follows a week later."""

    kind = "change"
    title = _("Change a week")
    in_short = ("week", "load", "why")
    lead = _("This week takes the place of the one planned; every later step moves by one week.")
    act = Act.PRESCRIBE_LOAD
    answers: ClassVar = ("plan",)

    week = count(_("Week"), most=MOST_WEEKS)
    load = kilograms(_("Load in kg"))
    why = words(_("Why"), required=True)

    def __init__(self, *args: Any, setting: Setting, **keys: Any) -> None:
        super().__init__(*args, setting=setting, **keys)
        self.fields["week"].required = True

    @classmethod
    def proposed(cls, setting: Setting) -> dict[str, Any]:
        """Return this week with the load of the week before, or the last one without too much pain."""
        plan = plan_in_force(setting.record)
        if plan is None:
            return {}
        weeks = weeks_of(plan, setting.record)
        number = min(max(plan.week_of(setting.today), 1), len(weeks))
        painless = last_painless(weeks, number, plan.pain_limit) if plan.pain_limit else None
        before = weeks[number - 2].prescribed if number > 1 else None
        return {"week": number, "load": before if painless is None else painless}

    def clean_week(self) -> int:
        """Return a week that the plan has and that was not changed before."""
        week: int = self.cleaned_data["week"]
        plan = plan_in_force(self.setting.record)
        weeks = weeks_of(plan, self.setting.record) if plan else []
        if not 1 <= week <= len(weeks):
            raise forms.ValidationError(_("The plan has %(weeks)s weeks."), params={"weeks": len(weeks)})
        if weeks[week - 1].change:
            raise forms.ValidationError(_("This week was changed already. Correct that entry instead."))
        return week


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
    title = _("Sign the plan")
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
