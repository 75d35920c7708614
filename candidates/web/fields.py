"""One fact as a field on a page: what is asked, how it can be answered, what was given, what is wrong with it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.answers import LENGTH
from candidates.engine.facts import Fact
from candidates.forms.answer_field import Given
from candidates.forms.challenges import Challenge
from candidates.web.assessing.both import Both
from candidates.web.evidence import Evidence, evidence
from candidates.web.field_parts import (
    Meant,
    Measured,
    Option,
    Smaller,
    meant_in_words,
    measured_of,
    options_of,
    smaller_of,
    states_of,
    sure_of,
    units_of,
)
from candidates.web.in_force import InForce
from candidates.web.preferred import preferred


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
        options_of(name, fact, given),
        states_of(name, fact, given),
        given.typed,
        given.unit or preferred(fact),
        units_of(fact),
        needed_where,
        errors,
        evidence(fact, edition),
        measured_of(given, edition, bones) if asks_reason and fact.id == LENGTH else None,
        given.details.get("reason", "") if asks_reason else None,
        smaller=smaller_of(fact, given),
        meant=tuple(meant_in_words(name, one) for one in (challenged.meant if challenged else ())),
        sure=sure_of(challenged) if challenged else None,
        echo=echo,
        bone=bones[0] if fact.is_length and len(bones) == 1 else "",
    )


def left_out(fact: Fact) -> str:
    """Return what to say where nothing was given."""
    if fact.is_numeric or fact.kind == "date":
        return _("%(label)s: write it, or tick “Not known”.") % {"label": fact.label}
    if fact.kind == "choices":
        return _("%(label)s: tick what is true, or “Not known”.") % {"label": fact.label}
    return _("%(label)s: choose an answer, or “Not known”.") % {"label": fact.label}
