"""The stylesheet speaks of start and end, so that pages from right to left are whole."""

import re
from pathlib import Path

SHEETS = sorted((Path(__file__).parents[2] / "candidates" / "static" / "candidates").glob("*.css"))
SIDED = re.compile(r"(margin|padding|border)-(left|right)|(text-align|float|clear): (left|right)|[;{] ?(left|right): ")


def test_no_rule_names_left_or_right_where_a_language_decides():
    assert SHEETS
    assert [line for sheet in SHEETS for line in sheet.read_text().splitlines() if SIDED.search(line)] == []


def test_no_rule_depends_on_a_word_that_is_translated():
    assert [sheet.name for sheet in SHEETS if re.search(r'\[data-label="', sheet.read_text())] == []
