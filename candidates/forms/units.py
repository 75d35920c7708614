"""In which unit a clinic wants to read and write: one choice for all facts that are taken in the same units."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.engine.facts import Fact
from candidates.engine.rules import Knowledge


@dataclass(frozen=True, slots=True)
class Alike:
    """Facts that are taken in the same units, and those units, the one that rules are written in first."""

    facts: tuple[Fact, ...]
    units: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name of their field on a page."""
        return f"unit-{self.facts[0].id}"

    @property
    def label(self) -> str:
        """Return what is measured, as the edition calls it."""
        return "; ".join(fact.label for fact in self.facts)


def alike(knowledge: Knowledge) -> tuple[Alike, ...]:
    """Return the facts for which there is a unit to choose, by the units that they are taken in."""
    by_units: dict[tuple[str, ...], list[Fact]] = {}
    for fact in knowledge.facts.values():
        if len(fact.units) > 1 and fact.unit:
            by_units.setdefault((fact.unit, *(unit for unit in fact.units if unit != fact.unit)), []).append(fact)
    return tuple(Alike(tuple(facts), units) for units, facts in by_units.items())


def fields(
    knowledge: Knowledge, preferred: Mapping[str, str], words: Mapping[str, str]
) -> dict[str, forms.ChoiceField]:
    """Return a field for each choice; `words` says how a unit is written."""
    return {
        one.name: forms.ChoiceField(
            label=_("Unit of: %(what)s") % {"what": one.label},
            required=False,
            choices=[(unit, words.get(unit, unit)) for unit in one.units],
            initial=preferred.get(one.facts[0].id, one.units[0]),
        )
        for one in alike(knowledge)
    }


def chosen(given: Mapping[str, str], knowledge: Knowledge) -> dict[str, str]:
    """Return the unit of each fact for which another was chosen than the one that rules are written in."""
    return {
        fact.id: given[one.name]
        for one in alike(knowledge)
        if given.get(one.name) in one.units[1:]
        for fact in one.facts
    }
