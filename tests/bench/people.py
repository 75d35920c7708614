"""Invented people about whom everything is known: every question that is put to them is answered, and no other."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random
from typing import Any

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge
from candidates.engine.facts import Fact
from candidates.engine.limits import canonical
from candidates.engine.places import Bands
from candidates.engine.reading import read
from tests.bench.edition import TODAY

Document = dict[str, Any]

# Levels at which systems are judged; the first is the one with the most to judge.
LEVELS = ("transfemoral", "transtibial", "transhumeral", "transradial", "thumb", "partial_hand")
METHODS = ("ct", "calibrated_radiograph")
MOST_ROUNDS = 12
STEP = Decimal("0.1")
AGES = (14, 90)
LENGTHS = (20, 400)  # millimetres


class Inventor:
    """Invents people, the same ones from the same seed; some are well, some have much that stands in the way."""

    def __init__(self, judge: Judge, seed: int) -> None:
        self.judge = judge
        self.knowledge = judge.knowledge
        self.random = Random(seed)  # noqa: S311 - the same people every time
        self._lengths = list(_lengths_beside_limits(judge))
        self._draw: dict[str, Callable[[Fact, float], Any]] = {
            "choice": self._choice,
            "choices": self._choices,
            "yes_no": lambda fact, well: self.random.random() < well / 2,
            "quantity": self._number,
            "count": self._number,
            "age": self._number,
        }

    def person(self, level: str) -> Document:
        """Return an input about one person: everything asked is answered, and every statement of a policy."""
        well = self.random.choice((0.3, 0.7, 0.9, 1.0))
        facts: Document = {"level": level, "age": self.random.randint(*AGES)}
        facts["months_since_amputation"] = self.random.randint(0, facts["age"] * 12)
        for _ in range(MOST_ROUNDS):
            asked = self._asked(self._read({"facts": facts}))
            if not asked:
                return {"as_of": TODAY.isoformat(), "facts": facts, "policy_statements": self._statements()}
            for fact in asked:
                facts[fact.id] = self._answer(fact, facts, well)
        raise RuntimeError("The questions of this edition never come to an end.")

    def document(self, level: str) -> bytes:
        """Return an input about one person as JSON."""
        return json.dumps(self.person(level)).encode()

    def case(self, level: str) -> Case:
        """Return one person, read and ready to be judged."""
        return self._read(self.person(level))

    def _read(self, document: Document) -> Case:
        return read(document, self.knowledge, TODAY)

    def _asked(self, case: Case) -> list[Fact]:
        """Return the questions that are put to this person and not answered yet."""
        (answers,) = case.limbs
        marks = self.judge.rulebook.marks(answers)
        return [
            fact
            for fact in self.knowledge.facts.values()
            if fact.kind != "date" and fact.id not in answers and self.judge.rulebook.asked(fact.id, marks)
        ]

    def _answer(self, fact: Fact, facts: Document, well: float) -> Any:
        if fact.id == "bone":
            return self.random.choice(self.knowledge.levels.bones[facts["level"]])
        if fact.id == "residual_bone_length":
            return self._length(fact, facts)
        return self._draw[fact.kind](fact, well)

    def _choice(self, fact: Fact, well: float) -> str:
        options = list(fact.options)
        return options[0] if self.random.random() < well else self.random.choice(options)

    def _choices(self, fact: Fact, well: float) -> list[str]:
        alone = sorted(fact.exclusive)
        if alone and self.random.random() < well:
            return [self.random.choice(alone)]
        others = [option for option in fact.options if option not in fact.exclusive]
        return self.random.sample(others, self.random.randint(1, min(3, len(others))))

    def _number(self, fact: Fact, well: float) -> Document:
        """Return a quantity: at the better end, on one of the limits of the rules, or anywhere it is plausible."""
        least, most = fact.at_least or Decimal(0), fact.at_most or Decimal(0)
        if fact.worse != "none" and self.random.random() < well:
            return {"value": str(least if fact.worse == "higher" else most), "unit": fact.unit}
        step = Decimal(1) if fact.kind in ("count", "age") else STEP
        value = self.random.choice((self._beside_a_limit, self._between))(fact, least, most, step)
        return {"value": str(min(max(value, least), most)), "unit": fact.unit}

    def _between(self, fact: Fact, least: Decimal, most: Decimal, step: Decimal) -> Decimal:
        return least + step * self.random.randint(0, int((most - least) / step))

    def _beside_a_limit(self, fact: Fact, least: Decimal, most: Decimal, step: Decimal) -> Decimal:
        """Return a limit that a rule compares the fact with, or a number just beside it."""
        scale = self.judge.rulebook.book.scales[fact.id]
        limits = [limit for limit in scale.limits if not limit % step] if isinstance(scale, Bands) else []
        if not limits:
            return self._between(fact, least, most, step)
        return self.random.choice(limits) + step * self.random.choice((-1, 0, 1))

    def _length(self, fact: Fact, facts: Document) -> Document:
        """Return a length by a method that may decide, from a landmark of the bone where that has any."""
        bone = facts.get("bone") or self.knowledge.levels.bones[facts["level"]][0]
        value = self.random.choice((self.random.randint(*LENGTHS), self.random.choice(self._lengths)))
        measured = {"value": str(value), "unit": "mm", "method": self.random.choice(METHODS)}
        landmarks = self.knowledge.measurement.landmarks.get(bone)
        return measured | ({"landmark": self.random.choice(landmarks)} if landmarks else {})

    def _statements(self) -> dict[str, dict[str, bool]]:
        """Return an answer to every statement of every policy."""
        return {
            policy.id: {statement.id: self.random.random() < 0.5 for statement in policy.statements}
            for policy in self.knowledge.policies.values()
            if policy.statements
        }


def _lengths_beside_limits(judge: Judge) -> Iterator[Decimal]:
    """Yield lengths in millimetres on the limits of systems and about as far beside them as a length is uncertain."""
    for system in judge.knowledge.systems.values():
        for limit in system.limits:
            if limit.is_length and limit.value is not None:
                value = canonical(limit, judge.knowledge).value or limit.value
                yield from (value + beside for beside in (-3, -2, 0, 2, 3))
