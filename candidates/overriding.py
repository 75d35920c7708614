"""Findings set aside over time: on which day, by whom carried over from the assessment before, and what lapsed.

An override in a document of answers is the engine's, {"criterion", "reason", "by"}, with what the engine never reads:
"on", the day; "carried_by" and "carried_on", where it was made in the assessment before and was carried over; and
"assessment_of", the day on which that assessment was begun.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Override = dict[str, Any]
Key = tuple[str, str]

LAPSED = "lapsed_overrides"
ADVERSE = ("exclude", "defer")


@dataclass(frozen=True)
class SetAside:
    """What was set aside, and what was in the assessment before, still holds and is not here."""

    overrides: tuple[Override, ...] = ()
    lapsed: tuple[Override, ...] = ()

    def of(self, rule_set: str, criterion: str) -> Override:
        """Return the override of a finding; empty where its day is not known."""
        return next((one for one in self.overrides if key(one) == (rule_set, criterion)), {})


NOTHING = SetAside()


def key(override: Mapping[str, Any]) -> Key:
    """Return which finding an override, or a finding, is of: rule set and criterion."""
    return override.get("rule_set", "general"), override["criterion"]


def dated(overrides: Iterable[Override], before: Iterable[Override], on: date) -> list[Override]:
    """Return overrides with their day: those that stood before as they stood, the others of today."""
    stood = {_said(one): one for one in before}
    return [stood.get(_said(one), {**one, "on": one.get("on", on.isoformat())}) for one in overrides]


def carried(earlier: Iterable[Override], keys: Collection[Key], name: str, on: date) -> list[Override]:
    """Return those of the assessment before that somebody carries over."""
    return [{**one, "carried_by": name, "carried_on": on.isoformat()} for one in earlier if key(one) in keys]


def not_here(document: Mapping[str, Any], earlier: Iterable[Override], evaluation: Mapping[str, Any]) -> list[Override]:
    """Return those of the assessment before whose finding still holds and is not set aside here."""
    here, still = {key(one) for one in document["overrides"]}, _holding(evaluation)
    return [one for one in earlier if key(one) in still and key(one) not in here]


def undecided(
    document: Mapping[str, Any], earlier: Iterable[Override], evaluation: Mapping[str, Any]
) -> list[Override]:
    """Return those of which nobody has said yet whether they are carried over or lapse."""
    decided = {key(one) for one in document.get(LAPSED, ())}
    return [one for one in not_here(document, earlier, evaluation) if key(one) not in decided]


def set_aside(document: Mapping[str, Any], earlier: Iterable[Override], evaluation: Mapping[str, Any]) -> SetAside:
    """Return what a reader is told of overrides: what is not carried over has lapsed, said or not."""
    return SetAside(tuple(document["overrides"]), tuple(not_here(document, earlier, evaluation)))


def _said(override: Mapping[str, Any]) -> tuple[Key, str, str]:
    return key(override), override["reason"], override["by"]


def _holding(evaluation: Mapping[str, Any]) -> set[Key]:
    parts = [evaluation, *evaluation["systems"], *evaluation["policies"]]
    return {key(one) for part in parts for one in part["findings"] if one["effect"] in ADVERSE}
