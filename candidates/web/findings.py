"""Findings in words: what was recorded, what was required, what it means, and what that rests on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from candidates.web import values, words
from candidates.web.in_force import InForce, SourceLink
from candidates.wording.sentences import stands_beside as stands_beside
from candidates.wording.sentences import stands_in_the_way as stands_in_the_way

Document = dict[str, Any]

# The criterion that judges the answers, whether they fit together, and not the person.
CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding in words."""

    criterion: str
    title: str
    mark: words.Mark
    value: str
    required: str
    says: str
    holds_up: words.Word
    action: str
    led_by: str
    basis: words.Basis | None
    origin: words.Word
    sources: tuple[SourceLink, ...]


def line(finding: Document, edition: InForce) -> Line:
    """Return a general finding in words."""
    return Line(
        criterion=finding["criterion"],
        title=edition.knowledge.criteria[finding["criterion"]].title,
        mark=mark(finding),
        value=values.all_observed(finding, edition.knowledge),
        required=values.required(finding),
        says=finding["says"] or "",
        holds_up=words.HOLDS_UP.get(finding["holds_up"], ""),
        action=finding["action"] or "",
        led_by=finding["led_by"] or "",
        basis=words.BASES.get(finding["basis"]),
        origin=words.ORIGINS.get(finding["origin"], ""),
        sources=edition.sources(finding["sources"]),
    )


def mark(finding: Document) -> words.Mark:
    """Return the mark of a finding: its effect where it has one, else its outcome."""
    return words.EFFECTS.get(finding["effect"]) or words.OUTCOMES[finding["outcome"]]


def has_effect(effect: str) -> Callable[[Document], bool]:
    """Return the question whether a finding has an effect."""
    return lambda finding: bool(finding["effect"] == effect)


def nothing_against(finding: Document) -> bool:
    """Return whether a criterion was judged and nothing was found against the person."""
    judges_the_person = finding["criterion"] != CONTRADICTION
    return judges_the_person and finding["outcome"] == "met" and finding["effect"] is None


def lines(found: Iterable[Document], which: Callable[[Document], bool], edition: InForce) -> list[Line]:
    """Return the findings that `which` picks, in words, stops first."""
    picked = [finding for finding in found if which(finding)]
    return [line(finding, edition) for finding in sorted(picked, key=lambda one: one["effect"] != "exclude")]
