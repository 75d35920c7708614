"""What is worked out: years and months lived, and the totals of instruments."""

from datetime import date
from decimal import Decimal

import pytest

from candidates.engine.derived import age_on, bmi, months_lived, total
from tests.engine.edition import knowledge

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "born", "years"),
    [
        (TODAY, date(1984, 3, 2), 42),
        (TODAY, date(1984, 11, 22), 42),
        (TODAY, date(1984, 11, 23), 41),
        (TODAY, TODAY, 0),
        (date(2025, 2, 28), date(2004, 2, 29), 20),
        (date(2025, 3, 1), date(2004, 2, 29), 21),
        (date(2024, 2, 29), date(2004, 2, 29), 20),
    ],
)
def test_an_age_is_the_whole_years_completed(day: date, born: date, years: int) -> None:
    assert age_on(day, born) == years


@pytest.mark.parametrize(
    ("day", "born", "months"),
    [
        (TODAY, date(2026, 10, 22), 1),
        (TODAY, date(2026, 10, 23), 0),
        (TODAY, date(2024, 11, 22), 24),
        (date(2026, 3, 30), date(2026, 1, 31), 1),
    ],
)
def test_months_lived_are_the_whole_months_completed(day: date, born: date, months: int) -> None:
    assert months_lived(day, born) == months


def test_an_index_is_weight_by_the_square_of_the_height_in_metres() -> None:
    assert bmi(Decimal("122.5"), Decimal(175)) == Decimal(40)


@pytest.mark.parametrize("id", sorted(knowledge().instruments))
def test_all_items_of_an_instrument_add_up_to_its_highest_total_and_none_of_them_to_nothing(id: str) -> None:
    instrument = knowledge().instruments[id]
    fact = knowledge().facts[instrument.total]
    old = Decimal(80) if instrument.age_points else None
    young = Decimal(40) if instrument.age_points else None
    every = frozenset(instrument.weights) - {"none_of_these"}
    most = total(instrument, every, old)
    assert most is not None
    assert fact.at_most is not None
    assert most <= fact.at_most
    assert total(instrument, frozenset({"none_of_these"}), young) == 0
    assert (total(instrument, every, None) is None) is bool(instrument.age_points)


def test_of_two_items_that_name_one_illness_only_the_heavier_counts() -> None:
    charlson = knowledge().instruments["charlson"]
    for lighter, heavier in charlson.counted_once:
        assert charlson.weights[lighter] < charlson.weights[heavier]
        assert total(charlson, frozenset({lighter, heavier}), Decimal(40)) == charlson.weights[heavier]
        assert total(charlson, frozenset({lighter}), Decimal(40)) == charlson.weights[lighter]
