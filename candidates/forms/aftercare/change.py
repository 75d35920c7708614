"""A changed week of the loading plan."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.aftercare import loading
from candidates.forms.aftercare.entry import Context, EntryForm
from candidates.forms.aftercare.fields import count, kilograms, words
from candidates.forms.aftercare.loads import MOST_WEEKS
from candidates.roles import Act


class Change(EntryForm):
    """One week is changed: the load is held, or goes back. What was planned for it follows a week later."""

    kind = "change"
    title = _("Changed week")
    in_short = ("week", "load", "why")
    lead = _("This week takes the place of the one planned; every later step moves by one week.")
    act = Act.PRESCRIBE_LOAD
    answers: ClassVar = ("plan",)

    week = count(_("Week"), most=MOST_WEEKS, required=True)
    load = kilograms(
        _("Load in kg"),
        help_text=_(
            "Filled in with the load of the last week within the pain limit, or of the week before. It is no advice: "
            "what you leave there is what you prescribe."
        ),
    )
    why = words(_("Why"), required=True)

    @classmethod
    def proposed(cls, context: Context) -> dict[str, Any]:
        """Return this week with the load of the week before, or the last one without too much pain."""
        plan = _changed_plan(context)
        if plan is None:
            return {}
        weeks = loading.weeks_of(plan, context.record)
        number = min(max(plan.week_of(context.today), 1), len(weeks))
        painless = loading.last_painless(weeks, number, plan.pain_limit) if plan.pain_limit else None
        before = weeks[number - 2].prescribed if number > 1 else None
        return {"week": number, "load": before if painless is None else painless}

    def clean_week(self) -> int:
        """Return a week that the plan has, that was not changed before, and that was not over on the day."""
        week: int = self.cleaned_data["week"]
        plan, about = _changed_plan(self.context), self.context.about
        if plan is None:
            raise forms.ValidationError(_("There is no loading plan yet."))
        if about and about.id not in {one.id for one in self.context.record.versions_of(plan.entry)}:
            raise forms.ValidationError(_("Another plan is in force by now. Change that one."))
        weeks = loading.weeks_of(plan, self.context.record)
        if not 1 <= week <= len(weeks):
            raise forms.ValidationError(_("The plan has %(weeks)s weeks."), params={"weeks": len(weeks)})
        if weeks[week - 1].change:
            raise forms.ValidationError(_("This week was changed already. Correct that entry instead."))
        if "on" in self.cleaned_data and week < plan.week_of(self.cleaned_data["on"]):
            raise forms.ValidationError(_("This week was over on the day of the change."))
        return week


def _changed_plan(context: Context) -> loading.Plan | None:
    """Return the plan that a change is about: the one in force, or that of the change which is corrected."""
    if context.corrects is None:
        return loading.plan_in_force(context.record, context.today)
    about, record = context.corrects.about, context.record
    own = (plan for plan in loading.plans_of(record) if about in {one.id for one in record.versions_of(plan.entry)})
    return next(own, None)
