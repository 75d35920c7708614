"""The rows of the margin chart: each system's own limit is its zero; a change of type is a fork and no failure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from candidates.report.content.systems import NO_LIMIT, SystemRow
from candidates.wording import marks
from candidates.wording.amounts import amount, rounded
from candidates.wording.marks import Basis


@dataclass(frozen=True, slots=True)
class Bar:
    """One row that has a margin: millimetres inside (positive) or outside its limit, and how far that may be off."""

    name: str
    off: Decimal
    uncertainty: Decimal
    zero: str
    says: str
    basis: Basis
    is_borderline: bool


@dataclass(frozen=True, slots=True)
class Fork:
    """Two types of one system that take over from each other at one length: left below it, right from it.

    `off` is how far beyond that length the bone reaches, negative where it ends before.
    """

    name: str
    off: Decimal
    uncertainty: Decimal
    zero: str
    left: str
    right: str
    says: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Words:
    """One row without a bar and without a zero: the systems it is about, and why."""

    name: str
    says: str
    is_unknown: bool


ChartRow = Bar | Fork | Words


def chart_rows(systems: Iterable[SystemRow]) -> tuple[ChartRow, ...]:
    """Return the rows of the systems within reach, in alphabetical order; those without any limit share one."""
    rows = [row for row in systems if row.available]
    return tuple(_rows(rows))


def _rows(systems: list[SystemRow]) -> Iterator[ChartRow]:
    unlimited = [row.name for row in systems if row.required is None]
    done: set[str] = set()
    for row in systems:
        key = f"{row.id} {row.side}"
        if key in done:
            continue
        if row.required is None:
            yield from _unlimited(unlimited)
            unlimited = []
        elif (partner := _partner(row, systems)) is not None and row.off is not None and partner.off is not None:
            done.add(f"{partner.id} {partner.side}")
            yield _fork(row, partner)
        else:
            yield _bar(row)


def _unlimited(names: list[str]) -> Iterator[Words]:
    if names:
        yield Words("; ".join(dict.fromkeys(names)), NO_LIMIT, is_unknown=True)


def _partner(row: SystemRow, systems: list[SystemRow]) -> SystemRow | None:
    """Return the type that takes over at the same length on the other side, where there is one."""
    for other in systems:
        same = (other.required, other.landmark, other.side) == (row.required, row.landmark, row.side)
        if same and {row.comparator, other.comparator} == {"at_least", "below"}:
            return other
    return None


def _fork(row: SystemRow, partner: SystemRow) -> Fork:
    right, left = (row, partner) if row.comparator == "at_least" else (partner, row)
    shared = shared_words(left.name, right.name)
    at = amount(rounded(right.required or Decimal(0), "mm"), "mm")
    off = right.off or Decimal(0)
    chosen = right if off >= 0 else left
    says = f"{chosen.name}: {chosen.margin}"
    return Fork(
        " ".join(shared) or f"{left.name} or {right.name}",
        off,
        right.uncertainty,
        f"{at}: the type changes",
        own_name(left.name, shared),
        own_name(right.name, shared),
        says,
        chosen.basis or left.basis or marks.LIMIT_STATUSES["unknown"],
    )


def shared_words(name: str, other: str) -> list[str]:
    """Return the words that two names begin with."""
    pairs = zip(name.split(), other.split(), strict=False)
    return [word for word, its in takewhile(lambda pair: pair[0] == pair[1], pairs)]


def own_name(name: str, shared: list[str]) -> str:
    """Return what a type is called beside its sibling: without what both share, and without what follows a comma."""
    return " ".join(word for word in name.split(",")[0].split() if word not in shared)


def _bar(row: SystemRow) -> ChartRow:
    if row.off is None or row.basis is None:
        return Words(row.name, f"{row.limit}; {row.margin}" if row.margin else row.limit, is_unknown=False)
    return Bar(row.name, row.off, row.uncertainty, row.limit, row.margin, row.basis, row.borderline)
