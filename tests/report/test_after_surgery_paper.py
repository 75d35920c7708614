"""The sheet to take home on paper: one page, no fault for whoever hears it, and every word that it carries as data."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from candidates.aftercare.entries import Record
from candidates.report.after_surgery import sheet_pdf
from candidates.report.content.aftercare.about import About
from candidates.report.content.aftercare.sheet import sheet_of
from candidates.report.setting import Size, as_json
from tests.engine.edition import tree
from tests.report.dossiers import DEMONSTRATION, LEILA, LINDQVIST, NORTHERN
from tests.report.paper import attached, pages_of
from tests.report.said_on_paper import texts_lacking
from tests.report.test_after_surgery import FULL, TODAY, entry
from tests.report.test_matrix import faults

pytestmark = pytest.mark.poppler
FULL_SHEET = About(NORTHERN, LINDQVIST, "transfemoral", "left", Record(FULL), TODAY, tree())
EMPTY = replace(FULL_SHEET, clinic=DEMONSTRATION, person=LEILA, record=Record([]))


@pytest.mark.parametrize(
    ("about", "size"), [(FULL_SHEET, "a4"), (FULL_SHEET, "us-letter"), (EMPTY, "a4")], ids=["full", "letter", "empty"]
)
def test_it_is_one_page_without_a_fault_that_says_what_it_carries(about: About, size: Size, tmp_path: Path) -> None:
    made = sheet_pdf(about, size)
    assert faults(made, tmp_path) == []
    carried = attached(made)
    assert carried == {"sheet.json": as_json(asdict(sheet_of(about))).encode()}
    told = pages_of(made)
    assert len(told) == 1
    assert texts_lacking(carried["sheet.json"], told) == []


def test_a_demonstration_says_so_and_a_missing_number_leaves_a_line() -> None:
    (told,) = pages_of(sheet_pdf(EMPTY))
    assert "Demonstration. Not for care" in told
    assert "No number is written down. Ask your clinic to write it here" in told


def test_whatever_was_written_is_printed_as_it_stands() -> None:
    hostile = "#panic() $x$ [*] <b> " * 5
    record = Record([entry("regime", "2026-11-01", {"what": hostile, "who": "alone"})])
    told = " ".join(pages_of(sheet_pdf(replace(FULL_SHEET, record=record))))
    assert "#panic() $x$ [*] <b>" in told


def test_the_same_entries_give_the_same_bytes_on_one_day() -> None:
    assert sheet_pdf(FULL_SHEET) == sheet_pdf(FULL_SHEET)
