"""One fact as a field on a page: what is asked, how it can be answered, what was given, what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.answers import LENGTH
from candidates.engine.facts import Fact
from candidates.engine.quantities import Quantity, written
from candidates.forms.answer_field import NOT_APPLICABLE, NOT_KNOWN, Given
from candidates.forms.challenges import Challenge
from candidates.forms.compounds import Compound, compound_of
from candidates.web.amounts import amount, unit
from candidates.web.assessing.both import Both
from candidates.web.evidence import Evidence, evidence
from candidates.web.in_force import InForce
from candidates.web.preferred import preferred

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


@dataclass(frozen=True, slots=True)
class Field:
    """One fact as a field, under a name of its own: a page may ask the same of two limbs.

    `before` is the latest earlier answer (assessing.reviewing.Before), where the person was assessed before; `guide`
    tells how a length is measured (measuring.Guide).
    """

    name: str
    fact: Fact
    options: tuple[Option, ...]
    states: tuple[Option, ...]
    typed: str
    unit: str
    units: tuple[tuple[str, str], ...]
    needed_where: str
    errors: tuple[str, ...]
    evidence: Evidence | None
    measured: Measured | None = None
    reason: str | None = None
    both: Both | None = None
    smaller: Smaller | None = None
    meant: tuple[Meant, ...] = ()
    sure: Meant | None = None
    echo: str = ""
    bone: str = ""
    before: Any = None
    guide: Any = None

    @property
    def keyboard(self) -> str:
        """Return which keyboard a tablet shows; that of numbers has no minus sign on some."""
        if self.fact.at_least is not None and self.fact.at_least < 0:
            return "text"
        return "decimal" if self.fact.kind == "quantity" else "numeric"

    @property
    def is_typed(self) -> bool:
        """Return whether the answer is written, not ticked."""
        return self.fact.is_numeric or self.fact.kind == "date"

    @property
    def is_converted(self) -> bool:
        """Return whether the number can be given in several units, so that it is told what it is taken for."""
        return len(self.units) > 1

    @property
    def target(self) -> str:
        """Return the id on the page that an error points at."""
        return self.name if self.is_typed else self.options[0].id

    @property
    def described_by(self) -> str:
        """Return the ids of what belongs to the field: its help, what is wrong with it, and what it is taken for."""
        there = {"help": self.help or self.needed_where, "error": self.errors, "echo": self.is_converted}
        return " ".join(f"{self.name}-{part}" for part, says in there.items() if says)

    @property
    def help(self) -> str:
        """Return the help; nothing for a fact that is never asked by itself, whose help speaks to integrators."""
        return "" if self.fact.asked_when.never else self.fact.help


def field_of(
    fact: Fact,
    given: Given,
    edition: InForce,
    *,
    name: str = "",
    needed_where: str = "",
    errors: tuple[str, ...] = (),
    asks_reason: bool = False,
    bones: tuple[str, ...] = (),
    challenged: Challenge | None = None,
    echo: str = "",
) -> Field:
    """Return a fact as a field with what was given; `asks_reason` lets the reader say why something is not known.

    Landmarks are offered of `bones` alone, those of the limb; of every bone where none is known.
    """
    name = name or fact.id
    return Field(
        name,
        fact,
        _options(name, fact, given),
        _states(name, fact, given),
        given.typed,
        given.unit or preferred(fact),
        _units(fact),
        needed_where,
        errors,
        evidence(fact, edition),
        _measured(given, edition, bones) if asks_reason and fact.id == LENGTH else None,
        given.details.get("reason", "") if asks_reason else None,
        smaller=_smaller(fact, given),
        meant=tuple(meant_in_words(name, one) for one in (challenged.meant if challenged else ())),
        sure=_sure(challenged) if challenged else None,
        echo=echo,
        bone=bones[0] if fact.is_length and len(bones) == 1 else "",
    )


def meant_in_words(name: str, quantity: Quantity) -> Meant:
    """Return a number that may have been meant in the field `name`, as its button says and sends it."""
    value = written(quantity.value)
    return Meant(amount(value, quantity.unit), f"{name} {value} {quantity.unit}")


def _sure(challenged: Challenge) -> Meant | None:
    sure = challenged.sure
    return Meant(amount(written(sure.value), sure.unit), challenged.confirms) if sure else None


def left_out(fact: Fact) -> str:
    """Return what to say where nothing was given."""
    if fact.is_numeric or fact.kind == "date":
        return _("%(label)s: write it, or tick “Not known”.") % {"label": fact.label}
    if fact.kind == "choices":
        return _("%(label)s: tick what is true, or “Not known”.") % {"label": fact.label}
    return _("%(label)s: choose an answer, or “Not known”.") % {"label": fact.label}


def _units(fact: Fact) -> tuple[tuple[str, str], ...]:
    """Return the units to choose from, those told as two numbers last."""
    compound = compound_of(fact)
    both = ((compound.id, _("%(larger)s and %(smaller)s") % _both(compound)),) if compound else ()
    return (*((id, unit(id)) for id in fact.units), *both)


def _both(compound: Compound) -> dict[str, str]:
    return {"larger": unit(compound.larger), "smaller": unit(compound.smaller)}


def _smaller(fact: Fact, given: Given) -> Smaller | None:
    compound = compound_of(fact)
    return Smaller(compound.id, unit(compound.smaller), given.details.get("smaller", "")) if compound else None


def _options(name: str, fact: Fact, given: Given) -> tuple[Option, ...]:
    kind = "checkbox" if fact.kind == "choices" else "radio"
    pairs = YES_NO if fact.kind == "yes_no" else fact.options.items()
    return tuple(
        Option(f"{name}-{at}", value, str(label), value in given.values, kind)
        for at, (value, label) in enumerate(pairs)
    )


def _states(name: str, fact: Fact, given: Given) -> tuple[Option, ...]:
    """Return the boxes that stand beside every answer: not known, and where the fact allows it, does not apply."""
    kind = "radio" if fact.kind in ("choice", "yes_no") else "checkbox"
    states = [Option(f"{name}-{NOT_KNOWN}", NOT_KNOWN, _("Not known"), NOT_KNOWN in given.values, kind)]
    if fact.may_be_not_applicable:
        label = _("Does not apply: %(why)s") % {"why": fact.not_applicable_means}
        ticked = NOT_APPLICABLE in given.values
        states.append(Option(f"{name}-{NOT_APPLICABLE}", NOT_APPLICABLE, label, ticked, kind))
    return tuple(states)


def _measured(given: Given, edition: InForce, bones: tuple[str, ...]) -> Measured:
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
