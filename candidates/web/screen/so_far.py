"""What can be said so far, beside the questions."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from candidates.engine import writing
from candidates.forms.screen import Screen
from candidates.web import words
from candidates.web.findings import Line, has_effect, lines, stands_in_the_way
from candidates.web.in_force import InForce

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind under their heading."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SoFar:
    """The sentence so far, what it rests on, and which answers are not known."""

    mark: words.Mark
    says: str
    groups: tuple[Group, ...]
    not_known: tuple[str, ...]


def so_far(screen: Screen, edition: InForce) -> SoFar:
    """Return what the answers given so far add up to."""
    document = writing.evaluate(edition.judge, screen.case)
    found = [finding for finding in document["findings"] if finding["tier"] == "screen"]
    groups = [
        Group(_("Speaks for it"), tuple(lines(found, has_effect("favourable"), edition))),
        Group(_("Stands in the way"), tuple(lines(found, stands_in_the_way, edition))),
        Group(_("To weigh"), tuple(lines(found, has_effect("caution"), edition))),
    ]
    if document["warnings"]:
        return SoFar(words.COMES_FIRST, f"{words.HELD_BACK}.", (), tuple(_not_known(screen)))
    return SoFar(
        words.REFERRALS[document["referral"]],
        _in_short(document, found),
        tuple(group for group in groups if group.lines),
        tuple(_not_known(screen)),
    )


def _in_short(document: Document, found: list[Document]) -> str:
    """Return whether a stop was found, and how many open questions could still be one."""
    if document["referral"] == "outside":
        return str(words.OUT_OF_SCOPE[document["scope"]["reason"]])
    stops = sum(finding["effect"] == "exclude" for finding in found)
    if stops:
        return ngettext("%(n)s stop is recorded.", "%(n)s stops are recorded.", stops) % {"n": stops}
    could_be = sum(entry["tier"] == "screen" and entry["could_be"] == "exclude" for entry in document["missing"])
    if not could_be:
        return _("No stop found in what was answered, on rules that still have to be confirmed.")
    return ngettext(
        "No stop found so far. %(n)s open answer could still be one.",
        "No stop found so far. %(n)s open answers could still be one.",
        could_be,
    ) % {"n": could_be}


def _not_known(screen: Screen) -> list[str]:
    """Return what was answered with “not known”."""
    facts = [fact for question in screen.questions for fact in screen.shown(question)]
    answers = [(fact, screen.answer(fact)) for fact in facts]
    return [fact.label for fact, answer in answers if isinstance(answer, dict) and "unknown" in answer]
