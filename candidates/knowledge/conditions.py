"""Every condition of an edition: where it stands, whether it fits its fact, whether any answer can fulfil it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from candidates.engine.clauses import condition
from candidates.engine.facts import Condition
from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, Place, at, listed
from candidates.knowledge.scales import Scale, answers
from candidates.knowledge.scales_of_facts import Scales


@dataclass(frozen=True, slots=True)
class Spoken:
    """A condition as it stands in the files: what it says of which fact, and where."""

    fact: str
    test: Any
    place: Place

    @property
    def condition(self) -> Condition:
        """Return the condition as the engine reads it."""
        return condition(self.fact, self.test)


def spoken(when: Entry) -> Iterator[Spoken]:
    """Yield the conditions of a `when`."""
    return (Spoken(fact, test, at(when, fact)) for fact, test in when.items())


def gates(entry: Entry, key: str) -> Iterator[Entry]:
    """Yield the alternatives of a gate; none for `always` and `never`."""
    gate = entry[key]
    yield from gate if isinstance(gate, list) else ()


def all_whens(catalogue: Catalogue) -> Iterator[Entry]:
    """Yield every `when`, `neutral` and alternative of a gate in the sound entries of an edition."""
    for fact in catalogue.facts.values():
        yield from gates(fact, "asked_when")
    for _, criterion in catalogue.entries("criteria"):
        yield from gates(criterion, "applies_when")
        yield from (row["when"] for row in criterion["rows"])
        yield from (criterion["neutral"],) if "neutral" in criterion else ()
    for _, system in catalogue.entries("systems"):
        yield from (row["when"] for row in system["rows"])
    for _, policy in catalogue.entries("policies"):
        parts = (part for key in ("rows", "statements", "accepts") for part in policy.get(key, ()))
        yield from (part["when"] for part in parts if "when" in part)


def check_conditions(catalogue: Catalogue, scales: Scales) -> Faults:
    """Yield the faults of every condition of an edition."""
    for when in all_whens(catalogue):
        for said in spoken(when):
            yield from _faults(said, catalogue, scales)


def fits(said: Spoken, scales: Scales) -> bool:
    """Return whether a condition can be judged on the scale of its fact, and can hold at all."""
    scale = scales.get(said.fact)
    return scale is not None and not [*_unfitting(said, scale)] and _can_hold(said.condition, scale)


def _faults(said: Spoken, catalogue: Catalogue, scales: Scales) -> Faults:
    if said.fact not in catalogue.fact_names:
        yield said.place.unknown(said.fact, "fact", catalogue.fact_names, "Declare it in facts/.")
        return
    scale = scales.get(said.fact)
    if scale is None:
        return
    unfitting = [*_unfitting(said, scale)]
    yield from unfitting
    if not unfitting and not _can_hold(said.condition, scale):
        yield said.place.fault(
            f"No answer to {said.fact!r} can fulfil this condition.", "Mend its options or its ends."
        )


def _unfitting(said: Spoken, scale: Scale) -> Faults:
    """Yield why a condition does not fit its fact: wrong kind of test, unknown option, number off the scale."""
    test = said.condition.test
    if test == "present":
        return
    if (test == "range") != (scale.kind == "number") or scale.kind == "date":
        yield said.place.fault(f"{said.fact!r} cannot be asked this way.", _what_fits(scale))
    elif test == "range":
        yield from _off_the_scale(said, scale)
    else:
        for option in said.condition.options:
            if option not in scale.options:
                known = listed(scale.options)
                yield said.place.unknown(option, f"option of {said.fact!r}", scale.options, f"It has {known}.")


def _off_the_scale(said: Spoken, scale: Scale) -> Faults:
    for bound in said.condition.bounds:
        if not scale.inside(bound.value):
            yield said.place.fault(
                f"{said.fact!r} is compared with {bound.value}, outside its plausible range.",
                f"Plausible is {in_words(scale)}; mend the limit or the range.",
            )
        elif scale.whole and bound.value != int(bound.value):
            yield said.place.fault(
                f"{said.fact!r} is a whole number, and is compared with {bound.value}.", "Write a whole number."
            )


def in_words(scale: Scale) -> str:
    """Return the range of a number in words."""
    return f"{scale.lowest:f} to {scale.highest:f}" if scale.lowest is not None and scale.highest is not None else "any"


def _what_fits(scale: Scale) -> str:
    if scale.kind == "number":
        return "It is a number: write at_least, above, at_most or below, or present."
    if scale.kind == "date":
        return "It is a date: only present fits."
    return "It is a choice: write a list of its options, any_of, none_of or all_of, or present."


def _can_hold(condition: Condition, scale: Scale) -> bool:
    return any(scale.holds(condition, answer) for answer in answers(scale, [condition]))
