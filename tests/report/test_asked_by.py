"""No figure that is asked for stands in a report without what it rests on, whether it is kept or not."""

from collections.abc import Iterator

import pytest

from candidates.report.content.findings import FindingRow
from candidates.report.content.report import report_of
from candidates.wording.marks import BASES, ORIGINS
from tests.report.dossiers import PEOPLE


def rows_of(name: str) -> Iterator[FindingRow]:
    """Every general finding of a report that stands in a row."""
    for section in report_of(PEOPLE[name]()).rest.sections:
        yield from section.rows


@pytest.mark.parametrize("name", PEOPLE)
def test_every_requirement_says_what_it_rests_on(name: str) -> None:
    assert [row.title for row in rows_of(name) if row.requirement and not (row.basis and row.origin)] == []


@pytest.mark.parametrize(
    ("title", "requirement", "basis", "origin"),
    [
        ("Age", "at most 65 years", "read", "published_oi"),
        ("Albumin", "at least 3.5 g/dL", "unverified", "published_other"),
        ("Body mass index", "at least 18.5 kg/m²", "proposed", "proposed"),
    ],
)
def test_a_requirement_that_is_kept_rests_on_the_row_beyond_it(
    title: str, requirement: str, basis: str, origin: str
) -> None:
    (row,) = [row for row in rows_of("nothing in the way") if row.title == title]
    assert (row.requirement.replace("\N{NO-BREAK SPACE}", " "), row.mark.word) == (requirement, "Met")
    assert (row.basis, row.origin) == (BASES[basis], ORIGINS[origin])
