"""The report in plain text, short enough to be pasted into a record."""

from collections.abc import Iterable, Iterator

from candidates.report.content.findings import FindingRow
from candidates.report.content.report import Report


def summary_of(report: Report) -> str:
    """Return page one as plain text, and what it rests on."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    first, foot = report.first, report.rest.foot
    states = "".join(f"{state.word.upper()}. " for state in first.head.states)
    yield f"{states}{first.head.title} {first.head.number}, {first.head.clinic}, answers as of {first.head.as_of}"
    yield f"{first.head.name}, born {first.head.born}. {first.who.person}."
    yield from (f"{limb.side}: {limb.says} {limb.length}" for limb in first.who.limbs)
    yield from _part("This comes first", first.warnings)
    yield ""
    yield f"{first.sentence.referral.word}."
    yield " ".join([f"{first.sentence.verdict.word}.", *first.sentence.says])
    yield first.sentence.limits
    yield from _part("What decides", map(_finding, first.deciding.rows))
    yield from _part(
        "Systems", (_system(row.name, row.limit, row.margin) for row in report.rest.systems if row.available)
    )
    yield from _part("Not known, most decisive first", first.not_known.first)
    yield from _part("What next", (f"{step.what} ({step.who}; {step.when})" for step in first.next_steps))
    yield from _part("Set aside", (f"{one.title}, by {one.who}: {one.reason}" for one in report.rest.overrides))
    lapsed = (f"{one.title}, set aside by {one.who}: {one.reason}" for one in report.rest.lapsed)
    yield from _part("No longer set aside", lapsed)
    yield ""
    yield f"{foot.intended_use} {foot.limits}"
    yield f"{first.head.drawn_up}. Knowledge edition {foot.edition}, {foot.adopted}; engine {foot.engine}."


def _finding(row: FindingRow) -> str:
    told = [part for part in (row.value, row.requirement, row.margin) if part]
    return f"{row.title}: {row.mark.word}. {'; '.join(told)}. {row.says}"


def _system(name: str, limit: str, margin: str) -> str:
    return f"{name}: {limit}; {margin}" if margin else f"{name}: {limit}"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title and its lines, nothing where there are none."""
    listed = [f"- {line}" for line in lines]
    if listed:
        yield from ("", f"{title}:", *listed)
