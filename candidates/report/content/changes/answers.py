"""Which answers were added, changed or taken away, those of the person first, then those of each limb."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from candidates.comparison import Comparison, LimbPair, answers, paired_limbs
from candidates.own_policies.beside import called
from candidates.report.content.changes.said import said
from candidates.report.content.naming import Naming, short_day
from candidates.report.content.who import level_of, side_of
from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

KINDS = {"changed": _("Changed"), "added": _("Added"), "removed": _("Taken away"), "aside": _("No longer asked")}
# Says how far the record has come and nothing about the person; every new assessment begins without it.
NOT_OF_THE_PERSON = frozenset({"ready_for_team"})


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One answer that is no longer what it was; the days since when each stood are empty where nobody knows them."""

    label: str
    kind: str
    before: str
    since_before: str
    now: str
    since_now: str


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """What changed of the person, or of one limb, whose side stands in capitals; and how many answers did not."""

    title: str
    note: str
    rows: tuple[AnswerChange, ...]
    unchanged: int


class Answers:
    """Compares the answers of two assessments."""

    def __init__(self, comparison: Comparison, tongue: Tongue = ENGLISH) -> None:
        self.comparison = comparison
        self.before, self.now = Naming(comparison.before), Naming(comparison.now)
        self.tongue = tongue

    def parts(self) -> tuple[AnswerPart, ...]:
        """Return what changed of the person, then limb by limb."""
        pairs = paired_limbs(self.comparison)
        person = LimbPair(None, None, answers(self.comparison.before)[0], answers(self.comparison.now)[0])
        return (self._part("", "", person), *(self._part(self._title(pair), self._note(pair), pair) for pair in pairs))

    def _part(self, title: str, note: str, pair: LimbPair) -> AnswerPart:
        order = list(self.now.knowledge.facts)
        facts = [fact for fact in {**pair.before, **pair.now} if fact not in NOT_OF_THE_PERSON]
        changed = [fact for fact in facts if not self._same(fact, pair)]
        changed.sort(key=lambda fact: order.index(fact) if fact in order else len(order))
        rows = tuple(self._row(fact, pair) for fact in changed)
        return AnswerPart(title, note, rows, len(facts) - len(rows))

    def _row(self, fact: str, pair: LimbPair) -> AnswerChange:
        before, now = pair.before.get(fact), pair.now.get(fact)
        known = self.now if fact in self.now.knowledge.facts else self.before
        kind = "added" if before is None else self._gone(fact, pair) if now is None else "changed"
        since_before = self.comparison.since_before.get((pair.place_before, fact))
        since_now = self.comparison.since_now.get((pair.place_now, fact))
        return AnswerChange(
            known.label(fact),
            self.tongue.say(KINDS[kind]),
            said(fact, before, self.before, self.tongue),
            short_day(since_before) if before is not None and since_before else "",
            said(fact, now, self.now, self.tongue),
            short_day(since_now) if now is not None and since_now else "",
        )

    def _gone(self, fact: str, pair: LimbPair) -> str:
        """Return how an answer went: nobody took it away where its question is no longer asked."""
        return "aside" if (pair.place_now, fact) in self.comparison.now.kept_aside else "removed"

    def _same(self, fact: str, pair: LimbPair) -> bool:
        """Return whether an answer says what it said, in whatever unit it was given."""
        if pair.before.get(fact) == pair.now.get(fact):
            return True
        if pair.before.get(fact) is None or pair.now.get(fact) is None:
            return False
        read_before = self.before.case.limbs[pair.place_before or 0].get(fact)
        return read_before is not None and read_before == self.now.case.limbs[pair.place_now or 0].get(fact)

    def _title(self, pair: LimbPair) -> str:
        naming, place = (self.before, pair.place_before) if pair.place_now is None else (self.now, pair.place_now)
        return f"{side_of(naming, place or 0)}: {level_of(naming, place or 0)}"

    def _note(self, pair: LimbPair) -> str:
        if pair.place_before is None:
            return self.tongue.say("This limb was not recorded before.")
        return self.tongue.say("This limb is no longer recorded.") if pair.place_now is None else ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Something that a person decided beside the answers: a policy's statement, or a finding set aside."""

    what: str
    before: str
    now: str


def beside(comparison: Comparison, tongue: Tongue = ENGLISH) -> tuple[Beside, ...]:
    """Return which statements of policies were answered otherwise, and which findings were set aside or no longer."""
    before, now = Naming(comparison.before), Naming(comparison.now)
    return (*_statements(before, now, tongue), *_set_aside(before, now, tongue))


def _statements(before: Naming, now: Naming, tongue: Tongue) -> Iterator[Beside]:
    old, new = before.case.statements, now.case.statements
    for policy, statement in dict.fromkeys([*old, *new]):
        was, is_now = old.get((policy, statement)), new.get((policy, statement))
        if was != is_now:
            known = now if policy in now.knowledge.policies else before
            yield Beside(_asks(policy, statement, known, tongue), _yes_or_no(was, tongue), _yes_or_no(is_now, tongue))


def _asks(policy: str, statement: str, naming: Naming, tongue: Tongue) -> str:
    told = naming.knowledge.policies[policy]
    asks = next((one.asks for one in told.statements if one.id == statement), statement)
    return f"{called(told, tongue)}: {asks}"


def _yes_or_no(answer: bool | None, tongue: Tongue) -> str:
    return tongue.say("not answered" if answer is None else "Yes" if answer else "No")


def _set_aside(before: Naming, now: Naming, tongue: Tongue) -> Iterator[Beside]:
    old, new = before.case.overrides, now.case.overrides
    for key in dict.fromkeys([*old, *new]):
        was, is_now = _reason(old.get(key), tongue), _reason(new.get(key), tongue)
        if was != is_now:
            title = now.titles.get(key) or before.titles.get(key) or key[1].replace("_", " ").capitalize()
            yield Beside(title, was, is_now)


def _reason(override: Any, tongue: Tongue) -> str:
    return f"{override.by}: {override.reason}" if override else tongue.say("not set aside")
