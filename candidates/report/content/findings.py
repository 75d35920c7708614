"""Findings as rows of the report: value, requirement, margin, what it rests on, and what it means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from candidates.overriding import key
from candidates.report.content.asked_by import row_beyond
from candidates.report.content.naming import Document, Naming, short_day
from candidates.report.content.sources import Citations
from candidates.report.content.telling_apart import limb_in_words
from candidates.wording import marks
from candidates.wording.marks import Basis, Mark


@dataclass(frozen=True, slots=True)
class Override:
    """Why a finding was set aside, and by whom; the finding stays. `who` adds the days."""

    title: str
    reason: str
    by: str
    who: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words. `value` says "not recorded" where nothing is known; it is never left to be guessed."""

    title: str
    value: str
    date: str
    requirement: str
    margin: str
    says: str
    holds_up: str
    basis: Basis | None
    origin: str
    mark: Mark
    sources: tuple[int, ...]
    override: Override | None


@dataclass(frozen=True, slots=True)
class Section:
    """Findings that belong together, under the name of their section.

    What has nothing to show but that it is not recorded, or does not apply, is named in one line.
    """

    title: str
    rows: tuple[FindingRow, ...]
    not_recorded: tuple[str, ...]
    not_applicable: tuple[str, ...]
    without_limit: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings have one outcome."""

    word: str
    number: int


def row(finding: Document, naming: Naming, citations: Citations) -> FindingRow:
    """Return a finding in words; where no row decided, what its requirement rests on stands there."""
    beyond = row_beyond(finding, naming)
    origin, sources = (beyond.origin, beyond.sources) if beyond else (finding["origin"], finding["sources"])
    return FindingRow(
        title=_named(finding, naming),
        value=naming.value(finding),
        date=short_day(naming.dossier.as_of) if finding["observed"] else "",
        requirement=naming.required(finding),
        margin=naming.margin(finding),
        says=finding["says"] or "",
        holds_up=marks.HOLDS_UP.get(finding["holds_up"] or "", ""),
        basis=marks.BASES[beyond.basis] if beyond else basis(finding),
        origin=marks.ORIGINS.get(origin or "", ""),
        mark=mark(finding),
        sources=citations.numbered(sources),
        override=_override(finding, naming),
    )


def mark(finding: Document) -> Mark:
    """Return the mark of a finding: its effect where it has one, else its outcome."""
    return marks.EFFECTS.get(finding["effect"] or "") or marks.OUTCOMES[finding["outcome"]]


def basis(finding: Document) -> Basis | None:
    """Return what a finding rests on: of a device limit its status, of a row how far it was read."""
    status = finding.get("limit_status")
    return marks.LIMIT_STATUSES[status] if status else marks.BASES.get(finding["basis"] or "")


def section(title: str, found: list[Document], naming: Naming, citations: Citations) -> Section:
    """Return some findings under one title."""
    by_form: dict[str, list[Document]] = {"row": [], "not_recorded": [], "not_applicable": [], "without_limit": []}
    for finding in found:
        by_form[_form(finding)].append(finding)
    names = {form: tuple(_named(one, naming) for one in ones) for form, ones in by_form.items()}
    rows = tuple(row(one, naming, citations) for one in by_form["row"])
    return Section(title, rows, names["not_recorded"], names["not_applicable"], names["without_limit"])


def counts(findings: Iterable[Document]) -> tuple[Count, ...]:
    """Return how many findings there are of every outcome."""
    outcomes = [finding["outcome"] for finding in findings]
    return tuple(Count(mark.word.lower(), outcomes.count(outcome)) for outcome, mark in marks.OUTCOMES.items())


def _form(finding: Document) -> str:
    """Return how a finding is shown: as a row, or by its name in a line."""
    if finding.get("limit_status") and finding["required"] is None:
        return "without_limit"
    if finding["outcome"] == "not_applicable":
        return "not_applicable"
    is_blank = finding["outcome"] == "unknown" and finding["observed"] is None and finding["required"] is None
    return "not_recorded" if is_blank else "row"


def _named(finding: Document, naming: Naming) -> str:
    title = naming.title(finding)
    place = finding.get("limb")
    return title if place is None else f"{title}, {limb_in_words(naming, place)}"


def overrides(findings: Iterable[Document], naming: Naming) -> tuple[Override, ...]:
    """Return everything that was set aside."""
    found = (_override(finding, naming) for finding in findings)
    return tuple(dict.fromkeys(override for override in found if override is not None))


def lapsed(naming: Naming) -> tuple[Override, ...]:
    """Return what was set aside in the assessment before, holds still, and was not carried over."""
    return tuple(
        Override(naming.titles.get(key(one)) or one["criterion"], one["reason"], one["by"], _who_before(one))
        for one in naming.dossier.set_aside.lapsed
    )


def _override(finding: Document, naming: Naming) -> Override | None:
    told = finding["override"]
    if not told:
        return None
    kept = naming.dossier.set_aside.of(finding["rule_set"], finding["criterion"])
    return Override(naming.title(finding), told["reason"], told["by"], _who(told["by"], kept))


def _who(by: str, kept: Mapping[str, Any]) -> str:
    """Return by whom and, where they are known, on which day and carried over by whom."""
    on = f" on {_day(kept['on'])}" if "on" in kept else ""
    carried = f", carried over by {kept['carried_by']} on {_day(kept['carried_on'])}" if "carried_by" in kept else ""
    return f"{by}{on}{carried}"


def _who_before(one: Mapping[str, Any]) -> str:
    return f"{one['by']} in the assessment of {_day(one['assessment_of'])}"


def _day(written: str) -> str:
    return short_day(date.fromisoformat(written))
