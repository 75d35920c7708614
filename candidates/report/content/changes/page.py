"""The comparison of two assessments: everything that screen and paper show of what changed."""

from dataclasses import dataclass, replace

from candidates.comparison import Comparison
from candidates.dossier import Dossier
from candidates.report.content import letterhead
from candidates.report.content.changes.answers import AnswerPart, Answers, Beside, beside
from candidates.report.content.changes.rules import Rules, rules
from candidates.report.content.changes.verdicts import Group, Verdicts
from candidates.report.content.naming import Naming, day
from candidates.wording.marks import HELD_BACK
from candidates.wording.tongue import ENGLISH, Tongue, both
from candidates.wording.tongue import english as _

CHANGED = both("%(n)s answer changed", "%(n)s answers changed")
MOVED = both("%(n)s result moved", "%(n)s results moved")


@dataclass(frozen=True, slots=True)
class Point:
    """One of the two assessments: what it is called, the day of its answers, and the edition that judged it."""

    name: str
    day: str
    edition: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one assessment to the next; `refused` says why the causes cannot be told apart.

    `held_back` says why no result is told, where a sign that needs a doctor today is recorded now.
    """

    head: letterhead.Head
    before: Point
    now: Point
    in_short: str
    answers: tuple[AnswerPart, ...]
    beside: tuple[Beside, ...]
    rules: Rules
    groups: tuple[Group, ...]
    refused: tuple[str, ...]
    held_back: str


def changes_of(comparison: Comparison, tongue: Tongue = ENGLISH) -> Changes:
    """Return what changed in answers, in rules and in the verdict, each apart."""
    now, parts = Naming(comparison.now), Answers(comparison, tongue).parts()
    rested_on = rules(comparison, tongue)
    groups = Verdicts(comparison, same_rules=rested_on.same, tongue=tongue).groups()
    before, after = _point(comparison.before, tongue), _point(comparison.now, tongue)
    title = tongue.say(_("What changed"))
    subtitle = tongue.say(_("From %(before)s to %(now)s")) % {"before": before.day, "now": after.day}
    return Changes(
        head=replace(letterhead.head(now), title=title, subtitle=subtitle),
        before=before,
        now=after,
        in_short=_in_short(parts, rested_on, groups, tongue),
        answers=parts,
        beside=beside(comparison, tongue),
        rules=rested_on,
        groups=groups,
        refused=comparison.refused,
        held_back=tongue.say(HELD_BACK) if comparison.now.evaluation["warnings"] else "",
    )


def _point(dossier: Dossier, tongue: Tongue) -> Point:
    name = tongue.say(_("Report %s")) % dossier.number if dossier.number else tongue.say(_("As it stands"))
    return Point(name, day(dossier.as_of), dossier.evaluation["edition"]["name"])


def _in_short(parts: tuple[AnswerPart, ...], rested_on: Rules, groups: tuple[Group, ...], tongue: Tongue) -> str:
    """Return the three parts in one line, each also where nothing changed."""
    answers, moved = sum(len(part.rows) for part in parts), sum(len(group.rows) for group in groups)
    told = (
        _counted(CHANGED, answers, tongue) if answers else tongue.say(_("No answer changed")),
        tongue.say(_("the rules are the same") if rested_on.same else _("the rules changed")),
        _counted(MOVED, moved, tongue) if moved else tongue.say(_("no result moved")),
    )
    return "; ".join(told) + "."


def _counted(texts: tuple[str, str], number: int, tongue: Tongue) -> str:
    return tongue.counted(*texts, number) % {"n": number}
