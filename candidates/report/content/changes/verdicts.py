"""What changed in the verdict: each verdict before and now, and between them what the rules alone would have made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from candidates.comparison import Comparison
from candidates.own_policies.beside import called
from candidates.report.content import findings, policies, systems
from candidates.report.content.naming import Document, Naming
from candidates.report.content.telling_apart import findings_of, has_a_twin, limb_in_full, policies_of
from candidates.report.content.who import side_of
from candidates.wording import marks, sentences
from candidates.wording.marks import Mark
from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

RULES, ANSWERS, BOTH, UNTOLD = "rules", "answers", "both", "untold"
CAUSES = {
    RULES: _("The rules"),
    ANSWERS: _("The answers"),
    BOTH: _("Rules and answers"),
    UNTOLD: _("Cannot be told apart"),
}
# Where the rules are the same, only the days between them can have moved a verdict beside the answers.
CAUSES_BY_DAY = CAUSES | {RULES: _("The time between"), BOTH: _("Time and answers")}


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One verdict: before, what the earlier answers give under the rules of now, now, and what moved it.

    `between` is only there where it is neither of the two; `cause` is empty where nothing moved.
    """

    what: str
    before: Mark | None
    between: Mark | None
    now: Mark | None
    cause: str


@dataclass(frozen=True, slots=True)
class Group:
    """Verdicts of one kind: those that moved, and the names of those that did not."""

    title: str
    rows: tuple[VerdictChange, ...]
    unchanged: tuple[str, ...]


# What is compared of an entry, its name, and its words, in the dossier that it comes from.
Found = dict[tuple[str, str], tuple[Any, str, Mark]]


class Verdicts:
    """Compares what two assessments add up to."""

    def __init__(self, comparison: Comparison, *, same_rules: bool, tongue: Tongue = ENGLISH) -> None:
        self.before, self.now = Naming(comparison.before), Naming(comparison.now)
        self.between = Naming(comparison.between) if comparison.between else None
        self.causes = CAUSES_BY_DAY if same_rules else CAUSES
        self.tongue = tongue

    def groups(self) -> tuple[Group, ...]:
        """Return the verdicts: all together, then of each finding, each system and each policy."""
        parts: tuple[tuple[str, Callable[[Naming], Found]], ...] = (
            (_("All together"), self._overall),
            (_("Findings"), self._findings),
            (_("Systems"), self._systems),
            (_("Policies"), self._policies),
        )
        return tuple(self._group(title, found) for title, found in parts)

    def _group(self, title: str, found: Callable[[Naming], Found]) -> Group:
        before, now = found(self.before), found(self.now)
        between = found(self.between) if self.between else None
        rows, unchanged = [], []
        for key in dict.fromkeys([*now, *before]):
            name = (now.get(key) or before[key])[1]
            row = self._row(name, before.get(key), between.get(key) if between is not None else None, now.get(key))
            if row.cause:
                rows.append(row)
            else:
                unchanged.append(name)
        return Group(self.tongue.say(title), tuple(rows), tuple(unchanged))

    def _row(self, name: str, before: Any, between: Any, now: Any) -> VerdictChange:
        was, would_be, is_now = ((one[0] if one else None) for one in (before, between, now))
        cause = self._cause(was, would_be, is_now)
        return VerdictChange(
            name,
            before[2] if before else None,
            between[2] if between and cause == BOTH else None,
            now[2] if now else None,
            self.tongue.say(self.causes[cause]) if cause else "",
        )

    def _cause(self, was: Any, would_be: Any, is_now: Any) -> str:
        """Return what moved a verdict: the rules, the answers, both, or nothing."""
        if self.between is None:
            return UNTOLD if was != is_now else ""
        by_rules, by_answers = was != would_be, would_be != is_now
        if by_rules and by_answers:
            return BOTH
        return RULES if by_rules else ANSWERS if by_answers else ""

    def _overall(self, naming: Naming) -> Found:
        evaluation = naming.dossier.evaluation
        found, missing = evaluation["findings"], evaluation["missing"]
        provisional = sentences.on_what(evaluation["verdict"], found, evaluation["provisional_because"], self.tongue)
        told: Found = {
            ("referral", ""): (
                evaluation["referral"],
                self.tongue.say("Referral"),
                self._mark(marks.REFERRALS[evaluation["referral"]]),
            ),
            ("clinical", ""): self._verdict(
                evaluation["clinical"]["verdict"], _("The person, without any system"), found, missing, ""
            ),
            ("verdict", ""): self._verdict(
                evaluation["verdict"], _("With the nearest system within reach"), found, missing, provisional
            ),
        }
        if evaluation["verdict_with_overrides"]:
            aside = _("With what was set aside")
            told["aside", ""] = self._verdict(evaluation["verdict_with_overrides"], aside, found, missing, "")
        return told

    def _verdict(
        self, verdict: str, title: str, found: list[Document], missing: Iterable[Document], provisional: str
    ) -> tuple[Any, str, Mark]:
        said = sentences.of_verdict(verdict, found, missing, provisional, self.tongue)
        return (verdict, bool(provisional)), self.tongue.say(title), said

    def _findings(self, naming: Naming) -> Found:
        """Return the general findings, of several limbs once for each, so that they meet whether they agree or not."""
        told: Found = {}
        for finding in findings_of(naming):
            limbs = self._limbs(naming)
            for limb in [limbs[finding["limb"]]] if "limb" in finding else limbs:
                mark = self._mark(findings.mark(finding))
                told[finding["criterion"], limb] = mark.word, self._named(naming.title(finding), limb), mark
        return told

    def _limbs(self, naming: Naming) -> list[str]:
        """Return the limbs of an assessment in words where one of the two has several, else one that is not named."""
        both = (self.before, self.now)
        if not any(one.case.several_limbs for one in both):
            return [""]
        # A limb has one name in both assessments, though it has a twin in one of them alone.
        twins = any(has_a_twin(one, place) for one in both for place in range(len(one.case.limbs)))
        in_words = limb_in_full if twins else side_of
        return [in_words(naming, place) for place in range(len(naming.case.limbs))]

    def _systems(self, naming: Naming) -> Found:
        told: Found = {}
        for one in naming.dossier.evaluation["systems"]:
            limb = self._limbs(naming)[systems.place_of(one, naming)]
            mark = systems.sentence_of(one, naming, self.tongue)
            name = self._named(naming.knowledge.systems[one["id"]].name, limb)
            told[one["id"], limb] = (one["verdict"], one["provisional"], one["available"]), name, mark
        return dict(sorted(told.items(), key=lambda entry: entry[1][1].casefold()))

    def _policies(self, naming: Naming) -> Found:
        told: Found = {}
        for one in policies_of(naming):
            limb, mark = self._limbs(naming)[one.get("limb", 0)], self._mark(policies.mark(one))
            title = self._named(called(naming.knowledge.policies[one["id"]], self.tongue), limb)
            told[one["id"], limb] = mark.word, title, mark
        return dict(sorted(told.items(), key=lambda entry: entry[1][1].casefold()))

    def _named(self, title: str, limb: str) -> str:
        return f"{title}, {limb}" if limb else title

    def _mark(self, mark: Mark) -> Mark:
        return Mark(mark.shape, self.tongue.say(mark.word))
