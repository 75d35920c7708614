"""One fact of the open question, ready to be drawn."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from candidates.engine.facts import Fact
from candidates.forms.answer_field import NOT_APPLICABLE, NOT_KNOWN, Given
from candidates.forms.screen import Screen
from candidates.web.amounts import unit
from candidates.web.conditions import occasion
from candidates.web.in_force import InForce
from candidates.web.screen.evidence import Evidence, evidence

YES_NO = (("yes", _("Yes")), ("no", _("No")))


@dataclass(frozen=True, slots=True)
class Option:
    """One box to tick: its id on the page, what is sent, what is read."""

    id: str
    value: str
    label: str
    ticked: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Field:
    """One fact as a field: what is asked, how it can be answered, what was given, what is wrong with it."""

    fact: Fact
    options: tuple[Option, ...]
    states: tuple[Option, ...]
    typed: str
    unit: str
    units: tuple[tuple[str, str], ...]
    needed_where: str
    errors: tuple[str, ...]
    evidence: Evidence | None

    @property
    def is_typed(self) -> bool:
        """Return whether the answer is written, not ticked."""
        return self.fact.is_numeric or self.fact.kind == "date"

    @property
    def several(self) -> bool:
        """Return whether several options may be ticked."""
        return self.fact.kind == "choices"

    @property
    def target(self) -> str:
        """Return the id on the page that an error points at."""
        return self.fact.id if self.is_typed else self.options[0].id

    @property
    def described_by(self) -> str:
        """Return the ids of what belongs to the field: its help, and what is wrong with it."""
        return f"{self.fact.id}-help {self.fact.id}-error" if self.errors else f"{self.fact.id}-help"


def field(fact: Fact, screen: Screen, edition: InForce, *, mend: bool) -> Field:
    """Return a fact as a field with what was given; with `mend` also what is wrong with it."""
    given: Given = screen.form[fact.id].data
    return Field(
        fact,
        _options(fact, given),
        _states(fact, given),
        given.typed,
        given.unit,
        tuple((name, unit(name)) for name in fact.units),
        _needed_where(fact, screen, edition),
        _errors(fact, screen) if mend else (),
        evidence(fact, edition),
    )


def _options(fact: Fact, given: Given) -> tuple[Option, ...]:
    kind = "checkbox" if fact.kind == "choices" else "radio"
    pairs = YES_NO if fact.kind == "yes_no" else fact.options.items()
    return tuple(
        Option(f"{fact.id}-{at}", value, label, value in given.values, kind) for at, (value, label) in enumerate(pairs)
    )


def _states(fact: Fact, given: Given) -> tuple[Option, ...]:
    """Return the boxes that stand beside every answer: not known, and where the fact allows it, does not apply."""
    kind = "radio" if fact.kind in ("choice", "yes_no") else "checkbox"
    states = [Option(f"{fact.id}-{NOT_KNOWN}", NOT_KNOWN, _("Not known"), NOT_KNOWN in given.values, kind)]
    if fact.may_be_not_applicable:
        label = _("Does not apply: %(why)s") % {"why": fact.not_applicable_means}
        ticked = NOT_APPLICABLE in given.values
        states.append(Option(f"{fact.id}-{NOT_APPLICABLE}", NOT_APPLICABLE, label, ticked, kind))
    return tuple(states)


def _needed_where(fact: Fact, screen: Screen, edition: InForce) -> str:
    """Return in few words on which answers it depends if a fact is asked, where these are still open."""
    if not screen.perhaps_asked(fact):
        return ""
    alternatives = occasion(fact.asked_when, edition.knowledge).alternatives
    return _("; or ").join(", ".join(part.brief for part in conditions) for conditions in alternatives)


def _errors(fact: Fact, screen: Screen) -> tuple[str, ...]:
    """Return what is wrong with a field, or that it was left out."""
    if fact.id in screen.form.errors:
        return tuple(f"{fact.label}: {says}" for says in screen.form.errors[fact.id])
    if screen.answer(fact) is not None:
        return ()
    if fact.is_numeric or fact.kind == "date":
        return (_("%(label)s: write it, or tick “Not known”.") % {"label": fact.label},)
    if fact.kind == "choices":
        return (_("%(label)s: tick what is true, or “Not known”.") % {"label": fact.label},)
    return (_("%(label)s: choose an answer, or “Not known”.") % {"label": fact.label},)
