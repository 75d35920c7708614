"""One requirement of a policy: a condition in the shape of its fact, a question of its own, or what holds for all."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.engine.facts import LENGTH
from candidates.engine.quantities import parsed
from candidates.engine.rules import Knowledge
from candidates.forms.own_policies.described import YES_NO
from candidates.own_policies.beside import Document
from candidates.own_policies.draft import ALWAYS, ROWS, STATEMENTS
from candidates.wording import amounts, marks

QUESTION, EVERYBODY = "question", "everybody"
MEANS = {
    "exclude": _("it leaves the person out"),
    "defer": _("not before this is put right"),
    "caution": _("something to weigh"),
    "information": _("only noted"),
    "favourable": _("it speaks for the person"),
}
SIDES = [("at_least", _("at least")), ("above", _("above")), ("at_most", _("at most")), ("below", _("below"))]
TESTS = [("any_of", _("One of these answers")), ("none_of", _("Any other answer than these"))]
TESTS_OF_SEVERAL = [
    ("any_of", _("At least one of these")),
    ("all_of", _("All of these together")),
    ("none_of", _("None of these")),
]


class RequirementForm(forms.Form):
    """What every requirement has: an effect, and the sentence that is said."""

    part = ALWAYS
    effect = forms.ChoiceField(
        label=_("What follows"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what follows.")},
    )
    says = forms.CharField(
        label=_("What it says"),
        max_length=500,
        help_text=_("One sentence that is printed beside the answer, such as: The region covers adults."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Type the sentence that is said.")},
    )
    # Where the checks of an edition name a part of the requirement, the field that holds it.
    places: dict[str, str] = {}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = [(id, _("%(word)s: %(means)s") % {"word": _(mark.word), "means": MEANS[id]}) for id, mark in _EFFECTS]
        self.fields["effect"].choices = words  # type: ignore[attr-defined]
        self.order_fields([*(name for name in self.fields if name not in ("effect", "says")), "effect", "says"])

    def said(self) -> Document:
        """Return the requirement as a policy has it."""
        return {"effect": self.cleaned_data["effect"], "says": self.cleaned_data["says"]}

    def refuse(self, place: str, says: str) -> None:
        """Say what a check found, at the field that it is about."""
        self.add_error(self.places.get(place, place if place in self.fields else None), says)


class QuestionForm(RequirementForm):
    """What no question of an assessment tells: answered yes or no for this policy alone."""

    part = STATEMENTS
    places = {"id": "asks"}  # noqa: RUF012
    asks = forms.CharField(
        label=_("The question"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Type the question.")},
    )
    required = forms.ChoiceField(
        label=_("The answer that is wanted"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the answer that is wanted.")},
    )

    def said(self) -> Document:
        """Return the question with what follows from any other answer."""
        return {**super().said(), "asks": self.cleaned_data["asks"], "required": self.cleaned_data["required"]}


class ConditionForm(RequirementForm):
    """A condition on one fact."""

    part = ROWS

    def __init__(self, *args: Any, fact: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fact = fact

    def test(self) -> Any:
        """Return what has to hold of the fact."""
        raise NotImplementedError

    def said(self) -> Document:
        """Return the row of the policy's table."""
        return {**super().said(), "when": {self.fact: self.test()}, "modifiable": "no"}


class OptionsForm(ConditionForm):
    """Which answers of a choice."""

    options = forms.MultipleChoiceField(
        label=_("Which answers"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one answer.")},
    )
    which = forms.ChoiceField(
        label=_("It holds for"),
        widget=forms.RadioSelect,
        initial="any_of",
        error_messages={"required": _("Choose one of these.")},
    )

    def __init__(self, *args: Any, options: dict[str, str], several: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {self.fact: "options"}
        self.fields["options"].choices = list(options.items())  # type: ignore[attr-defined]
        self.fields["which"].choices = TESTS_OF_SEVERAL if several else TESTS  # type: ignore[attr-defined]

    def test(self) -> Any:
        """Return the options, and how they are meant."""
        options, which = self.cleaned_data["options"], self.cleaned_data["which"]
        return options if which == "any_of" else {which: options}


class YesNoForm(ConditionForm):
    """Yes or no."""

    answer = forms.ChoiceField(
        label=_("It holds where the answer is"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )

    def test(self) -> Any:
        """Return the answer."""
        return [self.cleaned_data["answer"]]


class NumberForm(ConditionForm):
    """On which side of a number."""

    comparator = forms.ChoiceField(
        label=_("It holds for"),
        choices=SIDES,
        error_messages={"required": _("Choose a side of the number.")},
    )
    value = forms.CharField(
        label=_("Number"),
        max_length=20,
        widget=forms.TextInput(attrs={"class": "w-8", "inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"required": _("Type the number.")},
    )

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {self.fact: "value"}
        if unit:
            self.fields["value"].help_text = _("In: %(unit)s") % {"unit": unit}

    def clean_value(self) -> str:
        """Return the number with a point, as it is kept."""
        typed = str(self.cleaned_data["value"]).strip().replace(",", ".").replace("\N{MINUS SIGN}", "-")
        if parsed(typed) is None:
            raise forms.ValidationError(_("This is no plain number. Write it like 140 or 2.5."))
        return typed

    def test(self) -> Any:
        """Return the end of the range."""
        return {self.cleaned_data["comparator"]: self.cleaned_data["value"]}


_EFFECTS = tuple(marks.EFFECTS.items())


def facts_to_choose(knowledge: Knowledge) -> list[str]:
    """Return the facts of which a policy can ask something: not a date, nor a length that is nothing by itself."""
    asked = [id for id, fact in knowledge.facts.items() if fact.kind != "date" and id != LENGTH]
    return asked + [id for id in knowledge.derived if id not in knowledge.facts]


def form_for(what: str, knowledge: Knowledge, *args: Any, **kwargs: Any) -> RequirementForm:
    """Return the form of a requirement: about a fact, as a question of its own, or about everybody.

    KeyError where a policy can ask nothing of that name.
    """
    if what == QUESTION:
        return QuestionForm(*args, **kwargs)
    if what == EVERYBODY:
        return RequirementForm(*args, **kwargs)
    if what not in facts_to_choose(knowledge):
        raise KeyError(what)
    fact = knowledge.facts.get(what)
    if fact is None or fact.kind in ("quantity", "count", "age"):
        unit = amounts.unit(knowledge.unit_of(what))
        return NumberForm(*args, fact=what, unit=unit, **kwargs)
    if fact.kind == "yes_no":
        return YesNoForm(*args, fact=what, **kwargs)
    return OptionsForm(*args, fact=what, options=fact.options, several=fact.kind == "choices", **kwargs)


def what_of(part: str, said: Document) -> str:
    """Return what a requirement is about, as `form_for` takes it."""
    if part == ALWAYS:
        return EVERYBODY
    return QUESTION if part == STATEMENTS else str(next(iter(said["when"])))


def beginning(said: Document) -> dict[str, Any]:
    """Return what stands in the form of a requirement that is written already."""
    begun: dict[str, Any] = {name: said[name] for name in ("effect", "says", "asks", "required") if name in said}
    for test in said.get("when", {}).values():
        begun |= _test_begun(test)
    return begun


def _test_begun(test: Any) -> dict[str, Any]:
    if isinstance(test, list):
        return {"options": test, "which": "any_of", "answer": test[0]}
    ((name, value),) = test.items()
    if isinstance(value, list):
        return {"options": value, "which": name}
    return {"comparator": name, "value": value}
