"""How much the limb is loaded, week by week."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import EARLIEST, Context, EntryForm
from candidates.forms.aftercare.fields import day, kilograms, line, one_of, pain, words
from candidates.forms.aftercare.loads import Loads
from candidates.forms.of_the_edition import OfTheEdition
from candidates.roles import Act
from candidates.wording.marks import BASES

FURTHEST_AHEAD = timedelta(days=366)


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
        widget=forms.Textarea(attrs={"autocomplete": "off", "rows": 2}),
        error_messages={"required": _("Give the load of each week.")},
    )
    how = line(_("How"), help_text=_("For example: on a scale, three times 30 minutes a day."))
    pain_limit = pain(
        _("Pain limit"), _("From 0 to 10, as your centre has it. Programmes differ. Left empty, no week is marked.")
    )
    pain_rule = one_of(_("The load rises only while pain is"), {"below": _("below it"), "at_most": _("at most that")})
    pain_when = forms.ChoiceField(
        label=_("Pain that counts"),
        required=False,
        choices={"both": _("During loading and the next morning"), "during": _("During loading alone")},
        initial="both",
    )
    why = words(_("Why so"), help_text=_("What the steps rest on: bone, operation, weight."))

    def __init__(self, *args: Any, context: Context, **keys: Any) -> None:
        super().__init__(*args, context=context, **keys)
        self.fields["protocol"].choices = [  # type: ignore[attr-defined]
            ("", _("Our own")),
            *((key, _called(told)) for key, told in context.protocols.items() if context.level in told["levels"]),
        ]
        self.fields["on"].label = _("First day of week 1")

    @classmethod
    def proposed(cls, context: Context) -> dict[str, Any]:
        """Return the last plan, which a new one follows; why it is so is said anew."""
        last = context.record.last("plan")
        return {name: value for name, value in last.said.items() if name != "why"} if last else {}

    def clean(self) -> dict[str, Any]:
        """Refuse half a pain rule, a weight of a day to come, and a correction that loses a changed week."""
        given = super().clean()
        if (given.get("pain_limit") is None) != (not given.get("pain_rule")):
            missing = "pain_limit" if given.get("pain_limit") is None else "pain_rule"
            if missing not in self.errors:
                self.add_error(missing, _("A pain limit is a number and whether it still counts as within."))
        if given.get("weighed_on") and given["weighed_on"] > self.context.today:
            self.add_error("weighed_on", _("This day is still to come."))
        if given.get("weighed_on") and given["weighed_on"] < EARLIEST:
            self.add_error("weighed_on", _("This is long past. Check the year."))
        changed = self._changed_weeks()
        if changed and "loads" in given and changed[-1] > len(given["loads"]) + len(changed):
            lost = _("Week %(week)s was changed: the plan has to reach it.") % {"week": changed[-1]}
            self.add_error("loads", lost)
        return given

    def clean_body_weight(self) -> Decimal:
        """Return a weight that the edition holds to be plausible."""
        weight: Decimal = self.cleaned_data["body_weight"]
        fact = self.context.knowledge.facts["body_weight"]
        least, most = fact.at_least, fact.at_most
        if (least is not None and weight < least) or (most is not None and weight > most):
            plausible = _("This is outside what is plausible, from %(least)s to %(most)s kg.")
            raise forms.ValidationError(plausible, params={"least": least, "most": most})
        return weight

    def _changed_weeks(self) -> list[int]:
        corrects, record = self.context.corrects, self.context.record
        changes = record.about_any_version(corrects, "change") if corrects else ()
        return sorted(int(change.said["week"]) for change in changes if "week" in change.said)

    def clean_on(self) -> date:
        """Return the first day, which may lie ahead by a year: a plan is made before it begins."""
        on: date = self.cleaned_data["on"]
        if not EARLIEST <= on <= self.context.today + FURTHEST_AHEAD:
            raise forms.ValidationError(_("This is long past, or more than a year ahead. Check the year."))
        return on

    def document(self) -> dict[str, Any]:
        """Return what was filled in, with the programme also by the title that it had that day."""
        document = super().document()
        if document.get("pain_limit") is None:
            document.pop("pain_when", None)
        told = self.context.protocols.get(document.get("protocol", ""))
        return document | ({"programme": told["title"]} if told else {})

    @classmethod
    def told(cls, said: Mapping[str, Any], only: Collection[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield what was said, the programme by the title that it had that day."""
        named = {"protocol": said["programme"]} if "programme" in said else {}
        return super().told({**said, **named}, only)


def _called(programme: Mapping[str, Any]) -> str:
    """Return a programme by its title, and how far it was read where that is not the whole."""
    title, basis = programme["title"], programme["basis"]
    return title if basis == "read" else f"{title} ({BASES[basis].word.lower()})"
