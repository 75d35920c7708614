"""Bands and dots: every edge lies where its value lies on the scale, and every word stands inside the drawing."""

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from candidates.report.figures import BESIDE, HEIGHTS, WIDTH, Band, Measured, Zone, bands, edges
from candidates.report.people import MOST, people
from candidates.report.scales import scale

SVG = "{http://www.w3.org/2000/svg}"


def vitamin_d() -> Band:
    return Band("", (
        Zone(None, Decimal(30), "defer", "fix first"),
        Zone(Decimal(30), Decimal(50), "caution", "caution"),
        Zone(Decimal(50), None, "neutral", "no effect"),
    ))  # fmt: skip


def drawn(*what: Band, on=None, measured=None):
    shown = on or scale([Decimal(30), Decimal(50)], Decimal(0), Decimal(600))
    return ET.fromstring(bands("vitamin-d", "Vitamin D", "Says <all>.", shown, what, measured))  # noqa: S314


def boxes(svg) -> list[tuple[float, float, float]]:
    """Left, right and height of every zone."""
    numbers = [[float(n) for n in re.findall(r"-?[\d.]+", path.get("d"))] for path in svg.iter(f"{SVG}path")]
    return [(min(x, to), max(x, to), foot - top) for x, foot, to, top, *_ in numbers]


def test_zones_meet_at_the_values_where_the_rule_changes():
    shown = scale([Decimal(30), Decimal(50)], Decimal(0), Decimal(600))
    found = boxes(drawn(vitamin_d()))
    at_30, at_50 = (shown.place(Decimal(value), BESIDE, WIDTH - BESIDE) for value in (30, 50))
    assert [(left, right) for left, right, _ in found] == [(BESIDE, at_30), (at_30, at_50), (at_50, WIDTH - BESIDE)]


def test_equal_steps_of_the_quantity_are_equal_steps_on_paper():
    shown = scale([Decimal(18), Decimal(65)], Decimal(0), Decimal(120))
    places = [shown.place(Decimal(value), 0, 100) for value in (20, 30, 40)]
    assert places[2] - places[1] == pytest.approx(places[1] - places[0], abs=0.02)


def test_zones_differ_in_height_as_well_as_colour():
    assert len(set(HEIGHTS.values())) == len(HEIGHTS)
    assert [height for _, _, height in boxes(drawn(vitamin_d()))] == [
        HEIGHTS[e] for e in ("defer", "caution", "neutral")
    ]


def test_the_numbers_and_words_stand_on_the_thing():
    words = [text.text for text in drawn(vitamin_d()).iter(f"{SVG}text")]
    assert {"30", "50", "fix first", "caution", "no effect"} <= set(words)
    assert edges(vitamin_d()) == [Decimal(30), Decimal(50)]


def test_a_drawing_has_a_name_and_a_description_and_escapes_them():
    svg = drawn(vitamin_d())
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "vitamin-d-t vitamin-d-d"
    assert svg.find(f"{SVG}title").text == "Vitamin D"
    assert svg.find(f"{SVG}desc").text == "Says <all>."


def test_a_measured_value_lies_on_the_same_scale_with_its_uncertainty():
    shown = scale([Decimal(15), Decimal(30)], Decimal(0), Decimal(120))
    svg = drawn(
        Band("", (Zone(None, None, "neutral", ""),)), on=shown, measured=Measured(Decimal(16), Decimal(5), "16° ± 5°")
    )
    (rect,) = svg.iter(f"{SVG}rect")
    assert float(rect.get("x")) == shown.place(Decimal(11), BESIDE, WIDTH - BESIDE)
    assert "16° ± 5°" in [text.text for text in svg.iter(f"{SVG}text")]


def test_a_scale_never_shows_what_is_implausible_but_a_sliver_at_its_end():
    shown = scale([Decimal(4), Decimal(6)], Decimal(0), Decimal(6))
    assert shown.low >= 0
    assert shown.high > 6
    assert shown.ends_high


def test_a_lone_mark_well_inside_is_shown_on_the_whole_scale():
    shown = scale([Decimal(7)], Decimal(0), Decimal(10))
    assert (shown.low, shown.high) == (0, 10)
    assert shown.ends_low
    assert shown.ends_high


def test_a_lone_mark_near_an_end_keeps_equal_room_on_both_sides():
    shown = scale([Decimal(2)], Decimal(0), Decimal(1000))
    assert (shown.low, shown.high) == (0, 4)
    assert not shown.ends_high


def test_a_scale_without_a_mark_is_refused():
    with pytest.raises(ValueError, match="at least one mark"):
        scale([])


def test_one_dot_is_one_person():
    svg = ET.fromstring(people("skin", "28 of 51 people", "Skin infection.", 28, 51))  # noqa: S314
    dots = [circle.get("class") for circle in svg.iter(f"{SVG}circle")]
    assert (dots.count("g-hit"), dots.count("g-miss")) == (28, 23)


@pytest.mark.parametrize(("happened", "of"), [(3, 2), (-1, 5), (1, MOST + 1)])
def test_people_that_cannot_be_counted_are_not_drawn(happened, of):
    with pytest.raises(ValueError, match="cannot be drawn"):
        people("too-many", "", "", happened, of)
