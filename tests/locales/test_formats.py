"""Dates and decimals follow the reader: the day before the month, or the comma, as the language has it."""

from datetime import date

import pytest
from django.utils.formats import date_format
from django.utils.translation import override

from candidates.queries.judging import current_judge
from candidates.web import amounts, values
from candidates.web.dates import day
from candidates.wording import amounts as wording

DAY = "2026-11-22"


def test_a_day_reads_as_the_design_says_in_english():
    assert day(DAY) == "22 November 2026"
    assert date_format(date(2026, 11, 22), "SHORT_DATE_FORMAT") == "22 Nov 2026"


@pytest.mark.parametrize(
    ("language", "reads"), [("en-us", "22 November 2026"), ("de", "22. November 2026"), ("nl", "22 november 2026")]
)
def test_a_day_reads_as_the_language_writes_it(language: str, reads: str):
    with override(language):
        assert day(DAY) == reads


@pytest.mark.parametrize(
    ("language", "reads"), [("en-gb", "6.5 cm"), ("de", "6,5 cm"), ("nl", "6,5 cm"), ("sv", "6,5 cm")]
)
def test_a_decimal_has_the_sign_of_the_language(language: str, reads: str):
    with override(language):
        assert amounts.amount("6.5", "cm") == reads.replace(" ", amounts.NO_BREAK_SPACE)


def test_a_negative_number_keeps_its_real_minus_sign():
    with override("de"):
        assert amounts.number("-2.5") == "−2,5"


def test_the_paper_is_never_in_another_language_than_it_was_frozen_in():
    with override("de"):
        assert wording.amount("6.5", "cm") == "6.5\N{NO-BREAK SPACE}cm"


@pytest.mark.django_db
def test_a_date_that_was_answered_is_shown_as_a_date():
    assert values.shown("birth_date", "1984-03-02", current_judge().knowledge) == "2 March 1984"


@pytest.mark.parametrize(
    ("value", "unit", "reads"),
    [("1", "months", "1 month"), ("2", "falls", "2 falls"), ("0", "points", "0 points")],
)
def test_one_is_not_counted_as_several(value: str, unit: str, reads: str):
    assert amounts.amount(value, unit) == reads.replace(" ", amounts.NO_BREAK_SPACE)
