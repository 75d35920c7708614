"""What every entry after surgery has: its day, and a document made from what was filled in."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext_lazy as _

from candidates.aftercare.entries import Entry, Record
from candidates.engine.quantities import written
from candidates.engine.rules import Knowledge
from candidates.forms.aftercare.fields import day
from candidates.roles import Act

EMPTY: tuple[Any, ...] = (None, "", [])
MISTAKEN = _("Recorded by mistake")
EARLIEST = date(1990, 1, 1)
# Beyond it a day to come is taken for a wrong year, which nobody would ever be told is past.
MOST_YEARS_AHEAD = 10
WITH_KNEE = frozenset({"transfemoral", "knee_disarticulation"})


@dataclass(frozen=True)
class Context:
    """Where an entry is recorded: at which level of amputation, beside which record, by which edition, on which day.

    `about` is the entry that is answered, `corrects` the one that is corrected; `side` is empty where none is recorded.
    """

    level: str
    record: Record
    protocols: Mapping[str, Mapping[str, Any]]
    knowledge: Knowledge
    today: date
    about: Entry | None = None
    corrects: Entry | None = None
    side: str | None = None


@dataclass(frozen=True)
class Section:
    """Some fields of a form under a heading."""

    title: Any
    fields: list[forms.BoundField]

    @property
    def is_known(self) -> bool:
        """Return whether it stands as the last time, with all that has to be said, so that it can be folded."""
        required = [field for field in self.fields if field.field.required]
        kept = all((field.value() or "") == (field.initial or "") and not field.errors for field in self.fields)
        return kept and bool(required) and all(field.initial for field in required)


class EntryForm(forms.Form):
    """One kind of entry. Subclasses declare what is asked; `days_to_come` names the days that lie ahead."""

    kind: ClassVar[str]
    title: ClassVar[Any]
    lead: ClassVar[Any] = ""
    act: ClassVar[Act] = Act.RECORD_AFTERCARE
    levels: ClassVar[frozenset[str] | None] = None
    days_to_come: ClassVar[tuple[str, ...]] = ()
    answers: ClassVar[tuple[str, ...]] = ()  # the kinds of entries that it is about; none where it stands by itself
    needs_side: ClassVar[bool] = False
    in_short: ClassVar[tuple[str, ...]] = ()  # what a list shows of it
    groups: ClassVar[tuple[tuple[Any, tuple[str, ...]], ...]] = ()  # fields under headings; the rest stands before

    on = day(_("Day"), required=True)

    def __init__(self, *args: Any, context: Context, **keys: Any) -> None:
        if context.corrects:
            context = replace(context, record=context.record.without(context.corrects))
        self.context = context
        keys["initial"] = {"on": context.today, **self.proposed(context), **(keys.get("initial") or {})}
        super().__init__(*args, **keys)

    @classmethod
    def proposed(cls, context: Context) -> dict[str, Any]:
        """Return what the fields hold before anything is filled in."""
        return {}

    def sections(self) -> Iterator[Section]:
        """Yield the fields under their headings; those that stand under none come first."""
        grouped = {name for _, names in self.groups for name in names}
        yield Section("", [self[name] for name in self.fields if name not in grouped])
        for title, names in self.groups:
            yield Section(title, [self[name] for name in names])

    def clean_on(self) -> date:
        """Return a day that is not still to come."""
        on: date = self.cleaned_data["on"]
        if on > self.context.today:
            raise forms.ValidationError(_("This day is still to come."))
        if on < EARLIEST:
            raise forms.ValidationError(_("This is long past. Check the year."))
        return on

    def clean(self) -> dict[str, Any]:
        """Refuse days to come on the wrong side of the day of the entry, and those of a wrong year."""
        given = super().clean() or self.cleaned_data
        on = given.get("on")
        for name in self.days_to_come:
            if on and given.get(name) and given[name] <= on:
                self.add_error(name, _("This has to be after the day of the entry."))
            elif given.get(name) and given[name].year > self.context.today.year + MOST_YEARS_AHEAD:
                self.add_error(name, _("This is far ahead. Check the year."))
        return given

    def document(self) -> dict[str, Any]:
        """Return what was filled in, as JSON has it; what was left empty is left out."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "on" and value not in EMPTY}
        return {name: _plain(value) for name, value in given.items() if value is not False}

    @classmethod
    def told(cls, said: Mapping[str, Any], only: Collection[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield each thing that was said, as label and words, in the order of the form; or only some of them."""
        if "mistaken" in said:
            yield str(MISTAKEN), str(said["mistaken"])
        for name, field in cls.base_fields.items():
            if name in said and name in (only or said):
                yield str(field.label), _in_words(said[name], field)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return written(value)
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _in_words(value: Any, field: forms.Field) -> str:
    if isinstance(value, list):
        return ", ".join(_in_words(one, field) for one in value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]
    if isinstance(field, forms.DateField):
        return date_format(date.fromisoformat(value))
    if isinstance(field, forms.DecimalField):
        return number_format(value)
    return str(_("Yes")) if value is True else str(value)
