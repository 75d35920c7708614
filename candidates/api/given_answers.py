"""Answers that are sent to be saved: those of the person, and those of each limb under its id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from candidates import answer_documents
from candidates.api.conditions import Document
from candidates.api.given import only
from candidates.engine.faults import Fault, Faults, Refused, quoted
from candidates.engine.rules import Knowledge
from candidates.models import ResidualLimb

KEYS = ("facts", "limbs")


@dataclass
class Changes:
    """Answers of the person by fact, and of each limb by its id; None takes an answer away."""

    facts: Document = field(default_factory=dict)
    limbs: dict[str, Document] = field(default_factory=dict)


class GivenAnswers:
    """Reads a change of the answers of one assessment."""

    def __init__(self, answers: Mapping[str, Any], limbs: Iterable[ResidualLimb], knowledge: Knowledge) -> None:
        self.answers = answers
        self.knowledge = knowledge
        self.recorded = {str(limb.pk): {"level": limb.level, "side": limb.side or None} for limb in limbs}

    def changes(self, document: Document, faults: Faults) -> Changes:
        """Return what is to be changed; faults for keys, limbs and places that are not taken."""
        only(document, KEYS, faults)
        found = Changes()
        facts = self._object(document.get("facts", {}), "facts", faults)
        found.facts = self._taken(facts, "facts.", faults, of_limb=False)
        for id, given in self._object(document.get("limbs", {}), "limbs", faults).items():
            place = f"limbs.{id}"
            if id not in self.recorded and id not in self.answers["limbs"]:
                known = [*self.recorded] or ["a limb of this person, once one is recorded"]
                faults.unknown_word(place, id, known, "limb of this person")
                continue
            own = self._taken(self._object(given, place, faults), f"{place}.", faults, of_limb=True)
            # A limb that was recorded after the assessment began brings along where it is.
            begun = {} if id in self.answers["limbs"] else self.recorded[id]
            found.limbs[id] = {**begun, **own}
        return found

    def in_their_places(self, refused: Refused, changes: Changes) -> Refused:
        """Return the engine's faults with each limb under its id, where whoever sent it looks for it."""
        ids = list(answer_documents.with_answers(self.answers, {}, changes.limbs)["limbs"])
        return Refused([self._in_its_place(fault, ids) for fault in refused.faults])

    def _in_its_place(self, fault: Fault, ids: list[str]) -> Fault:
        first, _, rest = fault.place.partition(".")
        at, _, inside = rest.partition(".")
        if first == "facts" and len(ids) == 1 and at in self.knowledge.levels.limb_facts:
            return Fault(f"limbs.{ids[0]}.{rest}", fault.wrong, fault.accepted)
        if first == "limbs" and at.isdigit() and int(at) < len(ids):
            return Fault(".".join(["limbs", ids[int(at)], *([inside] if inside else [])]), fault.wrong, fault.accepted)
        return fault

    def _object(self, given: Any, place: str, faults: Faults) -> Document:
        if isinstance(given, Mapping):
            return dict(given)
        faults.add(place, f"{quoted(given)} is no object.", "an object, if need be empty")
        return {}

    def _taken(self, facts: Document, inside: str, faults: Faults, *, of_limb: bool) -> Document:
        """Return the answers that stand where they belong."""
        taken = {}
        for id, answer in facts.items():
            place, known = f"{inside}{id}", id in self.knowledge.facts
            if known and (id in self.knowledge.levels.limb_facts) is not of_limb:
                faults.add(place, *_MISPLACED[of_limb])
            elif answer is None and not known:
                faults.unknown_word(place, id, self.knowledge.facts, "fact")
            else:
                taken[id] = self._with_unit(id, answer)
        return taken

    def _with_unit(self, id: str, answer: Any) -> Any:
        """Return a bare number with the one unit that it can be in, as the pages keep it too."""
        fact = self.knowledge.facts.get(id)
        is_number = isinstance(answer, Decimal | int) and not isinstance(answer, bool)
        if is_number and fact is not None and len(fact.units) == 1:
            return {"value": answer, "unit": fact.units[0]}
        return answer


# By whether the facts of a limb were asked for.
_MISPLACED = {
    False: ("This belongs to one limb.", "the fact inside 'limbs', under the id of the limb"),
    True: ("This belongs to the person.", "the fact among 'facts'"),
}
