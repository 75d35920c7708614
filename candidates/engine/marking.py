"""Finding the mark of every fact: of what was answered, and of the rest whether it is asked.

What the level alone decides is worked out once for each level: most gates ask for nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from candidates.engine.case import Answers
from candidates.engine.conditions import of_gate
from candidates.engine.places import NOT_ASKED, UNKNOWN, Options, Scale
from candidates.engine.remembering import Remembered, marks_at
from candidates.engine.rules import Knowledge
from candidates.engine.tables import Book, Tests, holds, opens

LEVEL = "level"

AnyGate = tuple[Tests, ...] | None  # alternatives; None where the gate is always open


class Unanswered(NamedTuple):
    """What becomes of a fact without an answer: its mark, and the unknown facts that could open its gate."""

    mark: int
    could_open: tuple[str, ...] = ()


class Question:
    """A fact as its mark is found where there is no answer: its place, its gate, or what it is derived from.

    What was found of the same marks before is remembered.
    """

    def __init__(self, place: int, gate: AnyGate, bases: tuple[int, ...], names: Sequence[str]) -> None:
        self.place = place
        self.fact = names[place]
        self.gate = gate
        self.bases = bases
        self.names = names
        self.marks_of = marks_at(tuple({place for alternative in gate or () for place, _ in alternative} | {*bases}))
        self.remembered: Remembered[Unanswered] = Remembered()

    def unanswered(self, marks: Sequence[int]) -> Unanswered:
        """Return what becomes of the fact without an answer."""
        key = self.marks_of(marks)
        return self.remembered.get(key) or self.remembered.keep(key, self._found(marks))

    def _found(self, marks: Sequence[int]) -> Unanswered:
        if self.bases:  # a derived fact is not asked where a base is not
            return Unanswered(NOT_ASKED if any(marks[base] == NOT_ASKED for base in self.bases) else UNKNOWN)
        open_ = opens(self.gate, marks)
        if open_ is not None or self.gate is None:
            return Unanswered(UNKNOWN if open_ else NOT_ASKED)
        undecided = [alternative for alternative in self.gate if holds(alternative, marks) is None]
        places = dict.fromkeys(place for alternative in undecided for place, _ in alternative)
        return Unanswered(UNKNOWN, tuple(self.names[place] for place in places if marks[place] == UNKNOWN))


class AtLevel(NamedTuple):
    """What a level decides: the marks of facts that are asked of everybody or of nobody; and what it leaves open."""

    marks: list[Any]  # None where a question is left open
    open: list[Question]


class Marking:
    """Finds marks."""

    def __init__(self, knowledge: Knowledge, book: Book) -> None:
        self.knowledge = knowledge
        self.book = book
        self.names = tuple(book.index)
        self._of_answer = {fact: (place, _marker(book.scales[fact])) for fact, place in book.index.items()}
        # Each question comes after what its gate and its bases speak of.
        self.questions = {fact: self._question(fact) for fact in self._in_order()}
        self._at_levels = {level: self._at_level(level) for level in (None, *knowledge.facts[LEVEL].options)}

    def marks(self, answers: Answers) -> list[int]:
        """Return the mark of every fact: its answer's, or UNKNOWN, or NOT_ASKED (also for not applicable)."""
        level = answers.get(LEVEL)
        decided, open_ = self._at_levels[level.value if level is not None else None]
        marks = decided.copy()
        of_answer = self._of_answer
        for fact, answer in answers.items():
            if answer.value is not None:
                place, mark = of_answer[fact]
                marks[place] = mark(answer.value)
            elif answer.not_applicable is not None:
                marks[of_answer[fact][0]] = NOT_ASKED
        for question in open_:
            if marks[question.place] is None:
                marks[question.place] = question.unanswered(marks).mark
        return marks

    def open_gates(self, level: str | None, marks: Sequence[int]) -> list[tuple[str, tuple[str, ...]]]:
        """Return the unknown facts whose gate is unknown, the latest first, each with the facts that could open it."""
        asked = [question for question in self._at_levels[level].open if marks[question.place] == UNKNOWN]
        gates = [(question.fact, question.unanswered(marks).could_open) for question in reversed(asked)]
        return [(fact, could_open) for fact, could_open in gates if could_open]

    def needs(self, fact: str) -> list[str]:
        """Return what the gate or the formula of a fact speaks of."""
        if fact in self.knowledge.derived:
            return list(self.knowledge.derived[fact].bases)
        return [condition.fact for condition in of_gate(self.knowledge.facts[fact].asked_when)]

    def with_needs(self, facts: Iterable[str]) -> set[str]:
        """Return facts with all that their gates and bases speak of, and what may be given in place of a base."""
        given = [derived for derived in self.knowledge.derived.values() if derived.or_given]
        stands_for = {base: derived for derived in given for base in derived.bases}
        complete: set[str] = set()
        open_ = list(facts)
        while open_:
            fact = open_.pop()
            if fact not in complete:
                complete.add(fact)
                open_ += self.needs(fact)
                open_ += [stands_for[fact].id] if fact in stands_for else []
        return complete

    def _question(self, fact: str) -> Question:
        place = self.book.index[fact]
        if fact in self.knowledge.derived:
            return Question(place, None, tuple(self.book.index[base] for base in self.needs(fact)), self.names)
        return Question(place, self.book.gate(self.knowledge.facts[fact].asked_when), (), self.names)

    def _in_order(self) -> Iterator[str]:
        done: set[str] = set()

        def visit(fact: str) -> Iterator[str]:
            if fact not in done:
                done.add(fact)
                for needed in self.needs(fact):
                    yield from visit(needed)
                yield fact

        for fact in self.book.index:
            yield from visit(fact)

    def _at_level(self, level: str | None) -> AtLevel:
        marks: list[Any] = [None] * len(self.questions)
        open_ = []
        for question in self.questions.values():
            gate = question.gate if level is None else self._gate_at(level, question.gate)
            if question.bases or (gate and all(gate)):
                open_.append(Question(question.place, gate, question.bases, self.names))
            else:
                marks[question.place] = NOT_ASKED if gate == () else UNKNOWN
        return AtLevel(marks, open_)

    def _gate_at(self, level: str, gate: AnyGate) -> AnyGate:
        """Return what is left of a gate at a level: alternatives of other levels fall away, and tests that hold."""
        place = self.book.index[LEVEL]
        mark = self.book.scales[LEVEL].mark(level)
        if gate is None:
            return None
        still_open = [
            alternative for alternative in gate if all(mark & places for fact, places in alternative if fact == place)
        ]
        return tuple(tuple(test for test in alternative if test[0] != place) for alternative in still_open)


def _marker(scale: Scale) -> Callable[[Any], int]:
    """Return what finds the mark of an answer on a scale."""
    if isinstance(scale, Options):
        bits: Mapping[str, int] = scale.bits
        return bits.__getitem__
    return scale.mark
