"""Decision tables made ready for judging: conditions as sets of places, and what each table has said before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from candidates.engine.facts import Conjunction, Gate
from candidates.engine.needs import Need
from candidates.engine.places import NOT_ASKED, UNKNOWN, Bands, Scale
from candidates.engine.remembering import Remembered, marks_at
from candidates.engine.rules import EFFECTS, NOT_THE_PERSON, SEVERITY, Criterion, Row
from candidates.engine.templates import Said, Template

# A conjunction as (place of the fact among all facts, set of places that satisfies) pairs.
Tests = tuple[tuple[int, int], ...]


class Weight:
    """What a judgement puts into the scale of a verdict or of the referral: bits that are added up."""

    NOTHING = 0
    EXCLUDES = 1
    DEFERS = 2
    COULD_STOP = 4
    CAUTIONS = 8
    HOLDS_UP_REFERRAL = 16
    DEFERS_SOMETHING = 32
    NOT_READ = 64  # decided by a row that was not read in its source: provisional
    OPEN = 128  # an answer is missing
    ALL = 255


@dataclass(slots=True, eq=False)
class Written:
    """What follows from a judgement: its finding as JSON where that is the same of everybody, else a template for it.

    And what would decide it. All of it is worked out when it is first asked for and kept with the judgement, which says
    nothing about anybody.
    """

    text: bytes | None = field(default=None, init=False)
    template: Template | None = field(default=None, init=False)
    needs: tuple[Need, ...] | None = field(default=None, init=False)


@dataclass(slots=True, eq=False)
class Judgement(Written):
    """What one criterion says: the outcome, the row that decided, and what could still follow where it is unknown."""

    criterion: Criterion
    outcome: str
    row: Row | None = None
    could_be: str | None = None
    undecided: tuple[int, ...] = ()
    weight: int = Weight.NOTHING
    provisional: Said | None = None  # why

    @property
    def effect(self) -> str | None:
        """Return the effect of the row that decided; None where nothing was decided or nothing follows."""
        return self.row.effect if self.row and self.outcome != "unknown" else None


# How a table is asked without a call where it has said something of the same marks before.
ReadyTable = tuple[
    Callable[[object], Judgement | None], Callable[[Sequence[int]], object], Callable[[Sequence[int]], Judgement]
]


class Book:
    """The names of all facts in one order, with their scales: what conditions are translated with."""

    def __init__(self, scales: Mapping[str, Scale]) -> None:
        self.scales = scales
        self.index = {fact: place for place, fact in enumerate(scales)}

    def tests(self, conditions: Conjunction) -> Tests:
        """Return a conjunction as sets of places."""
        return tuple(
            (self.index[condition.fact], places)
            for condition in conditions
            for places in self.scales[condition.fact].tests(condition)
        )

    def gate(self, gate: Gate) -> tuple[Tests, ...] | None:
        """Return the alternatives of a gate; None for one that is always open."""
        return None if gate.always else tuple(self.tests(alternative) for alternative in gate.alternatives)


def holds(tests: Tests, marks: Sequence[int]) -> bool | None:
    """Return whether all tests hold: True, False, or None where an unknown answer leaves it open."""
    open_ = False
    for fact, places in tests:
        mark = marks[fact]
        if mark == UNKNOWN:
            open_ = True
        elif not mark & places:
            return False
    return None if open_ else True


def opens(gate: tuple[Tests, ...] | None, marks: Sequence[int]) -> bool | None:
    """Return whether a gate is open: True, False, or None where that is not known."""
    if gate is None:
        return True
    answer: bool | None = False
    for alternative in gate:
        held = holds(alternative, marks)
        if held:
            return True
        if held is None:
            answer = None
    return answer


class Table:
    """One criterion, judged by marks. What it said of the same marks before is remembered."""

    def __init__(self, criterion: Criterion, book: Book) -> None:
        self.criterion = criterion
        self._applies = book.gate(criterion.applies_when)
        self._rows = tuple(book.tests(row.when) for row in criterion.rows)
        self._facts = tuple((book.index[fact], isinstance(book.scales[fact], Bands)) for fact in criterion.facts)
        gates = [fact for alternative in self._applies or () for fact, _ in alternative]
        self.depends_on = tuple(dict.fromkeys([*(fact for fact, _ in self._facts), *gates]))
        self._marks_of = marks_at(self.depends_on)
        self._remembered: Remembered[Judgement] = Remembered()
        self._alike: Remembered[Judgement] = Remembered()
        self._not_applicable = Judgement(criterion, "not_applicable")

    @property
    def ready(self) -> ReadyTable:
        """Return where to look up what was said before, under what, and how to find out what was not."""
        return self._remembered.get, self._marks_of, self.decide

    def judge(self, marks: Sequence[int]) -> Judgement:
        """Return what the table says of these marks."""
        return self._remembered.get(self._marks_of(marks)) or self.decide(marks)

    def decide(self, marks: Sequence[int]) -> Judgement:
        """Return what follows from these marks, and remember it."""
        return self._remembered.keep(self._marks_of(marks), self._found(marks))

    def _found(self, marks: Sequence[int]) -> Judgement:
        if opens(self._applies, marks) is False:
            return self._not_applicable
        if self._facts and all(marks[fact] == NOT_ASKED for fact, _ in self._facts):
            return self._not_applicable
        held = tuple([holds(tests, marks) for tests in self._rows])
        # Two numbers of which the same rows hold are written alike; their digits are filled in.
        shown = tuple([min(marks[fact], 1) if is_number else marks[fact] for fact, is_number in self._facts])
        alike = (held, shown)
        return self._alike.get(alike) or self._alike.keep(alike, judgement_of(self.criterion, held))


def judgement_of(criterion: Criterion, held: Sequence[bool | None]) -> Judgement:
    """Return what follows from which rows hold: the worst true row wins unless a worse one is still open."""
    rows = criterion.rows
    true = [row for row, answer in zip(rows, held, strict=True) if answer]
    worst = max(true, key=lambda row: SEVERITY[row.effect], default=None)  # the first among equals
    floor = SEVERITY[worst.effect] if worst else 0
    undecided = tuple(
        place for place, answer in enumerate(held) if answer is None and SEVERITY[rows[place].effect] > floor
    )
    weight = _weight(worst)
    if undecided:
        open_rows = [rows[place] for place in undecided]
        could_be = max((row.effect for row in open_rows), key=lambda effect: SEVERITY[effect])
        weight |= _possible_weight(open_rows) | Weight.OPEN
        return Judgement(criterion, "unknown", worst, could_be, undecided, weight)
    if worst is None:
        return Judgement(criterion, "met")
    outcome = "not_met" if worst.effect in EFFECTS[:3] else "met"
    if worst.basis == "read":
        return Judgement(criterion, outcome, worst, weight=weight)
    why = {"criterion": criterion.id, "rule_set": criterion.rule_set, "why": f"row {worst.basis}, not read"}
    return Judgement(criterion, outcome, worst, weight=weight | Weight.NOT_READ, provisional=Said(why))


def _weight(row: Row | None) -> int:
    """Return what a true row puts into the scale."""
    if row is None:
        return Weight.NOTHING
    if row.effect == "exclude":
        return Weight.EXCLUDES
    if row.effect == "caution":
        return Weight.CAUTIONS
    if row.effect != "defer":
        return Weight.NOTHING
    weight = Weight.DEFERS_SOMETHING
    if row.holds_up not in NOT_THE_PERSON:
        weight |= Weight.DEFERS
    if row.holds_up == "referral":
        weight |= Weight.HOLDS_UP_REFERRAL
    return weight


def _possible_weight(rows: Sequence[Row]) -> int:
    """Return what rows that are still open put into the scale."""
    weight = Weight.NOTHING
    for row in rows:
        if row.effect == "exclude" or (row.effect == "defer" and row.holds_up not in NOT_THE_PERSON):
            weight |= Weight.COULD_STOP
        elif row.effect == "caution":
            weight |= Weight.CAUTIONS
    return weight
