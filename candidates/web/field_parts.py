"""The parts of a field on a page: what can be ticked, in which units it is written, how a length was measured."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.facts import Fact
from candidates.engine.quantities import Quantity, written
from candidates.forms.answer_field import NOT_APPLICABLE, NOT_KNOWN, Given
from candidates.forms.challenges import Challenge
from candidates.forms.compounds import Compound, compound_of
from candidates.forms.of_the_edition import marked
from candidates.web.amounts import amount, unit
from candidates.web.in_force import InForce

YES_NO = (("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No")))


@dataclass(frozen=True, slots=True)
class Option:
    """One box to tick: its id on the page, what is sent, what is read."""

    id: str
    value: str
    label: str
    ticked: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Measured:
    """How a length was measured: the landmarks and methods to choose from, each as what is sent and what is read."""

    landmarks: tuple[tuple[str, str], ...]
    methods: tuple[tuple[str, str], ...]
    landmark: str
    method: str
    uncertainty: str


@dataclass(frozen=True, slots=True)
class Smaller:
    """The second field of a number in two units, such as the inches of feet and inches: its unit and what it holds."""

    choice: str
    unit: str
    typed: str


@dataclass(frozen=True, slots=True)
class Meant:
    """A number that may have been meant, or that is right after all, as it is read and as it is sent."""

    says: str
    value: str


def units_of(fact: Fact) -> tuple[tuple[str, str], ...]:
    """Return the units to choose from, those told as two numbers last."""
    compound = compound_of(fact)
    both = ((compound.id, _("%(larger)s and %(smaller)s") % _both(compound)),) if compound else ()
    return (*((id, unit(id)) for id in fact.units), *both)


def _both(compound: Compound) -> dict[str, str]:
    return {"larger": unit(compound.larger), "smaller": unit(compound.smaller)}


def smaller_of(fact: Fact, given: Given) -> Smaller | None:
    """Return the second field of a fact that is told as two numbers; None for any other."""
    compound = compound_of(fact)
    return Smaller(compound.id, unit(compound.smaller), given.details.get("smaller", "")) if compound else None


def options_of(name: str, fact: Fact, given: Given) -> tuple[Option, ...]:
    """Return the boxes of the answers themselves, those ticked that were given."""
    kind = "checkbox" if fact.kind == "choices" else "radio"
    pairs = YES_NO if fact.kind == "yes_no" else fact.options.items()
    return tuple(
        Option(f"{name}-{at}", value, str(label), value in given.values, kind)
        for at, (value, label) in enumerate(pairs)
    )


def states_of(name: str, fact: Fact, given: Given) -> tuple[Option, ...]:
    """Return the boxes that stand beside every answer: not known, and where the fact allows it, does not apply."""
    kind = "radio" if fact.kind in ("choice", "yes_no") else "checkbox"
    states = [Option(f"{name}-{NOT_KNOWN}", NOT_KNOWN, _("Not known"), NOT_KNOWN in given.values, kind)]
    if fact.may_be_not_applicable:
        label = format_html(_("Does not apply: {why}"), why=marked(fact.not_applicable_means))
        ticked = NOT_APPLICABLE in given.values
        states.append(Option(f"{name}-{NOT_APPLICABLE}", NOT_APPLICABLE, label, ticked, kind))
    return tuple(states)


def measured_of(given: Given, edition: InForce, bones: tuple[str, ...]) -> Measured:
    """Return how a length can be measured, and how it was; landmarks of every bone where `bones` is empty."""
    written, details = edition.tree["measurement"], given.details
    return Measured(
        tuple(_landmarks(written["landmarks"], bones, details.get("landmark", ""))),
        tuple(written["methods"].items()),
        details.get("landmark", ""),
        details.get("method", ""),
        details.get("uncertainty", ""),
    )


def _landmarks(written: Mapping[str, Any], bones: tuple[str, ...], chosen: str) -> Iterator[tuple[str, str]]:
    """Yield the landmarks of the bones, and the one chosen before; the bone is named where there are several."""
    offered = {bone: names for bone, names in written.items() if bone in bones or chosen in names or not bones}
    for bone, names in offered.items():
        named = f"{bone.replace('_', ' ').capitalize()}: " if len(offered) > 1 else ""
        yield from ((id, f"{named}{words}") for id, words in names.items())


def meant_in_words(name: str, quantity: Quantity) -> Meant:
    """Return a number that may have been meant in the field `name`, as its button says and sends it."""
    value = written(quantity.value)
    return Meant(amount(value, quantity.unit), f"{name} {value} {quantity.unit}")


def sure_of(challenged: Challenge) -> Meant | None:
    """Return the number that can be confirmed as it is; None where it cannot be right."""
    sure = challenged.sure
    return Meant(amount(written(sure.value), sure.unit), challenged.confirms) if sure else None
